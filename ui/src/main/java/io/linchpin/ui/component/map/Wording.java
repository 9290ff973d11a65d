package io.linchpin.ui.component.map;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.map.MapPart.Boxed;
import io.linchpin.ui.component.map.MapPart.One;
import io.linchpin.ui.component.map.MapPart.Row;
import io.linchpin.ui.component.map.MapPart.Stack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what is drawn of a graph into words. */
final class Wording {

    /** The reader's words for a key of the message bundles. */
    interface Text {
        String of(String key, Object... arguments);
    }

    private static final int NAMES_IN_A_ROW = 4;
    private static final int KINDS_IN_A_TITLE = 2;

    private final MapGraph graph;
    private final MapCollapse shown;
    private final Text text;
    private final Map<String, String> drawn;

    Wording(MapGraph graph, MapCollapse shown, Text text) {
        this.graph = graph;
        this.shown = shown;
        this.text = text;
        this.drawn = shown.drawn();
    }

    MapPicture picture(String name, String empty) {
        var columns = shown.parts().stream().collect(groupingBy(MapPart::layer, TreeMap::new, Collectors.toList()));
        var order = List.copyOf(columns.keySet());
        var parts = shown.parts().stream()
                .map(part -> part(part, order.indexOf(part.layer())))
                .toList();
        var lines = shown.lines().stream()
                .map(line -> new MapPicture.Line(line.from(), line.to(), line.type(), line.soft(), line.sign()))
                .toList();
        return new MapPicture(titles(columns), parts, lines, legend(parts), hidden(), words(name, empty));
    }

    private MapPicture.Part part(MapPart part, int column) {
        var focus = part.id().equals(graph.focus());
        return switch (part) {
            case One(var item)
            when item.provider() != null ->
                new MapPicture.Part(
                        item.id(),
                        "hidden",
                        column,
                        item.provider(),
                        item.state(),
                        "",
                        text.of("map.provided"),
                        text.of("map.provided") + " " + item.provider(),
                        via(item),
                        focus,
                        null,
                        List.of());
            case One(var item) ->
                new MapPicture.Part(
                        item.id(),
                        "ci",
                        column,
                        item.name(),
                        item.state(),
                        word(item.state(), item.sign()),
                        item.role(),
                        label(item),
                        via(item),
                        focus,
                        item.sign(),
                        List.of());
            case Boxed boxed -> box(boxed, column, focus);
            case Stack stack -> stack(stack, column);
        };
    }

    private MapPicture.Part box(Boxed boxed, int column, boolean focus) {
        var box = boxed.box();
        var rows = boxed.rows().stream().map(this::row).toList();
        var label = text.of(
                "map.box",
                box.name(),
                word(box.state()),
                sum(box),
                rows.stream().map(MapPicture.Row::label).collect(joining("; ")));
        return new MapPicture.Part(
                box.id(),
                "box",
                column,
                box.name(),
                box.state(),
                word(box.state()),
                sum(box),
                label + around(box.id()),
                boxed.item() == null ? null : via(boxed.item()),
                focus,
                boxed.item() == null ? null : boxed.item().sign(),
                rows);
    }

    private MapPicture.Row row(Row row) {
        var names = row.members().stream().map(MapItem::name).sorted().toList();
        var label = text.of("map.row", String.join(", ", names), word(row.state()));
        var via = row.members().size() == 1 ? via(row.members().getFirst()) : null;
        return new MapPicture.Row(
                row.id(),
                together(names),
                row.state(),
                word(row.state()),
                label,
                via,
                row.members().size());
    }

    /** "ehr-app-1, 2, 4" for names that differ in their ends only; of many, the first and a count. */
    private String together(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        if (names.size() > NAMES_IN_A_ROW) {
            return text.of("map.members", names.getFirst(), names.size() - 1);
        }
        var first = names.getFirst();
        var same = names.stream().mapToInt(name -> sameStart(first, name)).min().orElse(0);
        var cut = Math.max(first.lastIndexOf('-', Math.min(same, first.length() - 1)), -1) + 1;
        return first
                + names.stream().skip(1).map(name -> ", " + name.substring(cut)).collect(joining());
    }

    private static int sameStart(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private MapPicture.Part stack(Stack stack, int column) {
        var count = stack.parts().stream()
                .mapToInt(part -> Math.max(1, part.covers().size()))
                .sum();
        var detail = stack.family().isEmpty() ? text.of("map.stack.mixed") : stack.family();
        var sign = sign(stack);
        var vias = stack.covers().stream()
                .map(graph.items()::get)
                .map(this::via)
                .filter(via -> via != null && !via.equals(stack.id()))
                .collect(toSet());
        return new MapPicture.Part(
                stack.id(),
                "stack",
                column,
                text.of("map.stack", count),
                stack.state(),
                word(stack.state(), sign),
                detail,
                text.of("map.stack.label", count, detail, word(stack.state(), sign)),
                vias.size() == 1 ? vias.iterator().next() : null,
                false,
                sign,
                List.of());
    }

    /** What happens to all of it, or that something does; null where nothing happens on this map. */
    private @Nullable DiffSign sign(Stack stack) {
        var signs = stack.covers().stream()
                .map(graph.items()::get)
                .map(MapItem::sign)
                .flatMap(Stream::ofNullable)
                .collect(toSet());
        if (signs.isEmpty()) return null;
        return signs.size() == 1 ? signs.iterator().next() : DiffSign.CHANGE;
    }

    private @Nullable String via(@Nullable MapItem item) {
        if (item == null || item.via() == null) {
            return null;
        }
        return drawn.getOrDefault(item.via(), item.via());
    }

    private String label(MapItem item) {
        var role = item.role().equals(item.kind()) ? "" : ", " + item.role();
        return text.of("map.ci", item.name(), item.kind(), word(item.state(), item.sign())) + role + around(item.id());
    }

    /** How many lines lead on from here, for those who walk with the arrow keys. */
    private String around(String id) {
        var needs = shown.lines().stream().filter(line -> line.to().equals(id)).count();
        var needed =
                shown.lines().stream().filter(line -> line.from().equals(id)).count();
        return ". " + text.of("map.around", needs, needed);
    }

    private String sum(MapBox box) {
        var sum = box.sum();
        return sum == null ? "" : text.of("map.sum", sum.up(), sum.of(), sum.needs());
    }

    private String word(State state) {
        return text.of(state.key());
    }

    private String word(State state, @Nullable DiffSign sign) {
        return sign == null ? word(state) : text.of(sign.key());
    }

    private List<String> titles(Map<Integer, List<MapPart>> columns) {
        if (!graph.titles().isEmpty()) {
            return columns.keySet().stream()
                    .map(layer -> graph.titles().getOrDefault(layer, ""))
                    .toList();
        }
        var titles = new ArrayList<String>();
        var services = 0;
        for (List<MapPart> column : columns.values()) {
            var items = items(column);
            if (!items.isEmpty() && items.stream().allMatch(MapItem::seed)) {
                titles.add(text.of("map.seeds"));
            } else if (!items.isEmpty() && items.stream().allMatch(MapItem::isService)) {
                titles.add(text.of(services++ == 0 ? "map.services" : "map.services.above"));
            } else {
                titles.add(kinds(items));
            }
        }
        return titles;
    }

    private List<MapItem> items(List<MapPart> column) {
        return column.stream()
                .flatMap(part -> part instanceof Boxed boxed
                        ? Stream.ofNullable(boxed.item())
                        : part.covers().stream().map(graph.items()::get))
                .toList();
    }

    /** The kinds most CIs of a column are of. */
    private String kinds(Collection<MapItem> items) {
        var counts = items.stream()
                .map(MapItem::kind)
                .filter(kind -> !kind.isEmpty())
                .collect(groupingBy(kind -> kind, Collectors.counting()));
        var named = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(KINDS_IN_A_TITLE)
                .collect(joining(", "));
        return counts.size() > KINDS_IN_A_TITLE ? named + ", …" : named;
    }

    private List<MapPicture.Mark> legend(List<MapPicture.Part> parts) {
        var signs = parts.stream()
                .map(MapPicture.Part::sign)
                .flatMap(Stream::ofNullable)
                .collect(toSet());
        if (!signs.isEmpty())
            return signs.stream()
                    .sorted()
                    .map(sign -> new MapPicture.Mark(State.UNKNOWN, sign, text.of(sign.key())))
                    .toList();
        Set<State> present = parts.stream()
                .filter(part -> !part.kind().equals("hidden"))
                .flatMap(part -> Stream.concat(
                        Stream.of(part.state()), part.rows().stream().map(MapPicture.Row::state)))
                .collect(toSet());
        return Severity.CALM_TO_WORST.reversed().stream()
                .filter(present::contains)
                .map(state -> new MapPicture.Mark(state, null, word(state)))
                .toList();
    }

    private String hidden() {
        return shown.hiddenEdges() == 0 ? "" : text.of("map.hidden", shown.hiddenEdges());
    }

    private MapPicture.Words words(String name, String empty) {
        return new MapPicture.Words(
                name,
                empty,
                text.of("map.proof"),
                text.of("map.soft"),
                text.of("map.stops"),
                text.of("map.along"),
                text.of("map.zoom.in"),
                text.of("map.zoom.out"),
                text.of("map.fit"),
                text.of("map.waiting"),
                text.of("map.failed"));
    }
}
