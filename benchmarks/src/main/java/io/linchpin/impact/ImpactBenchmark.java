package io.linchpin.impact;

import io.linchpin.benchmarks.Installation;
import io.linchpin.cmdb.CiId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Impact by the engine beside what one would do without it; medians in milliseconds of one run. */
public final class ImpactBenchmark {
    private static final int RUNS = 15;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String CARRYING =
            "DEPENDS_ON|RUNS_ON|HOSTED_ON|LOCATED_IN|POWERED_BY|STORED_ON|HAS_MEMBER|USES";

    private final Installation installation;
    private final Topology topology;

    private ImpactBenchmark(Installation installation) {
        this.installation = installation;
        this.topology = installation.bean(Topologies.class).current().topology();
    }

    public static void run(Installation installation) throws Exception {
        var items = installation.graph().items().size();
        System.out.printf(
                "%n%,d CIs, %,d relationships%n",
                items, installation.graph().edges().size());
        loading(installation);
        new ImpactBenchmark(installation).answering();
    }

    private static void loading(Installation installation) throws Exception {
        var feed = installation.bean(TopologyFeed.class);
        var floor =
                median(3, () -> query(installation, "MATCH (ci:Ci) RETURN ci.id, [(ci)-[e]->(t:Ci) | t.id]", Map.of()));
        var before = used();
        var kept = feed.load();
        var heap = used() - before;
        var load = median(3, feed::load);
        System.out.printf(
                "load %.0f ms, %.1f times the bare query of %.0f ms; %,d MB of heap%n",
                load, load / floor, floor, heap >> 20);
        if (kept.topology().edgeCount() == 0) throw new IllegalStateException("Nothing was loaded.");
    }

    private void answering() throws Exception {
        System.out.printf(
                "%-16s %9s %10s %10s %10s %10s %12s %12s %12s%n",
                "impact of", "above", "fixpoint", "+ proofs", "+ page", "REST", "naive", "pruned", "subgraph");
        for (var seed : seeds().entrySet()) answer(seed.getKey(), seed.getValue());
    }

    /** The CI of a class with the most above it, and a host as most are. */
    private Map<String, Integer> seeds() {
        var seeds = new LinkedHashMap<String, Integer>();
        seeds.put("host", median(of("Server")));
        seeds.put("rack", largest(of("Rack")));
        seeds.put("shared service", largest(of("Application")));
        seeds.put("storage array", largest(of("StorageArray")));
        return seeds;
    }

    private void answer(String name, int seed) throws Exception {
        var effects = List.of(new Effect(seed, ImpactState.DOWN));
        var id = topology.cis().id(seed);
        var ids = Map.<String, Object>of("id", id.toString());
        var impact = installation.bean(Impact.class);
        var user = installation.administrator();
        var question = ImpactQuestion.of(List.of(new Seed(new CiId(id).toString(), ImpactState.DOWN)));
        System.out.printf(
                "%-16s %,9d %10.2f %10.2f %10.1f %10.1f %12s %12s %12s%n",
                name,
                above(seed),
                median(RUNS, () -> Propagation.of(topology, effects)),
                median(RUNS, () -> Proofs.of(Propagation.of(topology, effects))),
                median(RUNS, () -> impact.of(user, question)),
                median(RUNS, () -> rest(id)),
                limited("MATCH path = (:Ci {id: $id})<-[:%s*]-() RETURN count(path)".formatted(CARRYING), ids),
                limited(
                        "MATCH (:Ci {id: $id})<-[:%s*]-(above) WITH DISTINCT above RETURN count(above)"
                                .formatted(CARRYING),
                        ids),
                limited("""
                        MATCH (seed:Ci {id: $id})
                        CALL (seed) {
                          MATCH (seed)<-[:%1$s*0..]-(above) WITH DISTINCT above RETURN above
                        }
                        RETURN above.id, above.status, [(above)-[edge:%1$s]->(target) | [type(edge), target.id, edge.group, edge.minUp]]
                        """.formatted(CARRYING), ids));
    }

    private String rest(UUID id) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(installation.address() + "/api/v1/impact"))
                    .header("Authorization", "Bearer " + installation.token())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"seeds\": [{\"ci\": \"%s\"}]}".formatted(id)))
                    .build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) throw new IllegalStateException(response.body());
            return response.body();
        }
    }

    private String limited(String statement, Map<String, Object> parameters) throws Exception {
        try {
            return "%.1f".formatted(median(5, () -> query(installation, statement, parameters)));
        } catch (Neo4jException tooLong) {
            return "> %,d".formatted(LIMIT.toMillis());
        }
    }

    private static Object query(Installation installation, String statement, Map<String, Object> parameters) {
        try (var session = installation.bean(Driver.class).session()) {
            var limit = TransactionConfig.builder().withTimeout(LIMIT).build();
            var rows = 0;
            var result = session.run("CYPHER 25 " + statement, parameters, limit);
            while (result.hasNext()) {
                result.next().values();
                rows++;
            }
            return rows;
        }
    }

    private int[] of(String ciClass) {
        return IntStream.range(0, topology.cis().size())
                .filter(ci -> topology.cis().ciClass(ci).equals(ciClass))
                .toArray();
    }

    private int above(int ci) {
        return Propagation.of(topology, List.of(new Effect(ci, ImpactState.DOWN)))
                        .impacted()
                        .length
                - 1;
    }

    private int largest(int[] cis) {
        return IntStream.of(cis)
                .boxed()
                .max(java.util.Comparator.comparingInt(this::above))
                .orElseThrow();
    }

    private int median(int[] cis) {
        var sorted = IntStream.of(cis)
                .boxed()
                .sorted(java.util.Comparator.comparingInt(this::above))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double median(int runs, Callable<?> work) throws Exception {
        for (var warm = 0; warm < runs; warm++) work.call();
        var times = new ArrayList<Long>();
        for (var run = 0; run < runs; run++) {
            var start = System.nanoTime();
            work.call();
            times.add(System.nanoTime() - start);
        }
        return times.stream().sorted().toList().get(runs / 2) / 1e6;
    }

    private static long used() throws InterruptedException {
        var runtime = Runtime.getRuntime();
        for (var round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(100);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
