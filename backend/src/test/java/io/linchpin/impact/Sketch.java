package io.linchpin.impact;

import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.Strength;
import io.linchpin.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A small graph whose CIs are called by short texts; their ids sort as these texts do. */
final class Sketch {
    static final ImpactRules RULES = new ImpactRules(
            Map.of(
                    "DEPENDS_ON", Strength.HARD,
                    "RUNS_ON", Strength.HARD,
                    "HOSTED_ON", Strength.HARD,
                    "LOCATED_IN", Strength.HARD,
                    "POWERED_BY", Strength.HARD,
                    "STORED_ON", Strength.HARD,
                    "HAS_MEMBER", Strength.HARD,
                    "USES", Strength.SOFT,
                    "CONNECTED_TO", Strength.NONE),
            Map.of(
                    "Cluster", Set.of("HAS_MEMBER"),
                    "LoadBalancerPool", Set.of("HAS_MEMBER"),
                    "Server", Set.of("POWERED_BY"),
                    "Switch", Set.of("POWERED_BY")),
            Set.of("BusinessService"));

    private final TreeMap<String, Item> items = new TreeMap<>();
    private final List<Edge> edges = new ArrayList<>();

    /** @param tenant the name of one */
    record Item(String name, String ciClass, CiStatus status, String tenant, int criticality) {
        boolean isLive() {
            return status == CiStatus.LIVE;
        }
    }

    record Edge(
            String source,
            String type,
            String target,
            @Nullable String group,
            @Nullable MinUp minUp) {}

    record Cause(String ci, ImpactState effect) {}

    Sketch ci(String name, String ciClass, CiStatus status) {
        items.put(name, new Item(name, ciClass, status, "home", 0));
        return this;
    }

    Sketch ci(String name) {
        return ci(name, "Application", CiStatus.LIVE);
    }

    Sketch critical(int criticality, String... names) {
        for (var name : names)
            items.computeIfPresent(
                    name, (key, item) -> new Item(name, item.ciClass, item.status, item.tenant, criticality));
        return this;
    }

    Sketch belongs(String tenant, String... names) {
        for (var name : names)
            items.computeIfPresent(
                    name, (key, item) -> new Item(name, item.ciClass, item.status, tenant, item.criticality));
        return this;
    }

    Sketch edge(Edge edge) {
        for (var end : List.of(edge.source, edge.target)) if (!items.containsKey(end)) ci(end);
        edges.add(edge);
        return this;
    }

    /** Reads {@code app RUNS_ON vm} and {@code app USES db [pool 2]} or {@code [pool 50%]}; CIs not yet named are LIVE applications. */
    Sketch edges(String... lines) {
        for (var line : lines) {
            var words = line.replaceAll("[\\[\\]]", "").split(" ");
            var grouped = words.length > 3;
            edge(new Edge(
                    words[0],
                    words[1],
                    words[2],
                    grouped ? words[3] : null,
                    grouped ? MinUp.parse(words[4]).orElseThrow() : null));
        }
        return this;
    }

    Map<String, Item> items() {
        return items;
    }

    Item item(String name) {
        return items.tailMap(name).firstEntry().getValue();
    }

    List<Edge> edges() {
        return edges;
    }

    Topology topology() {
        return topology(new Random(0));
    }

    /** The same graph told in another order. */
    Topology topology(Random order) {
        var builder = new TopologyBuilder(RULES);
        shuffled(items.values(), order).forEach(item -> builder.add(ci(item), dependencies(item.name, order)));
        return builder.build();
    }

    private TopologyCi ci(Item item) {
        return new TopologyCi(
                id(item.name), tenant(item.tenant), item.ciClass, item.name, item.criticality, item.isLive(), false);
    }

    private List<TopologyEdge> dependencies(String name, Random order) {
        var own = edges.stream().filter(edge -> edge.source.equals(name)).toList();
        return shuffled(own, order).stream()
                .map(edge -> new TopologyEdge(edge.type, id(edge.target), edge.group, edge.minUp))
                .toList();
    }

    Propagation propagate(String... causes) {
        return propagate(topology(), Arrays.stream(causes).map(Sketch::cause).toList());
    }

    static Propagation propagate(Topology topology, List<Cause> causes) {
        return Propagation.of(
                topology,
                causes.stream()
                        .map(cause -> new Effect(number(topology, cause.ci), cause.effect))
                        .toList());
    }

    /** Reads {@code db} (which is DOWN) or {@code db DEGRADED}. */
    static Cause cause(String text) {
        var words = text.split(" ");
        return new Cause(words[0], words.length > 1 ? ImpactState.valueOf(words[1]) : ImpactState.DOWN);
    }

    static int number(Topology topology, String name) {
        return IntStream.range(0, topology.cis().size())
                .filter(ci -> topology.cis().name(ci).equals(name))
                .findFirst()
                .orElseThrow();
    }

    static TenantId tenant(String name) {
        return new TenantId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The outcome in the words of the executable cases. */
    static Outcome outcome(Propagation propagation) {
        var cis = propagation.topology().cis();
        var proofs = Proofs.of(propagation);
        var states = new TreeMap<String, ImpactState>();
        var hops = new TreeMap<String, Integer>();
        var via = new TreeMap<String, String>();
        for (var ci : propagation.impacted()) {
            var path = proofs.path(ci);
            states.put(cis.name(ci), propagation.state(ci));
            hops.put(cis.name(ci), proofs.hops(ci));
            if (path.length > 0)
                via.put(cis.name(ci), cis.name(propagation.topology().target(path[0])));
        }
        var absorbed = Arrays.stream(propagation.absorbed())
                .mapToObj(group -> {
                    var sum = propagation.arithmetic(group);
                    var owner = cis.name(propagation.topology().owner(group));
                    return new Held(owner, sum.group(), sum.up(), sum.of(), sum.minUp());
                })
                .collect(Collectors.toSet());
        return new Outcome(states, hops, via, absorbed);
    }

    record Outcome(
            Map<String, ImpactState> states, Map<String, Integer> hops, Map<String, String> via, Set<Held> absorbed) {}

    record Held(String ci, String group, int up, int of, int minUp) {}

    /** Ids in the order of the names and spread over the whole range, so that signs would be noticed. */
    private UUID id(String name) {
        var step = Long.divideUnsigned(~0L, items.size() + 1);
        return new UUID(step * (items.headMap(name).size() + 1), 0);
    }

    private static <T> List<T> shuffled(Collection<T> items, Random order) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, order);
        return shuffled;
    }
}
