package io.linchpin.impact;

import io.linchpin.cmdb.MinUp;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A graph as the database would hold it, with what people do to it at random. */
final class RandomGraph {
    private static final List<String> TYPES =
            List.of("DEPENDS_ON", "RUNS_ON", "HAS_MEMBER", "POWERED_BY", "USES", "CONNECTED_TO");
    private static final List<String> CLASSES = List.of("Application", "Cluster", "Server", "BusinessService");

    private final Random random;
    private final boolean agreeing;
    private final Map<UUID, TopologyCi> cis = new LinkedHashMap<>();
    private final Map<UUID, Map<String, TopologyEdge>> edges = new HashMap<>();
    private final List<UUID> ids = new ArrayList<>();

    /**
     * @param agreeing whether all relationships of a group have the same min_up
     * @param ids how many CIs there may be, of which {@code present} are there
     */
    RandomGraph(Random random, boolean agreeing, int ids, int present, int edges) {
        this.random = random;
        this.agreeing = agreeing;
        for (var count = 0; count < ids; count++) this.ids.add(new UUID(random.nextLong(), random.nextLong()));
        this.ids.subList(0, present).forEach(this::write);
        for (var count = 0; count < edges; count++) relate(new HashSet<>());
    }

    Map<UUID, TopologyCi> cis() {
        return cis;
    }

    Topology readAnew() {
        var builder = new TopologyBuilder(Sketch.RULES);
        cis.values().forEach(ci -> builder.add(ci.connected(false), dependencies(ci.id())));
        return builder.build();
    }

    List<TopologyEdge> dependencies(UUID id) {
        return List.copyOf(edges.getOrDefault(id, Map.of()).values());
    }

    /** Several writes in one transaction, of which the edit knows only whom they concerned. */
    TopologyEdit edit() {
        var concerned = new HashSet<UUID>();
        for (var writes = 1 + random.nextInt(3); writes > 0; writes--) {
            switch (random.nextInt(10)) {
                case 0 -> remove(any(), concerned);
                case 1, 2, 3 -> concerned.add(write(any()));
                case 4, 5 -> unrelate(concerned);
                default -> relate(concerned);
            }
        }
        var written = new HashMap<TopologyCi, List<TopologyEdge>>();
        var removed = new HashSet<UUID>();
        for (var id : concerned) {
            var ci = cis.get(id);
            if (ci == null) removed.add(id);
            else written.put(ci, dependencies(id));
        }
        return new TopologyEdit(written, removed);
    }

    private UUID any() {
        return ids.get(random.nextInt(ids.size()));
    }

    private UUID write(UUID id) {
        cis.put(
                id,
                new TopologyCi(
                        id,
                        new TenantId(new UUID(0, random.nextInt(2))),
                        CLASSES.get(random.nextInt(CLASSES.size())),
                        "ci " + random.nextInt(1_000),
                        random.nextInt(5),
                        random.nextInt(6) > 0,
                        false));
        refreshRelated();
        return id;
    }

    TopologyCi ci(UUID id) {
        return Optional.ofNullable(cis.get(id)).orElseThrow();
    }

    /** Those that have relationships which carry no impact. */
    Set<UUID> connected(Set<UUID> cis) {
        var connected = new HashSet<UUID>();
        edges.forEach((source, out) -> out.values().stream()
                .filter(edge -> edge.type().equals("CONNECTED_TO"))
                .forEach(edge -> connected.addAll(List.of(source, edge.target()))));
        connected.retainAll(cis);
        return connected;
    }

    void put(TopologyCi ci) {
        cis.put(ci.id(), ci);
        refreshRelated();
    }

    private void remove(UUID id, Set<UUID> concerned) {
        concerned.add(id);
        dependencies(id).forEach(edge -> concerned.add(edge.target()));
        edges.forEach((source, out) -> {
            if (out.values().removeIf(edge -> edge.target().equals(id))) concerned.add(source);
        });
        edges.remove(id);
        cis.remove(id);
        refreshRelated();
    }

    private void relate(Set<UUID> concerned) {
        var edge = newEdge();
        if (edge == null) return;
        put(edge.getKey(), edge.getValue());
        concerned.add(edge.getKey());
        concerned.add(edge.getValue().target());
    }

    /** One by its source; null when luck would have it between CIs that cannot have one. */
    Map.@Nullable Entry<UUID, TopologyEdge> newEdge() {
        var present = List.copyOf(cis.keySet());
        if (present.isEmpty()) return null;
        var source = present.get(random.nextInt(present.size()));
        var target = present.get(random.nextInt(present.size()));
        if (source.equals(target)) return null;
        var type = TYPES.get(random.nextInt(TYPES.size()));
        @Nullable
        String group = type.equals("CONNECTED_TO") || random.nextBoolean() ? null : "group " + random.nextInt(2);
        return Map.entry(source, new TopologyEdge(type, target, group, group == null ? null : minUp(source, group)));
    }

    void put(UUID source, TopologyEdge edge) {
        edges.computeIfAbsent(source, id -> new TreeMap<>()).put(edge.type() + edge.target(), edge);
        refreshRelated();
    }

    void remove(UUID source, TopologyEdge edge) {
        edges.getOrDefault(source, Map.of()).remove(edge.type() + edge.target());
        refreshRelated();
    }

    /** Of the group if it has one, else a random one; a graph that disagrees has several in one group now and then. */
    private MinUp minUp(UUID source, String group) {
        var stored = dependencies(source).stream()
                .filter(edge -> group.equals(edge.group()))
                .map(TopologyEdge::minUp)
                .flatMap(Stream::ofNullable)
                .findFirst();
        if (stored.isPresent() && (agreeing || random.nextBoolean())) return stored.get();
        return random.nextBoolean()
                ? new MinUp(1 + random.nextInt(3), false)
                : new MinUp(1 + random.nextInt(100), true);
    }

    private void unrelate(Set<UUID> concerned) {
        var source = any();
        var out = edges.getOrDefault(source, Map.of());
        if (out.isEmpty()) return;
        var key = List.copyOf(out.keySet()).get(random.nextInt(out.size()));
        concerned.add(source);
        concerned.add(out.remove(key).target());
        refreshRelated();
    }

    private void refreshRelated() {
        var related = new HashSet<UUID>();
        edges.forEach((source, out) -> out.values().forEach(edge -> {
            related.add(source);
            related.add(edge.target());
        }));
        cis.replaceAll((id, ci) -> new TopologyCi(
                id, ci.tenant(), ci.ciClass(), ci.name(), ci.criticality(), ci.live(), related.contains(id)));
    }

    Map<UUID, ImpactState> causes() {
        var causes = new HashMap<UUID, ImpactState>();
        var present = List.copyOf(cis.keySet());
        var states = List.of(ImpactState.AT_RISK, ImpactState.DEGRADED, ImpactState.DOWN, ImpactState.DOWN);
        for (var count = 1 + random.nextInt(3); count > 0 && !present.isEmpty(); count--)
            causes.put(present.get(random.nextInt(present.size())), states.get(random.nextInt(states.size())));
        return causes;
    }
}
