package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Neighbour;
import io.linchpin.cmdb.Neighbourhood;
import io.linchpin.cmdb.RelationType;
import io.linchpin.cmdb.Strength;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.map.MapBox;
import io.linchpin.ui.component.map.MapEdge;
import io.linchpin.ui.component.map.MapGraph;
import io.linchpin.ui.component.map.MapItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The CIs around one CI as the map draws them, along what carries impact: what it needs at the left, what needs it at the right. */
final class Surroundings {

    private record Group(String dependent, String name) {}

    private final Words words;
    private final Neighbourhood around;
    private final Map<String, Neighbourhood.Node> nodes;
    private final MapGraph.Builder graph = MapGraph.builder();
    private final Set<Neighbourhood.Edge> boxed = new HashSet<>();

    private Surroundings(Words words, Neighbourhood around) {
        this.words = words;
        this.around = around;
        nodes = around.nodes().stream()
                .collect(Collectors.toMap(
                        Neighbourhood.Node::key, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    static MapGraph of(Words words, String name, Neighbourhood around) {
        return new Surroundings(words, around).draw(name);
    }

    private MapGraph draw(String name) {
        nodes.values().forEach(node -> graph.add(item(node)));
        groups().forEach(this::box);
        around.edges().stream()
                .filter(edge -> !boxed.contains(edge))
                .forEach(edge -> graph.add(line(edge.target(), edge.source(), edge)));
        var layers = nodes.keySet().stream().mapToInt(this::layer).summaryStatistics();
        if (layers.getMin() < 0) graph.title(layers.getMin(), words.text("cmdb.map.needs", name));
        if (layers.getMax() > 0) graph.title(1, words.text("cmdb.map.neededBy"));
        return graph.focus(around.centre()).build();
    }

    private int level(String key) {
        var node = nodes.get(key);
        return node == null ? 0 : node.level();
    }

    private int layer(String key) {
        return -level(key);
    }

    private MapItem item(Neighbourhood.Node node) {
        return switch (node.ci()) {
            case Neighbour.Hidden(var provider) ->
                MapItem.providedBy(node.key(), provider == null ? words.text("cmdb.map.hidden") : provider)
                        .layer(layer(node.key()))
                        .build();
            case Neighbour.Visible ci -> {
                var kind = words.className(ci.type());
                var item = MapItem.called(node.key(), ci.name(), kind)
                        .layer(layer(node.key()))
                        .state(ci.status() == CiStatus.LIVE ? State.OK : State.UNKNOWN)
                        .role(role(node, ci, kind));
                var criticality = ci.criticality();
                if (criticality != null && words.catalogue().isService(ci.type())) item.service(criticality);
                yield item.build();
            }
        };
    }

    private String role(Neighbourhood.Node node, Neighbour.Visible ci, String kind) {
        if (node.key().equals(around.centre())) return words.text("cmdb.map.this");
        if (ci.status() != CiStatus.LIVE) return words.status(ci.status());
        if (node.more() > 0) return words.text("cmdb.map.more", kind, node.more());
        return ci.criticality() != null && words.catalogue().isService(ci.type())
                ? words.text("cmdb.map.criticality", ci.criticality())
                : kind;
    }

    /** Those nearest to the centre; a CI is a row of one group only, so that its lines stay few. */
    private Map<Group, List<Neighbourhood.Edge>> groups() {
        var groups = new LinkedHashMap<Group, List<Neighbourhood.Edge>>();
        for (var edge : around.edges()) {
            var name = edge.group();
            if (name != null)
                groups.computeIfAbsent(new Group(edge.source(), name), _ -> new ArrayList<>())
                        .add(edge);
        }
        groups.values().removeIf(edges -> edges.size() < 2 || edges.stream().anyMatch(this::isAtFocusOrHidden));
        var seated = new HashSet<String>();
        var nearest = new LinkedHashMap<Group, List<Neighbourhood.Edge>>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        group -> Math.abs(level(group.getKey().dependent()))))
                .forEach(group -> {
                    var members = group.getValue().stream()
                            .map(Neighbourhood.Edge::target)
                            .toList();
                    if (members.stream().anyMatch(seated::contains)) return;
                    seated.addAll(members);
                    nearest.put(group.getKey(), group.getValue());
                });
        return nearest;
    }

    /** The CI in the middle stays in the middle, and a group with hidden members shows no arithmetic. */
    private boolean isAtFocusOrHidden(Neighbourhood.Edge edge) {
        var target = nodes.get(edge.target());
        return edge.target().equals(around.centre()) || target == null || target.ci() instanceof Neighbour.Hidden;
    }

    private void box(Group group, List<Neighbourhood.Edge> edges) {
        var dependent = nodes.get(group.dependent());
        if (dependent == null) return;
        var members = edges.stream().map(Neighbourhood.Edge::target).distinct().toList();
        var id = group.dependent() + " " + group.name();
        var layers = new HashMap<Integer, Integer>();
        members.forEach(member -> layers.merge(layer(member), 1, Integer::sum));
        var layer = layers.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        graph.add(new MapBox(
                id, title(dependent, edges.getFirst()), State.OK, layer, sum(dependent, edges, members), members));
        graph.add(line(id, group.dependent(), edges.getFirst()));
        boxed.addAll(edges);
    }

    private String title(Neighbourhood.Node dependent, Neighbourhood.Edge edge) {
        var name = String.valueOf(edge.group());
        var phrase = words.catalogue()
                .findType(edge.type())
                .map(RelationType::phrase)
                .orElse(edge.type());
        if (!(dependent.ci() instanceof Neighbour.Visible ci)) return edge.groupByDefault() ? phrase : name;
        return edge.groupByDefault() ? ci.name() + " " + phrase : words.text("cmdb.map.group", name, ci.name());
    }

    /** Only of a group that is here with all its members. */
    private MapBox.@Nullable Sum sum(
            Neighbourhood.Node dependent, List<Neighbourhood.Edge> edges, List<String> members) {
        var minUp = edges.getFirst().minUp();
        if (minUp == null || dependent.level() < 0 || dependent.more() > 0) return null;
        var live = (int) members.stream()
                .filter(member -> nodes.get(member) instanceof Neighbourhood.Node node
                        && node.ci() instanceof Neighbour.Visible ci
                        && ci.status() == CiStatus.LIVE)
                .count();
        return live == 0 ? null : new MapBox.Sum(live, live, minUp.of(live));
    }

    private static MapEdge line(String from, String to, Neighbourhood.Edge edge) {
        return edge.strength() == Strength.HARD
                ? MapEdge.hard(from, to, edge.type())
                : MapEdge.soft(from, to, edge.type());
    }
}
