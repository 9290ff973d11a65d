package io.linchpin.imports;

import io.linchpin.cmdb.CiChangeSet.Absence;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Reconciliation;
import io.linchpin.cmdb.SourceMatch;
import io.linchpin.cmdb.SourceState;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.UploadRow.CiRow;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares rows of CIs with the graph: one query a batch. */
@Component
class CiPlanner {
    private final Cmdb cmdb;
    private final Recogniser recogniser;

    CiPlanner(Cmdb cmdb, Recogniser recogniser) {
        this.cmdb = cmdb;
        this.recogniser = recogniser;
    }

    /** The CI that a row is about. @param hash of what the source said of it last, null when it had said nothing */
    private record Met(
            SourceMatch.CiState state,
            @Nullable String hash,
            @Nullable Recognition recognised) {}

    void plan(PlanContext context, Parties parties, List<CiRow> batch) {
        var claimed = new ArrayList<CiRow>(batch.size());
        for (var row : batch) if (countsAlone(context, row)) claimed.add(row);
        var matches = match(context, claimed);
        parties.prepare(claimed.stream().flatMap(CiPlanner::ownerCells).toList());
        var unknown = claimed.stream()
                .filter(row -> matches.containsKey(row.externalId()))
                .filter(row -> known(context, row, matches.get(row.externalId())) == null)
                .toList();
        var verdicts = recogniser.recognise(context, unknown);
        for (var row : claimed) {
            var match = matches.get(row.externalId());
            if (match == null || match instanceof SourceMatch.Known known && known.hash() != null) context.known();
            if (match == null) context.same(RowKind.CIS);
            else plan(context, parties, row, known(context, row, match), verdicts.get(row.externalId()));
        }
    }

    private static boolean countsAlone(PlanContext context, CiRow row) {
        var claims = context.cis.claims();
        var ordinal = context.cis.ordinal(row.externalId());
        if (!claims.disputed(ordinal).isEmpty()) context.cis.refuse(ordinal);
        return context.countsAlone(
                claims,
                Fingerprint.of(row.externalId()),
                row.origin(),
                row.columns().getOrDefault("external_id", "external_id"),
                row.externalId(),
                Message.of("id"));
    }

    /** By external id. Rows that say what the source said last time are not in the answer. */
    private Map<String, SourceMatch> match(PlanContext context, List<CiRow> rows) {
        var keys = rows.stream()
                .map(row -> new SourceMatch.Key(row.externalId(), hash(context, row)))
                .toList();
        return cmdb.match(context.user, context.tenant(), context.run.source(), keys).stream()
                .collect(Collectors.toMap(SourceMatch::externalId, Function.identity()));
    }

    private static void plan(
            PlanContext context,
            Parties parties,
            CiRow row,
            SourceMatch.@Nullable Known known,
            Recogniser.@Nullable Verdict verdict) {
        var ordinal = context.cis.ordinal(row.externalId());
        switch (verdict) {
            case Recogniser.Verdict.Refused(var error) -> {
                context.cis.refuse(ordinal);
                context.refuse(row.origin(), List.of(error));
            }
            case Recogniser.Verdict.As(var found) ->
                plan(context, parties, row, new Met(found.state(), null, Recognition.of(found)));
            case null -> plan(context, parties, row, known == null ? null : new Met(known.state(), known.hash(), null));
        }
    }

    private static void plan(PlanContext context, Parties parties, CiRow row, @Nullable Met met) {
        var stored = met == null ? null : met.state();
        var standing = stored == null
                ? null
                : new Reconciliation(context.catalogue, context.run.source(), stored, context.run.startedAt());
        var wanted = new FactsOfRow(context, parties, row, standing, met != null && met.recognised() != null);
        var said = wanted.facts();
        var ordinal = context.cis.ordinal(row.externalId());
        if (said.isEmpty()) {
            if (stored == null) context.cis.refuse(ordinal);
            else context.cis.accept(ordinal, stored.id(), stored.facts().type());
            context.refuse(row.origin(), wanted.errors());
            return;
        }
        if (stored != null && isTaken(context, row, ordinal, stored)) return;
        var id = stored == null ? newId(context, row) : stored.id();
        var own = stored == null ? null : stored.record(context.run.source(), row.externalId());
        var settled = standing == null
                ? null
                : standing.settle(back(standing, own, wanted, said.get()), wanted.said(), wanted.emptied());
        var after = settled == null ? said.get() : settled.after();
        context.cis.accept(ordinal, id, after.type());
        var planned = new PlannedCi(
                row.origin().file(),
                row.origin().line(),
                id,
                stored == null ? null : stored.version(),
                row.externalId(),
                hash(context, row),
                met == null ? null : met.hash(),
                stored == null ? null : PlannedFacts.of(stored.facts()),
                PlannedFacts.of(after),
                wanted.warnings(),
                Standing.of(stored, settled).with(own == null ? null : Absence.of(own), null),
                met == null ? null : met.recognised());
        context.tellLosses(planned);
        if (planned.changes().isEmpty()) context.confirm(RowKind.CIS, PlanStore.Stream.CONFIRMED_CIS, planned);
        else context.plan(RowKind.CIS, PlanStore.Stream.CIS, planned);
    }

    /** Of what the row says and of the rules by which it counts: when these change, it is compared anew. */
    private static String hash(PlanContext context, CiRow row) {
        var type = context.catalogue.translateClass(
                row.fields().getOrDefault("class", "").strip());
        return context.cis.hash(context.cis.ordinal(row.externalId()))
                + context.catalogue.precedence().stamp(type.map(CiClass::name).orElse(""));
    }

    /** A CI that was retired because it was missing, and is brought again, has its former status again. */
    private static CiFacts back(Reconciliation standing, @Nullable SourceState own, FactsOfRow row, CiFacts said) {
        var former = own == null ? null : own.former();
        if (former == null || !standing.mayClear("status") || row.said().contains("status")) return said;
        row.said().add("status");
        return said.withStatus(former);
    }

    /** Two rows of one upload must not write one CI by turns. */
    private static boolean isTaken(PlanContext context, CiRow row, int ordinal, SourceMatch.CiState stored) {
        var other = context.cis.describe(ordinal, stored.id());
        if (other == ordinal) return false;
        context.cis.accept(ordinal, stored.id(), stored.facts().type());
        context.refuse(
                row.origin(),
                List.of(FieldError.of(
                        row.columns().getOrDefault("external_id", "external_id"),
                        row.externalId(),
                        "It is %s, which line %s is about already. Keep one of them.",
                        stored.facts().name(),
                        context.places.words(context.cis.place(other), row.origin()))));
        return true;
    }

    /** The CI that the source, or another one, calls by this very id. */
    private static SourceMatch.@Nullable Known known(PlanContext context, CiRow row, @Nullable SourceMatch match) {
        return match instanceof SourceMatch.Known known && isSame(context, row, known) ? known : null;
    }

    private static boolean isSame(PlanContext context, CiRow row, SourceMatch.Known known) {
        var name = row.fields().getOrDefault("name", row.externalId()).strip();
        var type = context.catalogue.translateClass(
                row.fields().getOrDefault("class", "").strip());
        return known.isSame(type.map(CiClass::name).orElse(""), name);
    }

    private static Stream<String> ownerCells(CiRow row) {
        return Arrays.stream(OwnerKind.values()).map(kind -> row.fields().getOrDefault(kind.column(), ""));
    }

    private static CiId newId(PlanContext context, CiRow row) {
        return new CiId(
                Fingerprint.of(context.run.id() + " " + row.externalId()).uuid());
    }
}
