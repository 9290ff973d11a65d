package io.linchpin.ui.component.map;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.map.MapPart.Boxed;
import io.linchpin.ui.component.map.MapPart.One;
import io.linchpin.ui.component.map.MapPart.Row;
import io.linchpin.ui.component.map.MapPart.Stack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a graph is drawn. Nothing is lost on the way: every CI is covered by exactly one part, every edge lies within a
 * part, on a line, or in {@code hiddenEdges}.
 *
 * @param parts what is drawn
 * @param lines what is drawn between parts or rows
 * @param hiddenEdges how many edges of the graph lie on lines that found no room
 */
record MapCollapse(List<MapPart> parts, List<Line> lines, int hiddenEdges) {

    /**
     * @param sign what happens to all of its edges; null where they differ
     * @param edges how many edges of the graph it stands for
     */
    record Line(
            String from,
            String to,
            String type,
            boolean soft,
            @Nullable DiffSign sign,
            int edges) {
        static Line of(String from, String to, MapEdge edge) {
            return new Line(from, to, edge.type(), edge.soft(), edge.sign(), 1);
        }

        Line with(Line other) {
            return new Line(from, to, type, soft && other.soft, sign == other.sign ? sign : null, edges + other.edges);
        }
    }

    /**
     * @param perLayer parts in a layer before the rest of it is stacked
     * @param leaves CIs alike on which nothing depends before they are stacked
     * @param rows members alike in a box before they share a row
     * @param lines lines before the least telling are hidden
     */
    record Limits(int perLayer, int leaves, int rows, int lines) {
        static final Limits READABLE = new Limits(12, 4, 3, 400);
    }

    /** @param pinned CIs that must stand on their own, whatever the limits say */
    static MapCollapse of(MapGraph graph, Set<String> pinned, Limits limits) {
        return new Collapsing(graph, pinned, limits).run();
    }

    private static final class Collapsing {
        private final MapGraph graph;
        private final Set<String> pinned;
        private final Limits limits;
        private final Map<String, String> boxOf = new HashMap<>();
        private final Map<String, Long> needed;
        private final Comparator<MapPart> importance;

        Collapsing(MapGraph graph, Set<String> pinned, Limits limits) {
            this.graph = graph;
            this.pinned = new HashSet<>(pinned);
            if (graph.focus() != null) {
                this.pinned.add(graph.focus());
            }
            this.limits = limits;
            this.needed = graph.edges().stream().collect(groupingBy(MapEdge::from, counting()));
            this.importance = MapPart.byImportance(needed);
        }

        MapCollapse run() {
            seatMembers();
            var byLayer = new TreeMap<>(units().stream().collect(groupingBy(MapPart::layer)));
            var parts = byLayer.values().stream()
                    .flatMap(layer -> stackOverflow(stackLeaves(layer)).stream())
                    .toList();
            return lined(parts);
        }

        /** Gives each member of exactly one box its seat in it. */
        private void seatMembers() {
            var shared = new HashSet<String>();
            for (MapBox box : graph.boxes().values()) {
                for (String member : box.members()) {
                    if (boxOf.put(member, box.id()) != null) {
                        shared.add(member);
                    }
                }
            }
            boxOf.keySet()
                    .removeIf(member -> shared.contains(member)
                            || graph.boxes().containsKey(member)
                            || member.equals(graph.focus()));
        }

        private List<MapPart> units() {
            var units = new ArrayList<MapPart>();
            graph.boxes().values().forEach(box -> units.add(boxed(box)));
            graph.items().values().stream()
                    .filter(item -> !graph.boxes().containsKey(item.id()) && !boxOf.containsKey(item.id()))
                    .map(One::new)
                    .forEach(units::add);
            return units;
        }

        private Boxed boxed(MapBox box) {
            var inside = box.members().stream()
                    .filter(member -> box.id().equals(boxOf.get(member)))
                    .map(graph.items()::get)
                    .toList();
            var covers = new LinkedHashSet<String>();
            inside.forEach(member -> covers.add(member.id()));
            var owner = graph.items().get(box.id());
            if (owner != null) {
                covers.add(owner.id());
            }
            return new Boxed(box, owner, rows(inside), covers);
        }

        private List<Row> rows(List<MapItem> inside) {
            var alike = new TreeMap<State, List<MapItem>>(Severity.CALM_FIRST);
            var rows = new ArrayList<Row>();
            for (MapItem member : inside) {
                alike.computeIfAbsent(member.state(), _ -> new ArrayList<>()).add(member);
            }
            for (List<MapItem> members : alike.values()) {
                Predicate<MapItem> alone = member -> members.size() < limits.rows() || pinned.contains(member.id());
                var together = members.stream().filter(alone.negate()).toList();
                if (!together.isEmpty()) {
                    rows.add(new Row(together));
                }
                members.stream().filter(alone).forEach(member -> rows.add(new Row(List.of(member))));
            }
            return rows;
        }

        private List<MapPart> stackLeaves(List<MapPart> layer) {
            var kept = new ArrayList<MapPart>();
            var leaves = new LinkedHashMap<Key, List<MapPart>>();
            for (MapPart part : layer) {
                if (part instanceof One(var item)
                        && !item.isService()
                        && !item.seed()
                        && !needed.containsKey(item.id())
                        && !isPinned(part)) {
                    leaves.computeIfAbsent(Key.of(part), _ -> new ArrayList<>()).add(part);
                } else {
                    kept.add(part);
                }
            }
            leaves.forEach((key, alike) -> {
                if (alike.size() >= limits.leaves()) {
                    kept.add(stack(key, alike));
                } else {
                    kept.addAll(alike);
                }
            });
            return kept;
        }

        /** Shows the most important of a full layer; what is left of each family becomes a stack. */
        private List<MapPart> stackOverflow(List<MapPart> layer) {
            var kept = new ArrayList<>(layer.stream().filter(this::isPinned).toList());
            var loose = layer.stream()
                    .filter(part -> !isPinned(part))
                    .sorted(Comparator.comparing((MapPart part) -> part instanceof Stack)
                            .thenComparing(importance))
                    .toList();
            if (loose.size() <= limits.perLayer()) {
                return layer;
            }
            var families = loose.stream().collect(groupingBy(Key::of)).size();
            Function<MapPart, Key> key = families <= limits.perLayer() / 2 ? Key::of : Key::acrossFamilies;
            var stacks = loose.stream().map(key).distinct().count();
            var shown = (int) Math.max(0, limits.perLayer() - stacks);
            kept.addAll(loose.subList(0, shown));
            var rest = new LinkedHashMap<Key, List<MapPart>>();
            for (MapPart part : loose.subList(shown, loose.size())) {
                rest.computeIfAbsent(key.apply(part), _ -> new ArrayList<>()).add(part);
            }
            rest.forEach((family, parts) -> kept.add(parts.size() == 1 ? parts.getFirst() : stack(family, parts)));
            return kept;
        }

        private Stack stack(Key key, List<MapPart> parts) {
            var flat = parts.stream()
                    .flatMap(part -> part instanceof Stack stack ? stack.parts().stream() : Stream.of(part))
                    .sorted(importance)
                    .toList();
            var covers = new LinkedHashSet<String>();
            flat.forEach(part -> covers.addAll(part.covers()));
            return new Stack(key.layer(), key.family(), key.state(), flat, covers);
        }

        private boolean isPinned(MapPart part) {
            return !(part instanceof Stack)
                    && (pinned.contains(part.id()) || part.covers().stream().anyMatch(pinned::contains));
        }

        private MapCollapse lined(List<MapPart> parts) {
            var drawn = new HashMap<String, String>();
            var partOf = new HashMap<String, String>();
            parts.forEach(part -> stand(part, drawn, partOf));
            var lines = new LinkedHashMap<List<String>, Line>();
            Stream.concat(graph.edges().stream(), seats()).forEach(edge -> {
                var from = drawn.getOrDefault(edge.from(), edge.from());
                var to = drawn.getOrDefault(edge.to(), edge.to());
                if (!partOf.getOrDefault(from, from).equals(partOf.getOrDefault(to, to))) {
                    lines.merge(List.of(from, to), Line.of(from, to, edge), Line::with);
                }
            });
            var proofs = proofs(drawn);
            var ranked = lines.values().stream()
                    .sorted(Comparator.comparing((Line line) -> !proofs.contains(List.of(line.from(), line.to())))
                            .thenComparing(Line::edges, Comparator.reverseOrder()))
                    .toList();
            var shown = ranked.subList(0, Math.min(ranked.size(), limits.lines()));
            var hidden = ranked.subList(shown.size(), ranked.size()).stream()
                    .mapToInt(Line::edges)
                    .sum();
            return new MapCollapse(parts, shown, hidden);
        }

        /** A line from each member that stands outside to its boxes, where the graph has none. */
        private Stream<MapEdge> seats() {
            var known = graph.edges().stream()
                    .map(edge -> List.of(edge.from(), edge.to()))
                    .collect(toSet());
            return graph.boxes().values().stream().flatMap(box -> box.members().stream()
                    .filter(member -> !boxOf.containsKey(member) && !known.contains(List.of(member, box.id())))
                    .map(member -> MapEdge.hard(member, box.id(), "")));
        }

        private Set<List<String>> proofs(Map<String, String> drawn) {
            var steps = new HashSet<List<String>>();
            for (MapItem item : graph.items().values()) {
                if (item.via() != null) {
                    steps.add(List.of(
                            drawn.getOrDefault(item.via(), item.via()), drawn.getOrDefault(item.id(), item.id())));
                }
            }
            return steps;
        }

        private static void stand(MapPart part, Map<String, String> drawn, Map<String, String> partOf) {
            part.covers().forEach(ci -> drawn.put(ci, part.id()));
            switch (part) {
                case One _ -> {}
                case Boxed boxed -> {
                    for (Row row : boxed.rows()) {
                        row.members().forEach(member -> drawn.put(member.id(), row.id()));
                        partOf.put(row.id(), boxed.id());
                    }
                }
                case Stack stack -> stack.parts().forEach(inside -> drawn.put(inside.id(), stack.id()));
            }
        }
    }

    /** The id of what stands for each CI: itself, the row that holds it, or its stack. */
    Map<String, String> drawn() {
        var drawn = new HashMap<String, String>();
        var ignored = new HashMap<String, String>();
        parts.forEach(part -> Collapsing.stand(part, drawn, ignored));
        return drawn;
    }

    private record Key(int layer, String family, State state) {
        static Key of(MapPart part) {
            return new Key(part.layer(), part.family(), part.state());
        }

        static Key acrossFamilies(MapPart part) {
            return new Key(part.layer(), "", part.state());
        }
    }
}
