package io.linchpin.imports;

import java.util.Locale;

/**
 * A row of a plan where it stands.
 * @param place counted from 0 among all rows of its kind
 */
public record PlanRow(long place, PlannedRow row, Fate fate) {
    /** What becomes of a row when the plan is applied. */
    public enum Fate {
        WRITTEN,
        /** A person left it out. */
        DROPPED,
        /** It is left out with something it needs. */
        ALONG,
        /** It was refused while the plan was applied: what it is about had changed since. */
        REFUSED;

        public boolean isOut() {
            return this == DROPPED || this == ALONG;
        }
    }

    /** How programs name it: {@code cis:12}. */
    public String id() {
        return "%s:%d".formatted(row.kind().name().toLowerCase(Locale.ROOT), place);
    }
}
