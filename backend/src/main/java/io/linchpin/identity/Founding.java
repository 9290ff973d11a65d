package io.linchpin.identity;

import static io.linchpin.identity.IdentityQuery.FIND_TOP_TENANT;
import static io.linchpin.identity.IdentityQuery.LOCK_FIRST_START;
import static io.linchpin.identity.IdentityQuery.MARK_TOP_TENANT;
import static io.linchpin.identity.IdentityQuery.PUT_GRANT;
import static io.linchpin.identity.IdentityQuery.SET_PASSWORD;

import io.linchpin.identity.Journal.Subject;
import io.linchpin.shared.Actor;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Component;

/** Makes what no installation is without: the top tenant and somebody who administers it. */
@Component
class Founding {
    static final String USERNAME = "admin";

    private final Cypher cypher;
    private final Neo4jTemplate store;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Journal journal;

    Founding(Cypher cypher, Neo4jTemplate store, Passwords passwords, Tokens tokens, Journal journal) {
        this.cypher = cypher;
        this.store = store;
        this.passwords = passwords;
        this.tokens = tokens;
        this.journal = journal;
    }

    /** @return false when it was done before, by this or another instance */
    @UseCase
    public boolean found(String password, String token) {
        cypher.run(LOCK_FIRST_START).execute();
        if (top().isPresent()) return false;
        var tenant = store.save(new Tenant(TenantId.random(), "Our organisation", null));
        cypher.run(MARK_TOP_TENANT).with("tenant", tenant.id()).execute();
        var administrator = store.save(new Person(
                PersonId.random(), tenant.id(), "Administrator", USERNAME, null, null, "UTC", "en", true, null));
        cypher.run(SET_PASSWORD)
                .with("tenant", tenant.id())
                .with("person", administrator.id())
                .with("hash", passwords.hashGiven(password))
                .execute();
        cypher.run(PUT_GRANT)
                .with("person", administrator.id())
                .with("tenant", tenant.id())
                .with("role", Role.ADMINISTRATOR)
                .with("below", true)
                .execute();
        var user = new CurrentUser(
                administrator.id(),
                administrator.name(),
                tenant.id(),
                Map.of(tenant.id(), Set.of(Role.ADMINISTRATOR)),
                Actor.SYSTEM.origin());
        tokens.keep(user, "first start", token, null);
        journal.tell(
                Actor.SYSTEM,
                tenant.id(),
                new Subject("Tenant", tenant.id()),
                "founded",
                Message.of("The tenant %s and its administrator were made.", tenant.name()));
        return true;
    }

    private Optional<TenantId> top() {
        return cypher.run(FIND_TOP_TENANT).one(row -> row.id("id", TenantId::new));
    }
}
