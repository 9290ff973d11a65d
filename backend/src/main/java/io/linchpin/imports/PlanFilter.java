package io.linchpin.imports;

import io.linchpin.cmdb.OwnerKind;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedPerson;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.imports.PlannedRow.PlannedTeam;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of one kind somebody wants to see; null and an empty text let all through.
 * @param what a class or a type of relationships
 * @param file the name of a file
 * @param field that is changed: {@code status}, {@code attributes.serialNumber}
 * @param lacks CIs that are left without this
 * @param text a part of a name or an external id, in capitals or not
 */
public record PlanFilter(
        RowKind kind,
        @Nullable Wanted wanted,
        String what,
        String file,
        String field,
        @Nullable OwnerKind lacks,
        String text) {

    public enum Wanted {
        CREATE,
        UPDATE,
        RETIRE,
        /** These three: whatever is written. */
        CHANGE,
        /** Left out of the plan. */
        DROPPED,
        /** Refused while the plan was applied. */
        REFUSED;

        boolean lets(PlanRow row) {
            return switch (row.fate()) {
                case DROPPED, ALONG -> this == DROPPED;
                case REFUSED -> this == REFUSED;
                case WRITTEN ->
                    this == CHANGE || this == valueOf(PlanAction.of(row.row()).name());
            };
        }
    }

    public PlanFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** Every row of the kind. */
    public static PlanFilter all(RowKind kind) {
        return new PlanFilter(kind, null, "", "", "", null, "");
    }

    public boolean isAll() {
        return equals(all(kind));
    }

    public boolean test(PlanRow row) {
        return (wanted == null || wanted.lets(row)) && test(row.row());
    }

    private boolean test(PlannedRow row) {
        return (what.isEmpty() || row.what().equals(what))
                && (file.isEmpty() || row.file().equals(file))
                && (field.isEmpty() || row.changes().containsKey(field))
                && (lacks == null || row instanceof PlannedCi ci && Unowned.isLeftWithout(ci, lacks))
                && (text.isEmpty()
                        || names(row)
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text)));
    }

    private static Stream<String> names(PlannedRow row) {
        return switch (row) {
            case PlannedCi ci -> Stream.of(ci.subject(), ci.externalId());
            case PlannedRelationship edge -> Stream.of(edge.sourceName(), edge.targetName());
            case PlannedTeam team -> Stream.of(team.subject());
            case PlannedPerson person ->
                Stream.of(person.subject(), person.person().username());
        };
    }
}
