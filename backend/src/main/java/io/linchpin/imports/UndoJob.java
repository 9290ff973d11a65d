package io.linchpin.imports;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.SignIns;
import io.linchpin.shared.Failure;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes an import back, chunk by chunk, the last first; so it goes on where it was interrupted. */
@Component
class UndoJob {
    private static final Logger LOG = LoggerFactory.getLogger(UndoJob.class);

    private final Runs runs;
    private final PlanStore plans;
    private final UndoWriter writer;
    private final Newcomers newcomers;
    private final SignIns signIns;

    UndoJob(Runs runs, PlanStore plans, UndoWriter writer, Newcomers newcomers, SignIns signIns) {
        this.runs = runs;
        this.plans = plans;
        this.writer = writer;
        this.newcomers = newcomers;
        this.signIns = signIns;
    }

    /** @param alive called before each chunk; throws when another instance has taken over */
    void undo(Runs.Job job, Runnable alive) {
        var run = job.run();
        try {
            var user = signIns.resolve(PersonId.of(job.actor()), run.tenant(), job.origin());
            takeBack(user, run, alive);
            runs.move(Set.of(run.tenant()), run.id(), ImportState.REVERTED, null);
        } catch (ChunkWriter.Stopped e) {
            LOG.info("Taking {} back was stopped.", run.number());
        } catch (Failure e) {
            LOG.warn("Taking {} back stopped", run.number(), e);
            runs.move(Set.of(run.tenant()), run.id(), ImportState.FAILED, e.getMessage());
        }
    }

    private void takeBack(CurrentUser user, ImportRun run, Runnable alive) {
        var renumbered = newcomers.renumbered(user, run);
        var open = PlanStore.WRITTEN.stream()
                .flatMap(stream -> plans.written(run.tenant(), run.id(), stream).stream())
                .mapToLong(PlanStore.OpenChunk::rows)
                .sum();
        var all = run.done() + open;
        runs.progress(run, all, run.done(), run.counts(), null);
        for (var stream : PlanStore.WRITTEN.reversed())
            for (var chunk : plans.written(run.tenant(), run.id(), stream)) {
                alive.run();
                writer.takeBack(user, run.id(), stream, chunk, all, renumbered);
            }
    }
}
