package io.linchpin.cmdb;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Role;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Stale;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/** A provider, its two customers, and people of each. */
@Component
class CmdbWorld {
    static final TenantId NORTHWIND = TenantId.of("00000000-0000-4000-8000-000000000001");
    static final TenantId MERIDIAN = TenantId.of("00000000-0000-4000-8000-000000000002");
    static final TenantId CONTOSO = TenantId.of("00000000-0000-4000-8000-000000000003");
    static final UUID NETWORK_TEAM = UUID.fromString("00000000-0000-4000-8000-000000000011");
    static final UUID CONTOSO_TEAM = UUID.fromString("00000000-0000-4000-8000-000000000013");

    /** Works at the provider and sees its customers. */
    static final CurrentUser PROVIDER =
            user("Priya Raman", NORTHWIND, Role.ADMINISTRATOR, NORTHWIND, MERIDIAN, CONTOSO);

    static final CurrentUser ADMIN = user("Ken Ito", MERIDIAN, Role.ADMINISTRATOR, MERIDIAN);
    static final CurrentUser AGENT = user("Grace Adeyemi", MERIDIAN, Role.AGENT, MERIDIAN);
    static final CurrentUser READER = user("Rafael Quint", MERIDIAN, Role.READ_ONLY, MERIDIAN);
    static final CurrentUser REQUESTER = user("Helen Strand", MERIDIAN, Role.REQUESTER, MERIDIAN);
    static final CurrentUser STRANGER = user("Olga Petrov", CONTOSO, Role.ADMINISTRATOR, CONTOSO);

    private final Driver driver;
    private final Cmdb cmdb;

    CmdbWorld(Driver driver, Cmdb cmdb) {
        this.driver = driver;
        this.cmdb = cmdb;
    }

    static CurrentUser user(String name, TenantId home, Role role, TenantId... where) {
        var roles = new HashMap<TenantId, Set<Role>>();
        for (var tenant : where) roles.put(tenant, Set.of(role));
        return new CurrentUser(PersonId.random(), name, home, roles, "test");
    }

    /** Nobody has any CI; tenants, teams and the catalogue are there. */
    void begin() {
        run("MATCH (n:Ci|SourceRecord|Identifier|ToldApart|CiEvent|TopologyChange) DETACH DELETE n");
        run("MATCH (n:Tenant|Team) DETACH DELETE n");
        run("CREATE (:Tenant {id: '%s', name: 'Northwind Hosting', version: 0, top: true})".formatted(NORTHWIND));
        for (var customer :
                Map.of(MERIDIAN, "Meridian Health", CONTOSO, "Contoso").entrySet())
            run("MATCH (top:Tenant {top: true}) CREATE (:Tenant {id: '%s', name: '%s', version: 0})-[:CHILD_OF]->(top)"
                    .formatted(customer.getKey(), customer.getValue()));
        run("CREATE (:Team {id: '%s', tenant: '%s', name: 'Network Services', version: 0})"
                .formatted(NETWORK_TEAM, MERIDIAN));
        run("CREATE (:Team {id: '%s', tenant: '%s', name: 'Contoso Desk', version: 0})"
                .formatted(CONTOSO_TEAM, CONTOSO));
    }

    void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    long number(String statement) {
        try (var session = driver.session()) {
            return session.run(statement).single().get(0).asLong();
        }
    }

    Ci live(CurrentUser user, String type, String name) {
        return cmdb.create(user, user.tenant(), CiId.random(), draft(type, name));
    }

    static CiDraft draft(String type, String name) {
        return draft(type, name, Map.of());
    }

    static CiDraft draft(String type, String name, Map<String, String> attributes) {
        return new CiDraft(type, name, CiStatus.LIVE, null, null, attributes, Map.of());
    }

    void relate(CurrentUser user, Ci source, String type, Ci target) {
        relate(user, source, type, target, null, null);
    }

    void relate(CurrentUser user, Ci source, String type, Ci target, @Nullable String group, @Nullable MinUp minUp) {
        cmdb.relate(user, new RelationDraft(source.id(), type, target.id(), group, minUp));
    }

    /** What became of it when two write at once. */
    static String attempt(Runnable action) {
        try {
            action.run();
            return "written";
        } catch (Stale stale) {
            return "Stale " + stale.current();
        } catch (Invalid invalid) {
            return "Invalid";
        }
    }

    @SafeVarargs
    static <T> List<T> together(Callable<T>... actions) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(actions.length)) {
            var running = List.of(actions).stream().map(threads::submit).toList();
            var results = new ArrayList<T>();
            for (var each : running) results.add(each.get());
            return results;
        }
    }
}
