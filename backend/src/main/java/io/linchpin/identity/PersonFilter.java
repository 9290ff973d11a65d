package io.linchpin.identity;

import io.linchpin.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list; null does not restrict.
 * @param text part of a name, user name or e-mail address; empty for all
 * @param active one of the two, or null for both
 * @param tenant where they are at home
 * @param role which they hold in some tenant that the reader administers
 * @param team which they are in
 */
public record PersonFilter(
        String text,
        @Nullable Boolean active,
        @Nullable TenantId tenant,
        @Nullable Role role,
        @Nullable TeamId team) {
    public static final PersonFilter ALL = of("");

    public static PersonFilter of(String text) {
        return new PersonFilter(text, null, null, null, null);
    }
}
