package io.linchpin.testing;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Grant;
import io.linchpin.identity.People;
import io.linchpin.identity.Person;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Role;
import io.linchpin.identity.Roles;
import io.linchpin.identity.SignIns;
import io.linchpin.identity.Tenants;
import io.linchpin.identity.Tokens;
import io.linchpin.shared.TenantId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Tenants and people for tests, made through the front doors. */
@Component
public class Cast {
    public static final String PASSWORD = "correct horse battery";

    private final Tenants tenants;
    private final People people;
    private final Roles roles;
    private final SignIns signIns;
    private final Tokens tokens;
    private final AtomicInteger count = new AtomicInteger();

    Cast(Tenants tenants, People people, Roles roles, SignIns signIns, Tokens tokens) {
        this.tenants = tenants;
        this.people = people;
        this.roles = roles;
        this.signIns = signIns;
        this.tokens = tokens;
    }

    /** Who administers everything, at this moment: with the tenants made so far. */
    public CurrentUser administrator() {
        return signIns.named("admin", "test");
    }

    public TenantId top() {
        return tenants.top();
    }

    /** A customer of the top tenant. */
    public TenantId tenant(String name) {
        return tenant(name, top());
    }

    public TenantId tenant(String name, TenantId parent) {
        return tenants.create(administrator(), name, parent).id();
    }

    /** Somebody at home in the tenant, with a role there and nowhere else. */
    public CurrentUser user(TenantId tenant, Role role) {
        return user(tenant, role, false);
    }

    /** @param below whether the role also holds in all tenants below */
    public CurrentUser user(TenantId tenant, Role role, boolean below) {
        var username = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + count.incrementAndGet();
        var person = people.create(administrator(), person(tenant, username));
        roles.grant(administrator(), person.id(), new Grant(tenant, role, below));
        people.setPassword(administrator(), person.id(), PASSWORD);
        return signIns.named(username, "test");
    }

    /** What they type to sign in. */
    public String username(CurrentUser user) {
        return people.get(administrator(), user.id()).username();
    }

    /** The secret of a new token of theirs. */
    public String token(CurrentUser user) {
        return tokens.create(user, "test " + count.incrementAndGet(), null).secret();
    }

    public static Person person(TenantId tenant, String username) {
        return new Person(
                PersonId.random(), tenant, "Name of " + username, username, null, null, "UTC", "en", true, null);
    }

    /** The same person under another name. */
    public static Person named(Person person, String name) {
        return new Person(
                person.id(),
                person.tenant(),
                name,
                person.username(),
                person.email(),
                person.title(),
                person.timeZone(),
                person.language(),
                person.active(),
                person.version());
    }
}
