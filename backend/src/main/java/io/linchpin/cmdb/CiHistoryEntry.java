package io.linchpin.cmdb;

import io.linchpin.shared.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One write in the life of a CI.
 * @param action {@code created}, {@code updated}, {@code related}, {@code unrelated}, {@code regrouped}, {@code merged}
 * @param cause what was behind it: a person's own decision, the run of an import, a change
 * @param why the reason the person gave, or empty
 * @param changes by field, as in {@link CiFacts#differences}; for relationships {@code group} and {@code min_up}
 * @param relation the relationship written, null for a write to the CI itself; when one CI was merged into another that is told as one
 * @param formerly the name of the CI it happened to, when that has been merged into this one since; else null
 */
public record CiHistoryEntry(
        UUID id,
        Instant at,
        Actor actor,
        Cause cause,
        String action,
        String why,
        Map<String, CiFacts.Difference> changes,
        @Nullable RelationSide relation,
        @Nullable String formerly) {

    /** @param reference the number of the import or change, empty for a person */
    public record Cause(Kind kind, String reference) {
        public enum Kind {
            PERSON,
            IMPORT,
            CHANGE
        }

        public static final Cause PERSON = new Cause(Kind.PERSON, "");
    }

    /** @param other null when that CI is no more */
    public record RelationSide(
            boolean outgoing, String type, @Nullable Neighbour other) {}

    public CiHistoryEntry {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }
}
