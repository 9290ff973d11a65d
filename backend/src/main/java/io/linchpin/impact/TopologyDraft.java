package io.linchpin.impact;

import io.linchpin.cmdb.MinUp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An edit of a topology in the making, CI by CI and relationship by relationship. */
final class TopologyDraft {
    private final Topology topology;
    private final Map<UUID, TopologyCi> cis = new HashMap<>();
    private final Map<UUID, Map<Edge, TopologyEdge>> edges = new LinkedHashMap<>();

    TopologyDraft(Topology topology) {
        this.topology = topology;
    }

    private record Edge(String type, UUID target) {}

    /** The CI as it is drafted. */
    @Nullable
    TopologyCi find(UUID id) {
        var drafted = cis.get(id);
        if (drafted != null) return drafted;
        var ci = topology.cis().find(id);
        return ci < 0 ? null : topology.cis().facts(ci, topology.isConnected(ci));
    }

    /** A CI that is new or has other facts. */
    void put(TopologyCi ci) {
        cis.put(ci.id(), ci);
    }

    /** In the place of a relationship of the same type between the same CIs, both of which are there. */
    void relate(UUID source, TopologyEdge edge) {
        edges(source).put(new Edge(edge.type(), edge.target()), edge);
        if (topology.types().carriesImpact(topology.types().number(edge.type()))) return;
        for (var end : List.of(source, edge.target())) {
            var ci = find(end);
            if (ci != null) put(ci.connected(true));
        }
    }

    /** @return whether there was such a relationship that carries impact */
    boolean unrelate(UUID source, String type, UUID target) {
        return edges(source).remove(new Edge(type, target)) != null;
    }

    /** What the group of a CI needs by another relationship in it than this one. */
    Optional<MinUp> needed(UUID source, TopologyEdge edge) {
        return edges(source).values().stream()
                .filter(other ->
                        other != edge && other.group() != null && other.group().equals(edge.group()))
                .map(TopologyEdge::minUp)
                .flatMap(Stream::ofNullable)
                .filter(minUp -> !minUp.equals(edge.minUp()))
                .findFirst();
    }

    TopologyEdit edit() {
        var written = new HashMap<TopologyCi, List<TopologyEdge>>();
        for (var id : ids()) {
            var ci = find(id);
            if (ci != null) written.put(ci, List.copyOf(edges(id).values()));
        }
        return new TopologyEdit(written, Set.of());
    }

    private Collection<UUID> ids() {
        var ids = new HashSet<>(cis.keySet());
        ids.addAll(edges.keySet());
        return ids;
    }

    private Map<Edge, TopologyEdge> edges(UUID source) {
        return edges.computeIfAbsent(source, id -> {
            var stored = new LinkedHashMap<Edge, TopologyEdge>();
            var ci = topology.cis().find(id);
            if (ci >= 0)
                topology.out(ci)
                        .mapToObj(this::told)
                        .forEach(edge -> stored.put(new Edge(edge.type(), edge.target()), edge));
            return stored;
        });
    }

    /** An edge of the topology as it was once told. */
    private TopologyEdge told(int edge) {
        var target = topology.cis().id(topology.target(edge));
        var type = topology.typeName(edge);
        var group = topology.group(edge);
        // Only groups that a class brings are named after a type.
        if (group == Topology.ALONE || topology.groupName(group).equals(type))
            return new TopologyEdge(type, target, null, null);
        var number = topology.minNumber(group);
        var minUp = number == 0 ? new MinUp(topology.minPercent(group), true) : new MinUp(number, false);
        return new TopologyEdge(type, target, topology.groupName(group), minUp);
    }
}
