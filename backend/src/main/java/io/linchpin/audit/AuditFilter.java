package io.linchpin.audit;

import io.linchpin.identity.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read; null does not restrict.
 * @param actor who did it
 * @param about kind and id, or the beginning of it: {@code "Person "} for all people
 * @param action the verb
 * @param text part of the headline in English, as names in it are
 * @param templates of headlines that are as good as the text: what it means where the reader's language is another
 * @param from inclusive
 * @param to exclusive
 */
public record AuditFilter(
        @Nullable PersonId actor,
        @Nullable String about,
        @Nullable String action,
        @Nullable String text,
        List<String> templates,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    /** For who reads English. */
    public AuditFilter(
            @Nullable PersonId actor,
            @Nullable String about,
            @Nullable String action,
            @Nullable String text,
            @Nullable Instant from,
            @Nullable Instant to) {
        this(actor, about, action, text, List.of(), from, to);
    }
}
