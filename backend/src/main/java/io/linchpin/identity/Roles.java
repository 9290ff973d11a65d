package io.linchpin.identity;

import static io.linchpin.identity.IdentityQuery.LIST_GRANTS;
import static io.linchpin.identity.IdentityQuery.PUT_GRANT;
import static io.linchpin.identity.IdentityQuery.REMOVE_GRANT;

import io.linchpin.shared.Cypher;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people may do: the roles they are given, tenant by tenant. */
@Service
public class Roles {
    private final Cypher cypher;
    private final People people;
    private final Tenants tenants;
    private final Journal journal;

    Roles(Cypher cypher, People people, Tenants tenants, Journal journal) {
        this.cypher = cypher;
        this.people = people;
        this.tenants = tenants;
        this.journal = journal;
    }

    /** The roles given to them in tenants that the caller administers; their own all of them. */
    @UseCase(readOnly = true)
    public List<Grant> of(CurrentUser user, PersonId id) {
        var person = people.seen(user, id);
        return cypher.run(LIST_GRANTS)
                .with("person", person.id())
                .with("tenants", person.id().equals(user.id()) ? user.roles().keySet() : user.tenants(Right.ADMINISTER))
                .list(Roles::grant);
    }

    /** Nobody can give more than they have: "and below" only by who administers below too, now and later. */
    @UseCase
    public void grant(CurrentUser user, PersonId id, Grant grant) {
        user.require(Right.ADMINISTER, grant.tenant());
        var person = people.administered(user, id);
        if (grant.below() && !Grants.holdsBelow(cypher, user.id(), Role.ADMINISTRATOR, grant.tenant()))
            throw new Forbidden("You administer this tenant, but not everything below it.");
        if (!grant.below()) requireAdministratorWithout(person, grant.tenant(), grant.role());
        var before = stored(person.id(), grant.tenant(), grant.role());
        cypher.run(PUT_GRANT)
                .with("person", person.id())
                .with("tenant", grant.tenant())
                .with("role", grant.role())
                .with("below", grant.below())
                .execute();
        journal.tell(
                user.actor(),
                whoLearns(person, grant.tenant()),
                People.about(person.id()),
                "granted",
                grant.below()
                        ? Message.of("%s is %s here and below.", person.name(), grant.role())
                        : Message.of("%s is %s here.", person.name(), grant.role()),
                before,
                told(grant));
    }

    @UseCase
    public void revoke(CurrentUser user, PersonId id, TenantId tenant, Role role) {
        user.require(Right.ADMINISTER, tenant);
        var person = people.administered(user, id);
        var before = stored(person.id(), tenant, role);
        if (before.isEmpty()) throw new NotFound("%s is not %s there.", person.name(), role);
        requireAdministratorWithout(person, tenant, role);
        cypher.run(REMOVE_GRANT)
                .with("person", person.id())
                .with("tenant", tenant)
                .with("role", role)
                .execute();
        journal.tell(
                user.actor(),
                whoLearns(person, tenant),
                People.about(person.id()),
                "revoked",
                Message.of("%s is no longer %s.", person.name(), role),
                before,
                Map.of());
    }

    // What joins a person of one tenant with another tenant is told to neither.
    private TenantId whoLearns(Person person, TenantId granted) {
        return person.tenant().equals(granted) ? granted : tenants.top();
    }

    private void requireAdministratorWithout(Person person, TenantId tenant, Role role) {
        if (role == Role.ADMINISTRATOR && tenant.equals(tenants.top())) people.requireAnotherAdministrator(person);
    }

    private Map<String, @Nullable Object> stored(PersonId person, TenantId tenant, Role role) {
        return cypher
                .run(LIST_GRANTS)
                .with("person", person)
                .with("tenants", List.of(tenant))
                .list(Roles::grant)
                .stream()
                .filter(grant -> grant.role() == role)
                .findFirst()
                .map(Roles::told)
                .orElse(Map.of());
    }

    static Grant grant(Row row) {
        return new Grant(row.id("tenant", TenantId::new), row.constant("role", Role.class), row.truth("below"));
    }

    private static Map<String, @Nullable Object> told(Grant grant) {
        return Map.of("tenant", grant.tenant(), "role", grant.role(), "below", grant.below());
    }
}
