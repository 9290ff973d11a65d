package io.linchpin.identity;

import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * Somebody who may sign in or own something.
 * @param tenant where they are at home
 * @param username unique in the whole installation; kept in small letters, so that case does not matter
 * @param timeZone an IANA name such as {@code America/New_York}
 * @param language a BCP 47 tag: {@code en} or {@code de}
 * @param active false: cannot sign in, tokens do not work, still named in history
 */
@Node("Person")
public record Person(
        @Id PersonId id,
        TenantId tenant,
        String name,
        String username,
        @Nullable String email,
        @Nullable String title,
        String timeZone,
        String language,
        boolean active,
        @Version @Nullable Long version) {
    public Person {
        name = name.strip();
        username = username.strip().toLowerCase(Locale.ROOT);
        email = blankAsNull(email);
        title = blankAsNull(title);
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty()) errors.add(FieldError.of("name", name, "A person needs a name."));
        if (!username.matches("[^\\s\\p{Cntrl}]{1,100}"))
            errors.add(FieldError.of(
                    "username",
                    username,
                    "A person needs a user name to sign in with: 1 to 100 characters, no spaces."));
        if (email != null && !email.matches("[^\\s@]+@[^\\s@]+"))
            errors.add(FieldError.of("email", email, "This is not an e-mail address."));
        if (!isZone(timeZone))
            errors.add(FieldError.of("timeZone", timeZone, "Give a time zone such as Europe/Berlin."));
        if (!isLanguage(language)) errors.add(FieldError.of("language", language, "Give a language such as en or de."));
        if (!errors.isEmpty()) throw new Invalid(errors.getFirst().said(), errors);
    }

    Person withActive(boolean nowActive) {
        return new Person(id, tenant, name, username, email, title, timeZone, language, nowActive, version);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isZone(String text) {
        try {
            return !ZoneId.of(text).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isLanguage(String text) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(text)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
