package io.linchpin.imports;

import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Resolution;
import io.linchpin.cmdb.Resolution.CiRef;
import io.linchpin.imports.CiIndex.Meaning;
import io.linchpin.imports.UploadRow.RelationshipRow;
import io.linchpin.shared.FieldError;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the ends of a batch of relationships stand for: first in the upload itself, then in the graph, in one query. */
final class References {
    private final PlanContext context;
    private final Map<String, Resolution> inGraph;

    private References(PlanContext context, Map<String, Resolution> inGraph) {
        this.context = context;
        this.inGraph = inGraph;
    }

    static References resolve(Cmdb cmdb, PlanContext context, List<RelationshipRow> rows) {
        recall(cmdb, context, rows);
        var open = new HashSet<String>();
        eachEnd(rows, reference -> {
            if (!settled(context.cis.byExternalId(reference))) open.add(reference);
        });
        return new References(context, cmdb.resolve(context.user, context.tenant(), context.run.source(), open));
    }

    /** The CIs whose rows say what they said last time, each asked for once. */
    private static void recall(Cmdb cmdb, PlanContext context, List<RelationshipRow> rows) {
        var unchanged = new HashSet<String>();
        eachEnd(rows, reference -> {
            if (context.cis.byExternalId(reference) instanceof Meaning.Unchanged) unchanged.add(reference);
        });
        if (unchanged.isEmpty()) return;
        cmdb.described(context.user, context.tenant(), context.run.source(), List.copyOf(unchanged))
                .forEach((reference, ci) -> context.cis.accept(context.cis.ordinal(reference), ci.id(), ci.type()));
    }

    private static void eachEnd(List<RelationshipRow> rows, Consumer<String> reader) {
        for (var row : rows) {
            reader.accept(row.source());
            reader.accept(row.target());
        }
    }

    /** An external id of the upload means its row, whatever the graph has. */
    private static boolean settled(Meaning meaning) {
        return meaning instanceof Meaning.Known || meaning instanceof Meaning.Refused;
    }

    /** The end that depends; it must belong to the tenant that is imported into. */
    @Nullable
    CiRef dependent(RelationshipRow row, List<FieldError> errors) {
        var reference = row.source();
        var ci = end(row, "source", reference, errors);
        if (ci == null || ci.tenant().equals(context.tenant())) return ci;
        errors.add(FieldError.of(
                "source", reference, "It belongs to a tenant above, whose CIs cannot be made to depend on yours."));
        return null;
    }

    @Nullable
    CiRef target(RelationshipRow row, List<FieldError> errors) {
        return end(row, "target", row.target(), errors);
    }

    private @Nullable CiRef end(RelationshipRow row, String column, String reference, List<FieldError> errors) {
        var byId = context.cis.byExternalId(reference);
        var meaning = byId instanceof Meaning.Unknown ? context.cis.byName(reference) : byId;
        var stored = inGraph.get(reference);
        return switch (meaning) {
            case Meaning.Refused refused -> {
                errors.add(FieldError.of(
                        column,
                        reference,
                        "Its CI was refused, see line %s. Put that right and this row comes in too.",
                        context.places.words(refused.place(), row.origin())));
                yield null;
            }
            case Meaning.Ambiguous _ -> {
                errors.add(FieldError.of(
                        column, reference, "More than one CI of this upload has that name. Use the external id."));
                yield null;
            }
            case Meaning.Known known -> inUpload(column, reference, known, stored, errors);
            case Meaning.Unchanged _, Meaning.Unknown _ -> inGraph(column, reference, stored, errors);
        };
    }

    private @Nullable CiRef inUpload(
            String column,
            String reference,
            Meaning.Known known,
            @Nullable Resolution stored,
            List<FieldError> errors) {
        var elsewhere =
                switch (stored) {
                    case null -> false;
                    case Resolution.Unknown _ -> false;
                    case Resolution.Found found -> !found.ci().id().equals(known.id());
                    case Resolution.Ambiguous _ -> true;
                };
        if (!elsewhere) return new CiRef(known.id(), context.tenant(), known.type(), reference);
        errors.add(FieldError.of(
                column, reference, "A CI of this upload and another one both have that name. Use the external id."));
        return null;
    }

    private static @Nullable CiRef inGraph(
            String column, String reference, @Nullable Resolution stored, List<FieldError> errors) {
        return switch (stored) {
            case Resolution.Found found -> found.ci();
            case Resolution.Ambiguous ambiguous -> {
                var candidates = ambiguous.candidates().stream()
                        .map(ci -> ci.type() + " " + ci.name() + " (" + ci.id() + ")")
                        .toList();
                errors.add(FieldError.of(
                        column, reference, "More than one CI has that name: %s. Use the external id.", candidates));
                yield null;
            }
            case Resolution.Unknown unknown -> {
                errors.add(missing(column, reference, unknown.similar()));
                yield null;
            }
            case null -> {
                errors.add(missing(column, reference, List.of()));
                yield null;
            }
        };
    }

    private static FieldError missing(String column, String reference, List<String> similar) {
        if (similar.isEmpty())
            return FieldError.of(
                    column, reference, "Not found in the upload nor in the graph. Add the CI or correct the id.");
        return FieldError.of(
                column,
                reference,
                "Not found in the upload nor in the graph. %s exists. Add the CI or correct the id.",
                similar);
    }
}
