package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Role;
import io.linchpin.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;

/** Puts CIs into the database as the CMDB stores them; each name gives one id. */
final class StoredGraph {
    private final Driver driver;

    StoredGraph(Driver driver) {
        this.driver = driver;
    }

    static CiId id(String name) {
        return new CiId(UUID.nameUUIDFromBytes(("ci " + name).getBytes(StandardCharsets.UTF_8)));
    }

    static TenantId tenantId(String name) {
        return Sketch.tenant(name);
    }

    /** Somebody who works in the first of the tenants and holds the role in all of them. */
    static CurrentUser user(Role role, String... tenants) {
        var roles = Arrays.stream(tenants)
                .map(StoredGraph::tenantId)
                .collect(Collectors.toMap(Function.identity(), tenant -> Set.of(role)));
        return new CurrentUser(PersonId.random(), "Kim", tenantId(tenants[0]), roles, "test");
    }

    StoredGraph tenant(String name, String parent) {
        return run(
                """
                MERGE (tenant:Tenant {id: $id}) SET tenant.name = $name
                MERGE (parent:Tenant {id: $parent})
                MERGE (tenant)-[:CHILD_OF]->(parent)
                """,
                Map.of(
                        "id",
                        tenantId(name).toString(),
                        "name",
                        name,
                        "parent",
                        tenantId(parent).toString()));
    }

    StoredGraph tenant(String name) {
        return run(
                "MERGE (tenant:Tenant {id: $id}) SET tenant.name = $name",
                Map.of("id", tenantId(name).toString(), "name", name));
    }

    /** LIVE CIs of a tenant and class. */
    StoredGraph cis(String tenant, String ciClass, String... names) {
        for (var name : names) {
            run(
                    """
                    CREATE (:Ci {id: $id, tenant: $tenant, class: $class, name: $name, status: 'LIVE', version: 0,
                        firstSeen: datetime()})
                    """,
                    Map.of(
                            "id",
                            id(name).toString(),
                            "tenant",
                            tenantId(tenant).toString(),
                            "class",
                            ciClass,
                            "name",
                            name));
        }
        return this;
    }

    StoredGraph set(String name, String property, Object value) {
        return run(
                "MATCH (ci:Ci {id: $id}) SET ci += $change",
                Map.of("id", id(name).toString(), "change", Map.of(property, value)));
    }

    /** @param lines as in {@link Sketch#edges} */
    StoredGraph edges(String... lines) {
        for (var edge : new Sketch().edges(lines).edges()) {
            var grouping = new HashMap<String, Object>();
            if (edge.group() != null) grouping.put("group", edge.group());
            if (edge.minUp() != null) grouping.put("minUp", edge.minUp().toString());
            run(
                    """
                    MATCH (source:Ci {id: $source})
                    MATCH (target:Ci {id: $target})
                    CREATE (source)-[edge:$($type)]->(target)
                    SET edge += $grouping
                    """,
                    Map.of(
                            "source", id(edge.source()).toString(),
                            "target", id(edge.target()).toString(),
                            "type", edge.type(),
                            "grouping", grouping));
        }
        return this;
    }

    /** @param lines as in {@link Sketch#edges} */
    StoredGraph without(String... lines) {
        for (var edge : new Sketch().edges(lines).edges())
            run(
                    "MATCH (:Ci {id: $source})-[edge]->(:Ci {id: $target}) WHERE type(edge) = $type DELETE edge",
                    Map.of(
                            "source", id(edge.source()).toString(),
                            "target", id(edge.target()).toString(),
                            "type", edge.type()));
        return this;
    }

    /** @param line as in {@link Sketch#edges} */
    StoredGraph asserted(String line, Instant firstSeen, String... sources) {
        var edge = new Sketch().edges(line).edges().iterator().next();
        return run(
                """
                MATCH (:Ci {id: $source})-[edge]->(:Ci {id: $target})
                WHERE type(edge) = $type
                SET edge.firstSeen = $firstSeen, edge.sources = $sources
                """,
                Map.of(
                        "source", id(edge.source()).toString(),
                        "target", id(edge.target()).toString(),
                        "type", edge.type(),
                        "firstSeen", firstSeen.atZone(ZoneOffset.UTC),
                        "sources", List.of(sources)));
    }

    StoredGraph deleted(String name) {
        return run("MATCH (ci:Ci {id: $id}) DETACH DELETE ci", Map.of("id", id(name).toString()));
    }

    StoredGraph described(String name, String source, String externalId) {
        return run(
                """
                MATCH (ci:Ci {id: $id})
                CREATE (:SourceRecord {key: $key, tenant: ci.tenant, source: $source, externalId: $externalId})
                    -[:DESCRIBES]->(ci)
                """,
                Map.of(
                        "id",
                        id(name).toString(),
                        "key",
                        name + source + externalId,
                        "source",
                        source,
                        "externalId",
                        externalId));
    }

    StoredGraph owned(String name, String team) {
        return run("""
                MATCH (ci:Ci {id: $id})
                MERGE (team:Team {id: $team, name: $team})
                CREATE (ci)-[:OWNED_BY]->(team)
                """, Map.of("id", id(name).toString(), "team", team));
    }

    private StoredGraph run(String statement, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                transaction.run("CYPHER 25 " + statement, parameters).consume();
                transaction
                        .run("CREATE (:TopologyChange {id: randomUUID(), at: datetime.realtime(), cis: []})")
                        .consume();
            });
        }
        return this;
    }
}
