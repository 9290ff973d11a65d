package io.linchpin.imports;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.SignIns;
import io.linchpin.shared.Failure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a plan, chunk by chunk, each in one transaction that also marks it; so it goes on where it was interrupted. */
@Component
class ApplyJob {
    private static final Logger LOG = LoggerFactory.getLogger(ApplyJob.class);
    private static final List<PlanStore.Stream<? extends PlannedRow>> PARTIES =
            List.of(PlanStore.Stream.TEAMS, PlanStore.Stream.PEOPLE);

    private final Runs runs;
    private final PlanStore plans;
    private final Spool spool;
    private final ChunkWriter writer;
    private final Newcomers newcomers;
    private final SignIns signIns;

    ApplyJob(Runs runs, PlanStore plans, Spool spool, ChunkWriter writer, Newcomers newcomers, SignIns signIns) {
        this.runs = runs;
        this.plans = plans;
        this.spool = spool;
        this.writer = writer;
        this.newcomers = newcomers;
        this.signIns = signIns;
    }

    /** @param alive called before each chunk; throws when another instance has taken over */
    void apply(Runs.Job job, Runnable alive) {
        var run = job.run();
        try {
            var user = signIns.resolve(PersonId.of(job.actor()), run.tenant(), job.origin());
            write(user, run, alive);
            runs.move(Set.of(run.tenant()), run.id(), ImportState.APPLIED, null);
            spool.delete(run.id());
        } catch (ChunkWriter.Stopped e) {
            LOG.info("{} was stopped.", run.number());
        } catch (Failure | IOException e) {
            LOG.warn("{} stopped", run.number(), e);
            runs.move(Set.of(run.tenant()), run.id(), ImportState.FAILED, e.getMessage());
        }
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
