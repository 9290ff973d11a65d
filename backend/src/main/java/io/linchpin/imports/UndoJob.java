package io.linchpin.imports;

import io.linchpin.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Takes an import back, chunk by chunk, the last first; so it goes on where it was interrupted. */
@Component
class UndoJob {
    private final Runs runs;
    private final PlanStore plans;
    private final StepJob steps;
    private final UndoWriter writer;
    private final Newcomers newcomers;

    UndoJob(Runs runs, PlanStore plans, StepJob steps, UndoWriter writer, Newcomers newcomers) {
        this.runs = runs;
        this.plans = plans;
        this.steps = steps;
        this.writer = writer;
        this.newcomers = newcomers;
    }

    /** @param alive called before each chunk; throws when another instance has taken over */
    void undo(Runs.Job job, Runnable alive) {
        steps.carry(job, ImportState.REVERTED, (user, run) -> takeBack(user, run, alive));
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
