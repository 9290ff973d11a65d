package io.linchpin.identity;

import static io.linchpin.identity.IdentityQuery.HOLDS_BELOW;

import io.linchpin.shared.Cypher;
import io.linchpin.shared.TenantId;

/** Answers about roles that a {@link CurrentUser} does not carry. */
final class Grants {
    private Grants() {}

    /** In the tenant and everything below it, now and later. */
    static boolean holdsBelow(Cypher cypher, PersonId person, Role role, TenantId tenant) {
        return cypher.run(HOLDS_BELOW)
                .with("person", person)
                .with("role", role)
                .with("tenant", tenant)
                .one(row -> row.truth("holds"))
                .orElse(false);
    }
}
