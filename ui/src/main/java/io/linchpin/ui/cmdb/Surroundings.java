package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Neighbour;
import io.linchpin.cmdb.Neighbourhood;
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
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The CIs around one CI as the map draws them: what it needs at the left, what needs it at the right. What is only connected to
 * them, by relationships that carry no impact, is left out.
 */
final class Surroundings {

    /**
     * @param shown how many CIs are drawn
     * @param connected how many CIs are left out because nothing passes on to or from them
     */
    record Drawn(MapGraph graph, int shown, long connected) {}

    private record Group(String dependent, String name) {}

    private final Words words;
    private final Neighbourhood around;
    private final Map<String, Neighbourhood.Node> nodes;
    private final Map<String, Integer> levels;
    private final long connected;
    private final MapGraph.Builder graph = MapGraph.builder();
    private final Set<Neighbourhood.Edge> boxed = new HashSet<>();

    private Surroundings(Words words, Neighbourhood around, int depth) {
        this.words = words;
        this.around = around;
        var all = levels();
        connected = around.nodes().stream()
                .filter(node -> !all.containsKey(node.key()))
                .count();
        all.values().removeIf(level -> Math.abs(level) > depth);
        levels = Map.copyOf(all);
        nodes = around.nodes().stream()
                .filter(node -> levels.containsKey(node.key()))
                .collect(Collectors.toMap(
                        Neighbourhood.Node::key, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** @param depth how many steps from the centre, along what carries impact */
    static Drawn of(Words words, String name, Neighbourhood around, int depth) {
        var drawing = new Surroundings(words, around, depth);
        return new Drawn(drawing.draw(name), drawing.nodes.size(), drawing.connected);
    }

    private MapGraph draw(String name) {
        nodes.values().forEach(node -> graph.add(item(node)));
        groups().forEach(this::box);
        carrying()
                .filter(edge ->
                        !boxed.contains(edge) && nodes.containsKey(edge.source()) && nodes.containsKey(edge.target()))
                .forEach(edge -> graph.add(line(edge.target(), edge.source(), edge)));
        var layers = nodes.keySet().stream().mapToInt(this::layer).summaryStatistics();
        if (layers.getMin() < 0) graph.title(layers.getMin(), words.text("cmdb.map.needs", name));
        if (layers.getMax() > 0) graph.title(1, words.text("cmdb.map.neededBy"));
        return graph.focus(around.centre()).build();
    }

    private Stream<Neighbourhood.Edge> carrying() {
        return around.edges().stream().filter(edge -> edge.strength() != Strength.NONE);
    }

    /**
     * The steps from the centre along what carries impact. A CI that the drawing joins to the centre in no way at all, because
     * those between were not asked for, keeps the level it was found at.
     */
    private Map<String, Integer> levels() {
        var found = levels(carrying().toList());
        var anyhow = levels(around.edges());
        for (var node : around.nodes())
            if (!anyhow.containsKey(node.key())) found.putIfAbsent(node.key(), node.level());
        return found;
    }

    /** By key; a CI that both needs and is needed stands where it is nearer. */
    private Map<String, Integer> levels(List<Neighbourhood.Edge> edges) {
        var found = walk(edges.stream().collect(next(Neighbourhood.Edge::source, Neighbourhood.Edge::target)), 1);
        walk(edges.stream().collect(next(Neighbourhood.Edge::target, Neighbourhood.Edge::source)), -1)
                .forEach((key, level) ->
                        found.merge(key, level, (one, other) -> Math.abs(other) < Math.abs(one) ? other : one));
        return found;
    }

    private static Collector<Neighbourhood.Edge, ?, Map<String, List<String>>> next(
            Function<Neighbourhood.Edge, String> from, Function<Neighbourhood.Edge, String> to) {
        return Collectors.groupingBy(from, Collectors.mapping(to, Collectors.toList()));
    }

    /** @param sign 1 to what is needed, -1 to what needs */
    private Map<String, Integer> walk(Map<String, List<String>> next, int sign) {
        var found = new HashMap<String, Integer>();
        found.put(around.centre(), 0);
        var front = List.of(around.centre());
        for (var level = sign; !front.isEmpty(); level += sign) {
            var reached = new ArrayList<String>();
            for (var key : front)
                for (var other : next.getOrDefault(key, List.of()))
                    if (found.putIfAbsent(other, level) == null) reached.add(other);
            front = List.copyOf(reached);
        }
        return found;
    }

    private int level(String key) {
        return levels.getOrDefault(key, 0);
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
        carrying().filter(edge -> nodes.containsKey(edge.source())).forEach(edge -> {
            var name = edge.group();
            if (name != null)
                groups.computeIfAbsent(new Group(edge.source(), name), _ -> new ArrayList<>())
                        .add(edge);
        });
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
        var name = edge.groupByDefault() ? edge.type() : String.valueOf(edge.group());
        return dependent.ci() instanceof Neighbour.Visible ci ? words.text("cmdb.map.group", name, ci.name()) : name;
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
