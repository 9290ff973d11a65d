package io.linchpin.identity;

import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * Somebody who may sign in or own something.
 * @param tenant where they are at home
 * @param username unique in the whole installation, without regard to case
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
        if (name.isBlank()) throw Invalid.field("name", name, "A person needs a name.");
        if (username.isBlank())
            throw Invalid.field("username", username, "A person needs a user name to sign in with.");
    }
}
