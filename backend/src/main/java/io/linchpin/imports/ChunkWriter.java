package io.linchpin.imports;

import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiChangeSet;
import io.linchpin.cmdb.CiChangeSet.CiChange;
import io.linchpin.cmdb.CiChangeSet.RelationChange;
import io.linchpin.cmdb.CiChangeSet.SourceEntry;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Identified;
import io.linchpin.cmdb.Identity;
import io.linchpin.cmdb.SourceMatch;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedPerson;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.imports.PlannedRow.PlannedTeam;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import io.linchpin.shared.UseCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes one chunk of a plan: all of it, exactly once. A row whose CI changed since the plan was made is refused instead. */
@Component
class ChunkWriter {
    private final Runs runs;
    private final PlanStore plans;
    private final Cmdb cmdb;
    private final Catalogues catalogues;
    private final Newcomers newcomers;

    ChunkWriter(Runs runs, PlanStore plans, Cmdb cmdb, Catalogues catalogues, Newcomers newcomers) {
        this.runs = runs;
        this.plans = plans;
        this.cmdb = cmdb;
        this.catalogues = catalogues;
        this.newcomers = newcomers;
    }

    /**
     * @param all rows that the whole plan writes
     * @param renumbered teams and people that have another id than was planned
     * @throws Stopped when the run is not being applied any more; nothing of the chunk is written
     */
    @UseCase
    public void write(
            CurrentUser user,
            RunId id,
            PlanStore.Stream<? extends PlannedRow> stream,
            PlanStore.OpenChunk chunk,
            long all,
            Map<UUID, UUID> renumbered) {
        var run = runs.inState(user, id, ImportState.APPLYING);
        var claimed = plans.claim(run.tenant(), chunk, stream);
        var rows = claimed.rows();
        var stale = write(user, run, rows, renumbered);
        if (stream == PlanStore.Stream.MISSING_CIS) stale = List.of(); // Only a mark: the next import sets it.
        if (!stale.isEmpty()) {
            plans.leave(run.tenant(), chunk, claimed.placesOf(stale));
            plans.write(
                    run.tenant(),
                    id,
                    PlanStore.Stream.REFUSED,
                    PlanStore.LATE + (int) run.done(),
                    run.total().refuse(),
                    stale.stream().map(ChunkWriter::late).toList());
        }
        var counts = moved(run, stale, stream);
        runs.progress(run, all, run.done() + rows.size(), counts, null);
    }

    /** @return the rows that were left, because what they are about has changed since the plan was made */
    private List<PlannedRow> write(
            CurrentUser user, ImportRun run, List<? extends PlannedRow> rows, Map<UUID, UUID> renumbered) {
        var stale = new ArrayList<>(newcomers.write(user, run, rows));
        var cis = of(rows, PlannedCi.class);
        var relationships = of(rows, PlannedRelationship.class);
        if (cis.isEmpty() && relationships.isEmpty()) return stale;
        var made = madeMeanwhile(user, run, cis);
        stale.addAll(made);
        var outcome = cmdb.apply(
                user,
                new CiChangeSet(
                        run.tenant(),
                        run.source(),
                        run.number(),
                        cis.stream()
                                .filter(row -> !made.contains(row))
                                .map(row -> change(row, renumbered, run.since()))
                                .toList(),
                        relationships.stream().map(ChunkWriter::change).toList()));
        var staleCis = Set.copyOf(outcome.staleCis());
        var staleEdges = Set.copyOf(outcome.staleRelationships());
        cis.stream().filter(row -> staleCis.contains(row.id())).forEach(stale::add);
        relationships.stream().filter(row -> staleEdges.contains(change(row))).forEach(stale::add);
        return stale;
    }

    /** New ones that another source has brought since the plan was made: written too, they would be there twice. */
    private Set<PlannedCi> madeMeanwhile(CurrentUser user, ImportRun run, List<PlannedCi> rows) {
        var wanted = rows.stream()
                .filter(PlannedCi::create)
                .collect(Collectors.toMap(PlannedCi::externalId, Function.identity()));
        if (wanted.isEmpty()) return Set.of();
        var keys = wanted.values().stream()
                .map(row -> new SourceMatch.Key(row.externalId(), row.hash()))
                .toList();
        var made = new HashSet<>(identifiedMeanwhile(user, run, List.copyOf(wanted.values())));
        for (var match : cmdb.match(user, run.tenant(), run.source(), keys)) {
            var row = wanted.get(match.externalId());
            if (row != null
                    && match instanceof SourceMatch.Known known
                    && known.isSame(row.after().type(), row.after().name())) made.add(row);
        }
        return made;
    }

    /** By place in the tenant they may still be there twice: then they are listed as possible duplicates. */
    private Set<PlannedCi> identifiedMeanwhile(CurrentUser user, ImportRun run, List<PlannedCi> rows) {
        var catalogue = catalogues.current();
        var wanted = rows.stream()
                .map(row ->
                        new Identified.Wanted(Identity.of(catalogue, row.after().typed(catalogue)), Map.of()))
                .toList();
        return cmdb.identify(user, run.tenant(), wanted).keySet().stream()
                .map(rows::get)
                .collect(Collectors.toSet());
    }

    private CiChange change(PlannedCi row, Map<UUID, UUID> renumbered, Instant now) {
        var catalogue = catalogues.current();
        var entry = new SourceEntry(
                row.externalId(),
                row.hash(),
                row.standing().claimsAfter(),
                row.standing().absentAfter());
        var after = row.after().with(renumbered).typed(catalogue);
        if (row.version() == null || row.before() == null) return new CiChange.Create(row.id(), after, entry);
        var changes = row.before().typed(catalogue).differences(after);
        return new CiChange.Update(
                row.id(), row.version(), changes, row.standing().authorsAfter(now), entry);
    }

    private static RelationChange change(PlannedRelationship row) {
        return new RelationChange(
                row.key(),
                row.before() == null ? null : row.before().state(),
                row.after().state());
    }

    private static RefusedRow late(PlannedRow row) {
        var message = Message.of(
                "It changed after the plan was made, so it was left as it is. Upload the file again to compare anew.");
        var error =
                switch (row) {
                    case PlannedCi ci -> new FieldError("external_id", row.line(), ci.externalId(), message);
                    case PlannedRelationship edge -> new FieldError("target", row.line(), edge.targetName(), message);
                    case PlannedTeam team -> new FieldError("name", row.line(), team.subject(), message);
                    case PlannedPerson person ->
                        new FieldError("username", row.line(), person.person().username(), message);
                };
        return new RefusedRow(row.kind(), row.file(), row.line(), List.of(), List.of(error));
    }

    private static EnumMap<RowKind, Counts> moved(ImportRun run, List<PlannedRow> stale, PlanStore.Stream<?> stream) {
        var counts = new EnumMap<RowKind, Counts>(RowKind.class);
        counts.putAll(run.counts());
        for (var row : stale)
            counts.put(
                    row.kind(),
                    counts.getOrDefault(row.kind(), Counts.NONE).refused(PlanAction.of(row), !stream.isShown()));
        return counts;
    }

    private static <T extends PlannedRow> List<T> of(List<? extends PlannedRow> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
