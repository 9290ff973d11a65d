package io.linchpin.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A CMDB as large ones are: layers from services down to sites, a few CIs on which a tenth of everything stands, redundancy
 * groups, diamonds, and here and there a cycle. The same size gives the same graph.
 */
public final class HeavyTailed {
    private static final int SEED = 20261122;

    private final List<Item> items = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Random random;

    public record Item(UUID id, String ciClass, String name) {}

    /** Numbers of items. */
    public record Edge(
            int source,
            String type,
            int target,
            @Nullable String group,
            @Nullable String minUp) {}

    private HeavyTailed(long seed) {
        random = new Random(seed);
    }

    /** Diamonds one upon the other: twice as many paths with each layer. The first item is at the bottom. */
    public static HeavyTailed ladder(int layers) {
        var graph = new HeavyTailed(SEED + layers);
        var below = graph.add("Application", 1).getFirst();
        for (var layer = 0; layer < layers; layer++) {
            var sides = graph.add("Application", 2);
            var top = graph.add("Application", 1).getFirst();
            for (var side : sides) {
                graph.edge(side, "DEPENDS_ON", below);
                graph.edge(top, "DEPENDS_ON", side);
            }
            below = top;
        }
        return graph;
    }

    static HeavyTailed of(int cis) {
        var graph = new HeavyTailed(SEED);
        graph.fill(cis);
        return graph;
    }

    /** With so many relationships to a CI; the ones that are added say what applications use. */
    static HeavyTailed of(int cis, double relationships) {
        var graph = of(cis);
        var users = graph.numbers("ApplicationInstance");
        var used = graph.numbers("Application");
        while (graph.edges.size() < cis * relationships) graph.edge(graph.any(users), "USES", graph.any(used));
        return graph;
    }

    private List<Integer> numbers(String ciClass) {
        return IntStream.range(0, items.size())
                .filter(at -> items.get(at).ciClass().equals(ciClass))
                .boxed()
                .toList();
    }

    public List<Item> items() {
        return items;
    }

    public List<Edge> edges() {
        return edges;
    }

    private void fill(int cis) {
        var sites = add("Site", Math.max(2, cis / 50_000));
        var racks = add("Rack", cis / 400);
        var pdus = add("Pdu", racks.size() * 2);
        var hosts = add("Server", cis / 40);
        var clusters = add("Cluster", Math.max(1, hosts.size() / 30));
        var arrays = add("StorageArray", Math.max(4, cis / 25_000));
        var volumes = add("StorageVolume", cis / 10);
        var machines = add("VirtualMachine", cis * 2 / 5);
        var shared = add("Application", Math.max(10, cis / 10_000));
        var instances = add("ApplicationInstance", cis / 4);
        var applications = add("Application", cis / 8);
        var services = add("BusinessService", cis - items.size());

        for (var rack : racks) edge(rack, "LOCATED_IN", tail(sites));
        for (var at = 0; at < pdus.size(); at++) edge(pdus.get(at), "LOCATED_IN", racks.get(at / 2));
        for (var host : hosts) {
            var rack = random.nextInt(racks.size());
            edge(host, "LOCATED_IN", racks.get(rack));
            edge(host, "POWERED_BY", pdus.get(rack * 2));
            edge(host, "POWERED_BY", pdus.get(rack * 2 + 1));
        }
        for (var at = 0; at < hosts.size(); at++) edge(clusters.get(at % clusters.size()), "HAS_MEMBER", hosts.get(at));
        for (var volume : volumes) edge(volume, "STORED_ON", tail(arrays));
        for (var machine : machines) {
            edge(machine, "HOSTED_ON", random.nextInt(4) == 0 ? any(clusters) : any(hosts));
            if (random.nextBoolean()) edge(machine, "STORED_ON", any(volumes));
        }
        for (var instance : instances) edge(instance, "RUNS_ON", any(machines));
        for (var application : applications) {
            for (var member = 1 + random.nextInt(3); member > 0; member--)
                edge(application, "RUNS_ON", any(instances), "instances", "1");
            if (random.nextInt(3) > 0) edge(application, random.nextBoolean() ? "DEPENDS_ON" : "USES", tail(shared));
            if (random.nextInt(4) == 0) edge(application, "DEPENDS_ON", any(applications));
        }
        for (var service : services)
            for (var needed = 1 + random.nextInt(3); needed > 0; needed--)
                edge(service, random.nextInt(4) == 0 ? "USES" : "DEPENDS_ON", any(applications));
        for (var one : shared) edge(one, "RUNS_ON", any(machines));
    }

    private List<Integer> add(String ciClass, int count) {
        var first = items.size();
        var numbers = new ArrayList<Integer>(count);
        for (var at = first; at < first + count; at++) {
            items.add(new Item(
                    new UUID(random.nextLong(), random.nextLong()),
                    ciClass,
                    "%s-%d".formatted(ciClass.toLowerCase(java.util.Locale.ROOT), at)));
            numbers.add(at);
        }
        return numbers;
    }

    private Integer any(List<Integer> numbers) {
        return numbers.get(random.nextInt(numbers.size()));
    }

    /** Few of them very often, most of them seldom. */
    private Integer tail(List<Integer> numbers) {
        var share = random.nextDouble();
        return numbers.get((int) (numbers.size() * share * share * share));
    }

    private void edge(Integer source, String type, Integer target) {
        edges.add(new Edge(source, type, target, null, null));
    }

    private void edge(Integer source, String type, Integer target, String group, String minUp) {
        if (edges.subList(Math.max(0, edges.size() - 4), edges.size()).stream()
                .anyMatch(edge -> edge.source == source && edge.target == target)) return;
        edges.add(new Edge(source, type, target, group, minUp));
    }
}
