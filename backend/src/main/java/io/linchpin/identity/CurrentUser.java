package io.linchpin.identity;

import io.linchpin.shared.Actor;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is asking, from where, and in which tenants; the first argument of every use case.
 * @param tenant the one they work in now; what they write belongs to it unless they say otherwise
 * @param roles the roles in every tenant they may see at present: the one they work in and those below it
 * @param origin from where, for the audit trail: {@code "web 127.0.0.1"}, {@code "token nightly 10.0.0.7"}
 */
public record CurrentUser(PersonId id, String name, TenantId tenant, Map<TenantId, Set<Role>> roles, String origin) {
    public CurrentUser {
        roles = Map.copyOf(roles);
    }

    /** The tenants in which they hold the right: the {@code $tenants} of every query. */
    public Set<TenantId> tenants(Right right) {
        return roles.keySet().stream()
                .filter(candidate -> may(right, candidate))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The tenants whose CIs they may read. */
    public Set<TenantId> tenants() {
        return tenants(Right.SEE_CIS);
    }

    public boolean may(Right right, TenantId where) {
        return roles.getOrDefault(where, Set.of()).stream()
                .anyMatch(role -> role.rights().contains(right));
    }

    /** In the tenant they work in. */
    public boolean may(Right right) {
        return may(right, tenant);
    }

    /**
     * @throws NotFound when they may not even know that the tenant exists
     * @throws Forbidden when they see the tenant, but lack the right in it
     */
    public void require(Right right, TenantId where) {
        if (may(right, where)) return;
        if (!roles.containsKey(where)) throw NotFound.of(where, "tenant");
        throw new Forbidden("%s needs the right %s here.", name, right);
    }

    /** In the tenant they work in. */
    public void require(Right right) {
        require(right, tenant);
    }

    public Actor actor() {
        return new Actor(id.toString(), name, origin);
    }
}
