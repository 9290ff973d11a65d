package io.linchpin.ui.component.map;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.linchpin.ui.component.State;
import io.linchpin.ui.component.map.MapRow.Entry;
import io.linchpin.ui.component.map.MapRow.Heading;
import io.linchpin.ui.component.map.Wording.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A graph as rows: services, groups that held, other groups, everything else; below each row what it needs, the proof first. */
final class MapRows {
    private static final Comparator<MapItem> WORST_FIRST = Comparator.<MapItem>comparingInt(
                    item -> -Severity.of(item.state()))
            .thenComparingInt(item -> item.service() == null ? Integer.MAX_VALUE : item.service())
            .thenComparingInt(item -> item.hops() == null ? Integer.MAX_VALUE : item.hops())
            .thenComparing(MapItem::name)
            .thenComparing(MapItem::id);

    private final MapGraph graph;
    private final Text text;
    private final Map<String, List<MapEdge>> needs;
    private final List<MapRow> top;
    private final Map<String, Integer> places = new HashMap<>();

    MapRows(MapGraph graph, Text text) {
        this.graph = graph;
        this.text = text;
        this.needs = graph.edges().stream().collect(groupingBy(MapEdge::to, mapping(edge -> edge, toList())));
        this.top = topRows();
        for (int place = 0; place < top.size(); place++) {
            if (top.get(place) instanceof Entry entry) {
                places.put(entry.id(), place);
            }
        }
    }

    List<MapRow> top() {
        return top;
    }

    /** The top row of a CI or group: each has exactly one. */
    Optional<MapRow> find(@Nullable String id) {
        return Optional.ofNullable(id).map(places::get).map(top::get);
    }

    private List<MapRow> topRows() {
        var rows = new ArrayList<MapRow>();
        var items = graph.items().values().stream().sorted(WORST_FIRST).toList();
        section(
                rows,
                "services",
                items.stream()
                        .filter(MapItem::isService)
                        .map(item -> entry(List.of(), item, ""))
                        .toList());
        var boxes = graph.boxes().values();
        section(
                rows,
                "held",
                boxes.stream().filter(this::isHeld).map(this::entry).toList());
        section(
                rows,
                "groups",
                boxes.stream()
                        .filter(box -> !isHeld(box) && !graph.items().containsKey(box.id()))
                        .map(this::entry)
                        .toList());
        section(
                rows,
                "others",
                items.stream()
                        .filter(item ->
                                !item.isService() && !isHeld(graph.boxes().get(item.id())))
                        .map(item -> entry(List.of(), item, ""))
                        .toList());
        return List.copyOf(rows);
    }

    /** A service stands among the services, whatever it is made of. */
    private boolean isHeld(@Nullable MapBox box) {
        return box != null
                && box.state() == State.ABSORBED
                && graph.item(box.id()).stream().noneMatch(MapItem::isService);
    }

    private Entry entry(MapBox box) {
        return entry(List.of(), box);
    }

    private void section(List<MapRow> rows, String key, List<Entry> entries) {
        if (!entries.isEmpty()) {
            rows.add(new Heading(key, entries.size(), text.of("map.table." + key, entries.size())));
            rows.addAll(entries);
        }
    }

    boolean hasChildren(MapRow row) {
        return !children(row).isEmpty();
    }

    /** What the row's CI needs of what is in the graph, without what already stands above it. */
    List<MapRow> children(MapRow row) {
        if (!(row instanceof Entry parent)) {
            return List.of();
        }
        var below = new LinkedHashMap<String, Entry>();
        var proof = graph.item(parent.id()).map(MapItem::via);
        members(parent, below);
        for (MapEdge edge : needs.getOrDefault(parent.id(), List.of())) {
            if (!parent.path().contains(edge.from())) {
                below.putIfAbsent(edge.from(), entry(parent.path(), edge.from(), edge.type()));
            }
        }
        return below.values().stream()
                .sorted(Comparator.comparing((Entry entry) -> !proof.equals(Optional.of(entry.id())))
                        .thenComparingInt(entry -> -Severity.of(entry.state()))
                        .thenComparing(Entry::name))
                .map(MapRow.class::cast)
                .toList();
    }

    private void members(Entry parent, Map<String, Entry> below) {
        var box = graph.boxes().get(parent.id());
        if (box != null) {
            for (String member : box.members()) {
                if (!parent.path().contains(member)) {
                    below.put(member, entry(parent.path(), member, ""));
                }
            }
        }
    }

    /** The graph knows every id its edges and boxes name. */
    private Entry entry(List<String> above, String id, String relation) {
        return graph.item(id)
                .map(item -> entry(above, item, relation))
                .or(() -> Optional.ofNullable(graph.boxes().get(id)).map(box -> entry(above, box)))
                .orElseThrow();
    }

    private Entry entry(List<String> above, MapItem item, String relation) {
        var box = graph.boxes().get(item.id());
        var note = box == null || box.sum() == null
                ? relation
                : text.of("map.table.sum", box.sum().up(), box.sum().of());
        var name = item.provider() == null ? item.name() : text.of("map.provided") + " " + item.provider();
        return new Entry(path(above, item.id()), name, note, item.state(), item.sign(), item.hops(), item.owner());
    }

    private Entry entry(List<String> above, MapBox box) {
        var sum = box.sum();
        var note = sum == null ? "" : text.of("map.table.sum", sum.up(), sum.of());
        return new Entry(path(above, box.id()), box.name(), note, box.state(), null, null, "");
    }

    private static List<String> path(List<String> above, String id) {
        var path = new ArrayList<>(above);
        path.add(id);
        return List.copyOf(path);
    }

    /** The row above, if it is below another. */
    @Nullable
    MapRow parent(MapRow row) {
        if (row.path().size() < 2 || row instanceof Heading) {
            return null;
        }
        MapRow above = find(row.path().getFirst()).orElseThrow();
        for (String id : row.path().subList(1, row.path().size() - 1)) {
            above = children(above).stream()
                    .filter(child -> child.path().getLast().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
        return above;
    }
}
