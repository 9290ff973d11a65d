package io.linchpin.impact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SimpleQueryRunner;

/** Another application on the same database: writes a relationship a line that it is sent, and answers when it is committed. */
final class WritingProcess {
    private WritingProcess() {}

    /** @param arguments address and password of the database */
    static void main(String... arguments) throws Exception {
        try (var driver = GraphDatabase.driver(arguments[0], AuthTokens.basic("neo4j", arguments[1]));
                var session = driver.session();
                var lines = new java.io.BufferedReader(new java.io.InputStreamReader(System.in))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var ends = line.split(" ");
                session.executeWriteWithoutResult(
                        transaction -> relate(transaction, UUID.fromString(ends[0]), UUID.fromString(ends[1])));
                System.out.println(line);
            }
        }
    }

    /** As the CMDB does it. */
    static void relate(SimpleQueryRunner transaction, UUID source, UUID target) {
        transaction
                .run("""
                        MATCH (source:Ci {id: $source})
                        MATCH (target:Ci {id: $target})
                        CREATE (source)-[:DEPENDS_ON]->(target)
                        """, Map.of("source", source.toString(), "target", target.toString()))
                .consume();
        record(transaction, source, target);
    }

    static void record(SimpleQueryRunner transaction, UUID... cis) {
        transaction
                .run(
                        "CREATE (:TopologyChange {id: $id, at: datetime.realtime(), cis: $cis})",
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "cis",
                                List.of(cis).stream().map(UUID::toString).toList()))
                .consume();
    }

    static void createCis(Driver driver, List<UUID> ids) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                transaction
                        .run(
                                """
                                UNWIND $ids AS id
                                CREATE (:Ci {id: id, tenant: $tenant, class: 'Application', name: id, status: 'LIVE',
                                    version: 0, firstSeen: datetime()})
                                """,
                                Map.of(
                                        "ids",
                                        ids.stream().map(UUID::toString).toList(),
                                        "tenant",
                                        StoredGraph.tenantId("Meridian").toString()))
                        .consume();
                record(transaction, ids.toArray(UUID[]::new));
            });
        }
    }
}
