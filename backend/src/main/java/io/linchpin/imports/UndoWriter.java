package io.linchpin.imports;

import io.linchpin.cmdb.CiChangeSet;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.shared.Message;
import io.linchpin.shared.UseCase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes one chunk of an import back: all of it that can be, exactly once. What stays is kept with the import. */
@Component
class UndoWriter {
    private static final Message MEANWHILE = Message.of("It was being changed at this very moment, so it stays.");

    private final Runs runs;
    private final PlanStore plans;
    private final Undo undo;
    private final Newcomers newcomers;
    private final Cmdb cmdb;

    UndoWriter(Runs runs, PlanStore plans, Undo undo, Newcomers newcomers, Cmdb cmdb) {
        this.runs = runs;
        this.plans = plans;
        this.undo = undo;
        this.newcomers = newcomers;
        this.cmdb = cmdb;
    }

    /**
     * @param all rows that are taken back altogether
     * @throws Stopped when the run is not being taken back any more; nothing of the chunk is written
     */
    @UseCase
    public void takeBack(
            CurrentUser user,
            RunId id,
            PlanStore.Stream<? extends PlannedRow> stream,
            PlanStore.OpenChunk chunk,
            long all,
            Map<UUID, UUID> renumbered) {
        var run = runs.inState(user, id, ImportState.REVERTING);
        var rows = plans.takeBack(run.tenant(), chunk, stream, true);
        var step = undo.step(user, run, rows, renumbered);
        write(user, run, rows, step);
        newcomers.restore(user, run, rows);
        if (!step.kept().isEmpty()) {
            var stored = plans.size(run.tenant(), id, List.of(PlanStore.Stream.KEPT));
            plans.write(run.tenant(), id, PlanStore.Stream.KEPT, (int) run.done(), stored, step.kept());
        }
        runs.progress(run, all, run.done() + chunk.rows(), run.counts(), null);
    }

    private void write(CurrentUser user, ImportRun run, List<? extends PlannedRow> rows, UndoStep step) {
        if (step.cis().isEmpty() && step.relationships().isEmpty()) return;
        var outcome = cmdb.apply(
                user, new CiChangeSet(run.tenant(), run.source(), run.number(), step.cis(), step.relationships()));
        var cis = Set.copyOf(outcome.staleCis());
        var edges = outcome.staleRelationships().stream()
                .map(CiChangeSet.RelationChange::key)
                .collect(Collectors.toSet());
        for (var row : rows)
            if (row instanceof PlannedCi ci && cis.contains(ci.id())
                    || row instanceof PlannedRelationship edge && edges.contains(edge.key()))
                step.keep(row, "", row.subject(), MEANWHILE);
    }
}
