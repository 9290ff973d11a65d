package io.linchpin.imports;

import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes a plan, chunk by chunk, each in one transaction that also marks it; so it goes on where it was interrupted. */
@Component
class ApplyJob {
    private static final List<PlanStore.Stream<? extends PlannedRow>> PARTIES =
            List.of(PlanStore.Stream.TEAMS, PlanStore.Stream.PEOPLE);

    private final Runs runs;
    private final PlanStore plans;
    private final StepJob steps;
    private final ChunkWriter writer;
    private final Newcomers newcomers;
    private final Cmdb cmdb;

    ApplyJob(Runs runs, PlanStore plans, StepJob steps, ChunkWriter writer, Newcomers newcomers, Cmdb cmdb) {
        this.runs = runs;
        this.plans = plans;
        this.steps = steps;
        this.writer = writer;
        this.newcomers = newcomers;
        this.cmdb = cmdb;
    }

    /** @param alive called before each chunk; throws when another instance has taken over */
    void apply(Runs.Job job, Runnable alive) {
        steps.carry(job, ImportState.APPLIED, (user, run) -> {
            write(user, run, alive);
            cmdb.confirm(user, run.tenant(), run.source(), run.since(), run.whole());
        });
    }

    private void write(CurrentUser user, ImportRun run, Runnable alive) {
        var rows = plans.size(run.tenant(), run.id());
        runs.progress(run, rows, run.done(), run.counts(), null);
        Map<UUID, UUID> renumbered = Map.of();
        for (var stream : PlanStore.WRITTEN) {
            for (var chunk : plans.open(run.tenant(), run.id(), stream)) {
                alive.run();
                writer.write(user, run.id(), stream, chunk, rows, renumbered);
            }
            if (PARTIES.contains(stream)) renumbered = newcomers.renumbered(user, run);
        }
    }
}
