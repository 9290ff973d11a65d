package io.linchpin.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which people to list.
 * @param text part of a name, user name or e-mail address; empty for all
 * @param active one of the two, or null for both
 */
public record PersonFilter(String text, @Nullable Boolean active) {
    public static final PersonFilter ALL = new PersonFilter("", null);
}
