package io.linchpin.cmdb;

import io.linchpin.identity.CurrentUser;
import java.time.Instant;

/**
 * Who gave a CI one of its values.
 * @param name of the source or the person
 * @param since when, to the second
 */
public record Author(Kind kind, String name, Instant since) {
    public enum Kind {
        SOURCE,
        PERSON
    }

    static Author person(CurrentUser user, Instant since) {
        return new Author(Kind.PERSON, user.name(), since);
    }

    public static Author source(String name, Instant since) {
        return new Author(Kind.SOURCE, name, since);
    }

    public boolean isSource(String source) {
        return kind == Kind.SOURCE && name.equals(source);
    }

    /** As it stands on a CI: the kind's first letter, the second since 1970, the name. */
    public String text() {
        return kind.name().charAt(0) + String.valueOf(since.getEpochSecond()) + ' ' + name;
    }

    /** @param text as {@link #text} writes it */
    public static Author parse(String text) {
        var blank = text.indexOf(' ');
        return new Author(
                text.charAt(0) == 'S' ? Kind.SOURCE : Kind.PERSON,
                text.substring(blank + 1),
                Instant.ofEpochSecond(Long.parseLong(text.substring(1, blank))));
    }
}
