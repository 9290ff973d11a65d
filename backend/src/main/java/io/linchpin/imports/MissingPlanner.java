package io.linchpin.imports;

import io.linchpin.cmdb.AttributeType;
import io.linchpin.cmdb.CiChangeSet.Absence;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Reconciliation;
import io.linchpin.cmdb.SourceMatch;
import io.linchpin.cmdb.SourceMatch.CiState;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what the source described before and this upload does not bring: marks it as missing and, where the mapping declares
 * so, retires what no other source describes. An upload with less than half of what the source describes is a part of it and
 * says nothing about the rest. Looks through all records of the source, some thousand at a time.
 */
@Component
class MissingPlanner {
    private static final int PAGE = 5_000;

    private final Cmdb cmdb;
    private final Runs runs;
    private final Brake brake;

    MissingPlanner(Cmdb cmdb, Runs runs, Brake brake) {
        this.cmdb = cmdb;
        this.runs = runs;
        this.brake = brake;
    }

    /** @return why nothing is retired though the mapping wants it, or what has to be confirmed; null when there is nothing to say */
    @Nullable
    Message plan(PlanContext context, Upload upload) {
        var scopes = upload.retirements();
        var described = cmdb.countRecords(context.user, context.tenant(), context.run.source());
        var blocked = scopes.isEmpty() ? null : blocked(context, upload);
        var looks = blocked == null && (!scopes.isEmpty() || context.recorded() * 2 >= described);
        if (looks && context.recorded() < described) eachMissing(context, scopes);
        var retired = context.counts().getOrDefault(RowKind.CIS, Counts.NONE).retire();
        var scope = context.recorded() + retired;
        var stops = brake.stops(retired, scope);
        runs.note(context.run, looks && context.unreadable() == 0, stops);
        return stops
                ? Message.of(
                        "It would retire %d of %d CIs; that is more than %s percent, so somebody has to confirm the number.",
                        retired, scope, AttributeType.text(brake.percent()))
                : blocked;
    }

    private static @Nullable Message blocked(PlanContext context, Upload upload) {
        for (var file : upload.files())
            if (!file.refused().isEmpty())
                return Message.of("Nothing is retired, because %s could not be read.", file.name());
        if (context.unreadable() == 1) return Message.of("Nothing is retired, because 1 row of CIs could not be read.");
        return context.unreadable() > 1
                ? Message.of("Nothing is retired, because %d rows of CIs could not be read.", context.unreadable())
                : null;
    }

    private void eachMissing(PlanContext context, List<Retirement> scopes) {
        var after = "";
        while (true) {
            var page = cmdb.recordsAfter(context.user, context.tenant(), context.run.source(), after, PAGE);
            var missing = new ArrayList<SourceMatch.Key>();
            for (var record : page)
                if (context.cis.ordinal(record) == FingerprintMap.MISSING) missing.add(new SourceMatch.Key(record, ""));
            if (!missing.isEmpty())
                for (var match : cmdb.match(context.user, context.tenant(), context.run.source(), missing))
                    if (match instanceof SourceMatch.Known known && known.hash() != null)
                        missing(context, scopes, known, known.hash());
            if (page.size() < PAGE) return;
            after = page.getLast();
        }
    }

    private void missing(PlanContext context, List<Retirement> scopes, SourceMatch.Known known, String hash) {
        var state = known.state();
        var own = state.record(context.run.source(), known.externalId());
        if (own == null) return;
        var retires = state.facts().status() != CiStatus.RETIRED
                && !isDescribedElsewhere(context, state)
                && scopes.stream().anyMatch(scope -> isIn(context, scope, known));
        var settled = retires
                ? new Reconciliation(context.catalogue, context.run.source(), state, context.run.startedAt())
                        .settle(state.facts().withStatus(CiStatus.RETIRED), Set.of("status"), Set.of())
                : null;
        var after = settled == null ? state.facts() : settled.after();
        var gone = after.status() == CiStatus.RETIRED && state.facts().status() != CiStatus.RETIRED;
        var since = own.missingSince() == null ? context.run.startedAt() : own.missingSince();
        var absence = new Absence(since, own.confirmedAt(), gone ? state.facts().status() : own.former());
        var planned = new PlannedCi(
                "",
                0,
                state.id(),
                state.version(),
                known.externalId(),
                hash,
                hash,
                PlannedFacts.of(state.facts()),
                PlannedFacts.of(after),
                List.of(),
                Standing.of(state, settled).with(Absence.of(own), absence),
                null);
        if (gone) context.plan(RowKind.CIS, PlanStore.Stream.CIS, planned);
        else if (own.missingSince() == null || !planned.standing().claims().isEmpty()) {
            context.tellLosses(planned);
            context.missing(planned);
        }
    }

    private static boolean isDescribedElsewhere(PlanContext context, CiState state) {
        return state.records().stream()
                .anyMatch(record -> record.source().equals(context.run.source())
                        ? context.cis.ordinal(record.externalId()) != FingerprintMap.MISSING
                        : record.missingSince() == null);
    }

    private static boolean isIn(PlanContext context, Retirement scope, SourceMatch.Known known) {
        var facts = known.state().facts();
        var values = new HashMap<String, String>();
        for (var field : facts.fields()) {
            var text = Texts.of(facts.value(field));
            if (text != null)
                values.put(
                        field.startsWith(CiFacts.ATTRIBUTE) ? field.substring(CiFacts.ATTRIBUTE.length()) : field,
                        text);
        }
        values.put("external_id", known.externalId());
        var classes = new ArrayList<String>();
        for (var at : context.catalogue.lineage(facts.type())) classes.addAll(List.of(at.name(), at.label()));
        return scope.covers(Map.copyOf(values), classes);
    }
}
