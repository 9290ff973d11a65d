package io.linchpin.impact;

import static io.linchpin.impact.ImpactQuery.LIST_DETAILS;

import io.linchpin.benchmarks.HeavyTailed;
import io.linchpin.benchmarks.Installation;
import io.linchpin.benchmarks.Machine;
import io.linchpin.benchmarks.Rest;
import io.linchpin.benchmarks.Timing;
import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.Cypher;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;

/** Impact by the engine beside what one would do without it: medians in milliseconds, and their ratios, of one run. */
public final class ImpactBenchmark {
    private static final int RUNS = 15;
    private static final int SAMPLE = 101;
    private static final int LAYERS = 30;

    private final Installation installation;
    private final Impact impact;
    private final CurrentUser user;
    private final Alternatives alternatives;

    private ImpactBenchmark(Installation installation) {
        this.installation = installation;
        this.impact = installation.bean(Impact.class);
        this.user = installation.administrator();
        this.alternatives = new Alternatives(installation);
    }

    /** @param ladder a ladder of diamonds that is stored beside everything else */
    public static void run(Installation installation, HeavyTailed ladder) throws Exception {
        var benchmark = new ImpactBenchmark(installation);
        benchmark.loading();
        benchmark.answering(ladder.items().getFirst().id());
        benchmark.freshness();
        System.out.printf(
                "%nMemory after all of it: application %,d MB, database %,d MB.%n",
                Machine.ownMemory() >> 20, installation.databaseMemory() >> 20);
    }

    public static HeavyTailed ladder() {
        return HeavyTailed.ladder(LAYERS);
    }

    private void loading() throws Exception {
        Timing.progress("loading the topology");
        var feed = installation.bean(TopologyFeed.class);
        var size = feed.size();
        var floor = alternatives.collectedLists(3);
        var before = used();
        var kept = feed.load().topology();
        var heap = used() - before;
        var load = Timing.median(3, feed::load);
        System.out.printf("%n### %,d CIs, %,d relationships%n%n", kept.cis().size(), size.relationships());
        System.out.println(
                "| topology | load, ms | the collected lists alone, ms | ratio | heap it keeps, MB | heap it asks for"
                        + " to be read, MB |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        System.out.printf(
                "| | %,.0f | %,.0f | %.1f | %,d | %,d |%n", load, floor, load / floor, heap >> 20, size.bytes() >> 20);
    }

    private void answering(UUID ladder) throws Exception {
        System.out.println();
        System.out.println(
                "| impact of | not OK | fixpoint | with proofs | details of a page | first page | ÷ (fixpoint +"
                        + " details) | through REST | all paths | pruned Cypher | subgraph and Java | ÷ first page |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var topology = installation.bean(Topologies.class).current().topology();
        try (var rest = new Rest(installation)) {
            for (var seed : seeds(topology).entrySet()) answer(rest, topology, seed.getKey(), seed.getValue());
            answer(
                    rest,
                    topology,
                    "the foot of %d diamonds".formatted(LAYERS),
                    topology.cis().find(ladder));
        }
    }

    private void answer(Rest rest, Topology topology, String name, int seed) throws Exception {
        Timing.progress("impact of " + name);
        var effects = List.of(new Effect(seed, ImpactState.DOWN));
        var id = topology.cis().id(seed);
        var question = ImpactQuestion.of(List.of(new Seed(id.toString(), ImpactState.DOWN)));
        var body = "{\"seeds\": [{\"ci\": \"%s\"}]}".formatted(id);
        var shown = impact.of(user, question).impacted().stream()
                .map(impacted -> impacted.ci().id())
                .toList();
        var fixpoint = Timing.median(RUNS, () -> Propagation.of(topology, effects));
        var proofs = Timing.median(RUNS, () -> Proofs.of(Propagation.of(topology, effects)));
        var details = Timing.median(RUNS, () -> details(shown));
        var page = Timing.median(RUNS, () -> impact.of(user, question));
        var subgraph = alternatives.subgraph(id);
        System.out.printf(
                "| %s | %,d | %,.2f | %,.2f | %,.1f | %,.1f | %.1f | %,.1f | %s | %s | %,.0f | %,.1f |%n",
                name,
                Propagation.of(topology, effects).impacted().length,
                fixpoint,
                proofs,
                details,
                page,
                page / (fixpoint + details),
                Timing.median(RUNS, () -> rest.post("/impact", body)),
                alternatives.allPaths(id),
                alternatives.pruned(id),
                subgraph,
                subgraph / page);
    }

    private Object details(List<CiId> shown) {
        return installation
                .bean(Cypher.class)
                .run(LIST_DETAILS)
                .with("tenants", user.tenants())
                .with("cis", shown)
                .with("edges", List.of())
                .one(row -> row.rows("cis").size());
    }

    /** A host as most are, and of what many things stand on the one that carries the most. */
    private static Map<String, Integer> seeds(Topology topology) {
        var seeds = new LinkedHashMap<String, Integer>();
        var hosts = of(topology, "Server").toArray();
        var sampled = IntStream.range(0, SAMPLE)
                .map(at -> hosts[at * (hosts.length - 1) / (SAMPLE - 1)])
                .boxed()
                .sorted(Comparator.comparingInt(ci -> above(topology, ci)))
                .toList();
        seeds.put("a host", sampled.get(SAMPLE / 2));
        seeds.put("a rack", largest(topology, "Rack"));
        seeds.put("a shared service", largest(topology, "Application"));
        seeds.put("a storage array", largest(topology, "StorageArray"));
        return seeds;
    }

    private static int largest(Topology topology, String ciClass) {
        return of(topology, ciClass)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(ci -> dependents(topology, ci))
                        .reversed())
                .limit(SAMPLE)
                .max(Comparator.comparingInt(ci -> above(topology, ci)))
                .orElseThrow();
    }

    private static IntStream of(Topology topology, String ciClass) {
        return IntStream.range(0, topology.cis().size())
                .filter(ci -> topology.cis().ciClass(ci).equals(ciClass));
    }

    private static int dependents(Topology topology, int ci) {
        var in = topology.in(ci);
        return (int) Stream.generate(in::next)
                .takeWhile(edge -> edge != Topology.NONE)
                .count();
    }

    private static int above(Topology topology, int ci) {
        return Propagation.of(topology, List.of(new Effect(ci, ImpactState.DOWN)))
                .impacted()
                .length;
    }

    /** Brings in one relationship after the other, each just committed. */
    private void freshness() throws Exception {
        Timing.progress("questions after commits");
        var topologies = installation.bean(Topologies.class);
        var unchanged = Timing.median(RUNS, topologies::current);
        var times = new double[RUNS];
        for (var run = 0; run < RUNS; run++) {
            commit();
            times[run] = Timing.once(topologies::current);
        }
        System.out.printf(
                "%nThe topology of the moment: %.1f ms when nothing was written, %.1f ms when one relationship just"
                        + " was.%n",
                unchanged, Timing.percentile(times, 50));
    }

    private void commit() {
        try (var session = installation.bean(Driver.class).session()) {
            session.run("""
                CYPHER 25
                MATCH (source:BusinessService)
                WITH source, rand() AS chance ORDER BY chance LIMIT 1
                MATCH (target:Application)
                WITH source, target LIMIT 1
                MERGE (source)-[edge:USES]->(target)
                SET edge.sources = ['benchmark']
                CREATE (:TopologyChange {id: randomUUID(), at: datetime.realtime(), cis: [source.id, target.id]})
                """).consume();
        }
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
