package io.linchpin.imports;

import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.SourceMatch.CiState;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out what taking rows of an import back would write now, and what would stay. Writes nothing. */
@Component
class Undo {
    private final PlanStore plans;
    private final Cmdb cmdb;
    private final Catalogues catalogues;
    private final Newcomers newcomers;

    Undo(PlanStore plans, Cmdb cmdb, Catalogues catalogues, Newcomers newcomers) {
        this.plans = plans;
        this.cmdb = cmdb;
        this.catalogues = catalogues;
        this.newcomers = newcomers;
    }

    /** Everything that would stay, a chunk at a time, in the order in which it would be taken back. */
    void eachKept(CurrentUser user, ImportRun run, Consumer<List<RefusedRow>> reader) {
        var renumbered = newcomers.renumbered(user, run);
        for (var stream : PlanStore.WRITTEN.reversed())
            for (var chunk : plans.written(run.tenant(), run.id(), stream)) {
                var rows = plans.takeBack(run.tenant(), chunk, stream, false);
                reader.accept(step(user, run, rows, renumbered).kept());
            }
    }

    /** @param renumbered teams and people that have another id than was planned */
    UndoStep step(CurrentUser user, ImportRun run, List<? extends PlannedRow> rows, Map<UUID, UUID> renumbered) {
        var step = new UndoStep(run.source());
        var cis = new ArrayList<PlannedCi>();
        var relationships = new ArrayList<PlannedRelationship>();
        for (var row : rows)
            switch (row) {
                case PlannedCi ci -> cis.add(ci);
                case PlannedRelationship relationship -> relationships.add(relationship);
                case PlannedRow.PlannedTeam team
                when team.create() ->
                    step.keep(
                            team,
                            "",
                            team.subject(),
                            Message.of("A team that was made stays; delete it in the settings."));
                case PlannedRow.PlannedPerson person
                when person.create() ->
                    step.keep(
                            person, "", person.subject(), Message.of("People stay; deactivate them in the settings."));
                case PlannedRow.PlannedTeam _, PlannedRow.PlannedPerson _ -> {}
            }
        cis(user, run, cis, renumbered, step);
        relationships(user, run, relationships, step);
        newcomers.restorable(user, run, rows, step);
        return step;
    }

    private void cis(CurrentUser user, ImportRun run, List<PlannedCi> rows, Map<UUID, UUID> renumbered, UndoStep step) {
        if (rows.isEmpty()) return;
        var ids = rows.stream().map(PlannedCi::id).toList();
        Map<CiId, CiState> states =
                cmdb.states(user, ids).stream().collect(Collectors.toMap(CiState::id, Function.identity()));
        var tied = cmdb.tied(user, run.tenant(), run.source(), ids);
        var catalogue = catalogues.current();
        for (var row : rows) {
            var before = row.before() == null ? null : row.before().typed(catalogue);
            var after = row.after().with(renumbered).typed(catalogue);
            step.ci(row, before, after, states.get(row.id()), tied.contains(row.id()));
        }
    }

    private void relationships(CurrentUser user, ImportRun run, List<PlannedRelationship> rows, UndoStep step) {
        if (rows.isEmpty()) return;
        var keys = rows.stream().map(PlannedRelationship::key).toList();
        var states = cmdb.relations(user, run.tenant(), keys);
        for (var row : rows) step.relationship(row, states.get(row.key()));
    }
}
