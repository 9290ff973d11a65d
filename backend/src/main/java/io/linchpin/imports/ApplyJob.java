package io.linchpin.imports;

import io.linchpin.identity.PersonId;
import io.linchpin.identity.SignIns;
import io.linchpin.shared.Failure;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a plan, chunk by chunk, each in one transaction that also marks it; so it goes on where it was interrupted. */
@Component
class ApplyJob {
    private static final Logger LOG = LoggerFactory.getLogger(ApplyJob.class);

    private final Runs runs;
    private final PlanStore plans;
    private final Spool spool;
    private final ChunkWriter writer;
    private final SignIns signIns;

    ApplyJob(Runs runs, PlanStore plans, Spool spool, ChunkWriter writer, SignIns signIns) {
        this.runs = runs;
        this.plans = plans;
        this.spool = spool;
        this.writer = writer;
        this.signIns = signIns;
    }

    /** @param alive called before each chunk; throws when another instance has taken over */
    void apply(Runs.Job job, Runnable alive) {
        var run = job.run();
        try {
            var user = signIns.resolve(PersonId.of(job.actor()), run.tenant(), job.origin());
            var chunks = List.of(
                    PlanStore.Stream.TEAMS,
                    PlanStore.Stream.PEOPLE,
                    PlanStore.Stream.CIS,
                    PlanStore.Stream.CONFIRMED_CIS,
                    PlanStore.Stream.RELATIONSHIPS,
                    PlanStore.Stream.CONFIRMED_RELATIONSHIPS);
            for (var stream : chunks)
                for (var chunk : plans.open(run.tenant(), run.id(), stream)) {
                    alive.run();
                    writer.write(user, run.id(), stream, chunk);
                }
            runs.move(Set.of(run.tenant()), run.id(), ImportState.APPLIED, null);
            spool.delete(run.id());
        } catch (Failure | IOException e) {
            LOG.warn("{} stopped", run.number(), e);
            runs.move(Set.of(run.tenant()), run.id(), ImportState.FAILED, e.getMessage());
        }
    }
}
