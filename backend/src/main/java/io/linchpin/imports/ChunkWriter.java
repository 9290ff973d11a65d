package io.linchpin.imports;

import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiChangeSet;
import io.linchpin.cmdb.CiChangeSet.CiChange;
import io.linchpin.cmdb.CiChangeSet.RelationChange;
import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.CiChangeSet.SourceEntry;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.MinUp;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Roster;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedEdge;
import io.linchpin.imports.PlannedRow.PlannedPerson;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.imports.PlannedRow.PlannedTeam;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.UseCase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes one chunk of a plan: all of it, exactly once. A row whose CI changed since the plan was made is refused instead. */
@Component
class ChunkWriter {
    private final Runs runs;
    private final PlanStore plans;
    private final Cmdb cmdb;
    private final Catalogues catalogues;
    private final Roster roster;

    ChunkWriter(Runs runs, PlanStore plans, Cmdb cmdb, Catalogues catalogues, Roster roster) {
        this.runs = runs;
        this.plans = plans;
        this.cmdb = cmdb;
        this.catalogues = catalogues;
        this.roster = roster;
    }

    @UseCase
    public void write(
            CurrentUser user, RunId id, PlanStore.Stream<? extends PlannedRow> stream, PlanStore.OpenChunk chunk) {
        var run = runs.find(Set.of(user.tenant()), id).orElseThrow(() -> NotFound.of("import", id));
        var rows = plans.claim(run.tenant(), chunk, stream);
        var stale = write(user, run, rows);
        if (!stale.isEmpty())
            plans.write(
                    run.tenant(),
                    id,
                    PlanStore.Stream.REFUSED,
                    PlanStore.LATE + (int) run.done(),
                    run.total().refuse(),
                    stale);
        runs.progress(run, run.total().changes(), run.done() + rows.size(), moved(run, stale), null);
    }

    private List<RefusedRow> write(CurrentUser user, ImportRun run, List<? extends PlannedRow> rows) {
        var teams = of(rows, PlannedTeam.class);
        var people = of(rows, PlannedPerson.class);
        if (!teams.isEmpty())
            roster.writeTeams(
                    user, run.tenant(), teams.stream().map(PlannedTeam::team).toList());
        if (!people.isEmpty())
            roster.writePeople(
                    user,
                    run.tenant(),
                    people.stream().map(PlannedPerson::person).toList());
        var cis = of(rows, PlannedCi.class);
        var relationships = of(rows, PlannedRelationship.class);
        if (cis.isEmpty() && relationships.isEmpty()) return List.of();
        var outcome = cmdb.apply(
                user,
                new CiChangeSet(
                        run.tenant(),
                        run.source(),
                        run.number(),
                        cis.stream().map(this::change).toList(),
                        relationships.stream().map(ChunkWriter::change).toList()));
        return stale(outcome, cis, relationships);
    }

    private CiChange change(PlannedCi row) {
        var catalogue = catalogues.current();
        var entry = new SourceEntry(row.externalId(), row.hash());
        var after = row.after().typed(catalogue);
        if (row.version() == null || row.before() == null) return new CiChange.Create(row.id(), after, entry);
        var changes = row.before().typed(catalogue).differences(after);
        return new CiChange.Update(row.id(), row.version(), changes, entry);
    }

    private static RelationChange change(PlannedRelationship row) {
        var key = new RelationKey(row.source(), row.what(), row.target());
        return new RelationChange(key, state(row.before()), state(row.after()));
    }

    private static @Nullable RelationState state(@Nullable PlannedEdge edge) {
        if (edge == null) return null;
        var minUp = edge.minUp() == null ? null : MinUp.parse(edge.minUp()).orElse(null);
        return new RelationState(edge.group(), minUp, edge.sources());
    }

    private static List<RefusedRow> stale(
            CiChangeSet.Outcome outcome, List<PlannedCi> cis, List<PlannedRelationship> relationships) {
        var staleCis = new HashSet<CiId>(outcome.staleCis());
        var staleEdges = new HashSet<>(outcome.staleRelationships());
        var message =
                "It changed after the plan was made, so it was left as it is. Upload the file again to compare anew.";
        var refused = new ArrayList<RefusedRow>();
        for (var row : cis)
            if (staleCis.contains(row.id()))
                refused.add(late(RowKind.CIS, row, "external_id", row.externalId(), message));
        for (var row : relationships)
            if (staleEdges.contains(change(row)))
                refused.add(late(RowKind.RELATIONSHIPS, row, "target", row.targetName(), message));
        return refused;
    }

    private static RefusedRow late(RowKind kind, PlannedRow row, String field, String value, String message) {
        return new RefusedRow(
                kind, row.file(), row.line(), List.of(), List.of(new FieldError(field, row.line(), value, message)));
    }

    private static EnumMap<RowKind, Counts> moved(ImportRun run, List<RefusedRow> stale) {
        var counts = new EnumMap<RowKind, Counts>(RowKind.class);
        counts.putAll(run.counts());
        for (var row : stale) counts.merge(row.kind(), new Counts(0, 0, 0, 1, 0), Counts::plus);
        return counts;
    }

    private static <T extends PlannedRow> List<T> of(List<? extends PlannedRow> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
