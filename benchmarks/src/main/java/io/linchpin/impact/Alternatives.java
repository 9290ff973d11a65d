package io.linchpin.impact;

import io.linchpin.benchmarks.Installation;
import io.linchpin.benchmarks.Timing;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.MinUp;
import io.linchpin.shared.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

/** What one would do without the engine: by Cypher alone, or by reading the part of the graph that may be concerned. */
final class Alternatives {
    private static final int RUNS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String CARRYING =
            "DEPENDS_ON|RUNS_ON|HOSTED_ON|LOCATED_IN|POWERED_BY|STORED_ON|HAS_MEMBER|USES";
    private static final String ALL_PATHS =
            "CYPHER 25 MATCH path = (:Ci {id: $id})<-[:%s*]-() RETURN count(path)".formatted(CARRYING);
    private static final String PRUNED =
            "CYPHER 25 MATCH (:Ci {id: $id})<-[:%s*]-(above) WITH DISTINCT above RETURN count(above)"
                    .formatted(CARRYING);
    private static final String SUBGRAPH = """
        CYPHER 25
        MATCH (seed:Ci {id: $id})
        CALL (seed) {
          MATCH (seed)<-[:%1$s*0..]-(above)
          RETURN DISTINCT above
        }
        RETURN above.id AS id, above.class AS class, above.status = 'LIVE' AS live,
          [(above)-[edge:%1$s]->(target:Ci) | [type(edge), target.id, edge.group, edge.minUp]] AS edges
        """.formatted(CARRYING);
    private static final String COLLECTED_LISTS =
            "CYPHER 25 MATCH (ci:Ci) RETURN ci.id, [(ci)-[edge]->(target:Ci) | target.id]";

    private final Driver driver;
    private final ImpactRules rules;

    Alternatives(Installation installation) {
        this.driver = installation.bean(Driver.class);
        this.rules = ImpactRules.of(installation.bean(Catalogues.class).current());
    }

    /** @return milliseconds, or that it took longer than anybody waits */
    String allPaths(UUID seed) throws Exception {
        return limited(ALL_PATHS, seed);
    }

    String pruned(UUID seed) throws Exception {
        return limited(PRUNED, seed);
    }

    /** The lists that a topology is made from, read and thrown away. */
    double collectedLists(int runs) throws Exception {
        return Timing.median(runs, () -> rows(COLLECTED_LISTS, Map.of()));
    }

    /** Reads all that lies above the seed, lays it out and propagates. */
    double subgraph(UUID seed) throws Exception {
        return Timing.median(RUNS, () -> {
            var builder = new TopologyBuilder(rules);
            try (var session = driver.session()) {
                session.run(SUBGRAPH, Map.of("id", seed.toString()))
                        .forEachRemaining(row -> builder.add(ci(row), edges(row)));
            }
            var topology = builder.build();
            var effect = new Effect(topology.cis().find(seed), ImpactState.DOWN);
            return Propagation.of(topology, List.of(effect));
        });
    }

    private String limited(String statement, UUID seed) throws Exception {
        try {
            return "%,.1f".formatted(Timing.median(RUNS, () -> rows(statement, Map.of("id", seed.toString()))));
        } catch (Neo4jException tooLong) {
            return "over %,d".formatted(LIMIT.toMillis());
        }
    }

    private int rows(String statement, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            var limit = TransactionConfig.builder()
                    .withTimeout(LIMIT.multipliedBy(parameters.isEmpty() ? 5 : 1))
                    .build();
            var rows = 0;
            for (var result = session.run(statement, parameters, limit); result.hasNext(); rows++)
                result.next().values();
            return rows;
        }
    }

    private static TopologyCi ci(Record row) {
        return new TopologyCi(
                UUID.fromString(row.get("id").asString()),
                new TenantId(new UUID(0, 0)),
                row.get("class").asString(),
                "",
                TopologyCi.NO_CRITICALITY,
                row.get("live").asBoolean(),
                false);
    }

    private static List<TopologyEdge> edges(Record row) {
        return row.get("edges").asList(Alternatives::edge);
    }

    private static TopologyEdge edge(Value cells) {
        return new TopologyEdge(
                cells.get(0).asString(),
                UUID.fromString(cells.get(1).asString()),
                cells.get(2).isNull() ? null : cells.get(2).asString(),
                cells.get(3).isNull()
                        ? null
                        : MinUp.parse(cells.get(3).asString()).orElseThrow());
    }
}
