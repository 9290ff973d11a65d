package io.linchpin.audit;

import io.linchpin.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read; null does not restrict.
 * @param actor who did it
 * @param about kind and id, or the beginning of it: {@code "Person "} for all people
 * @param action the verb
 * @param text part of the headline
 * @param from inclusive
 * @param to exclusive
 */
public record AuditFilter(
        @Nullable PersonId actor,
        @Nullable String about,
        @Nullable String action,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
