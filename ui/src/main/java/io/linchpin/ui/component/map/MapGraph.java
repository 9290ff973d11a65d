package io.linchpin.ui.component.map;

import static java.util.Collections.unmodifiableMap;
import static java.util.Collections.unmodifiableSequencedMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The CIs around one question, all of them: the map collapses what has no room, the table lists every one.
 *
 * @param items by id
 * @param boxes by id
 * @param titles what stands above the layers; empty lets the map name them after the kinds of CI in them
 * @param focus id of the CI the question is about, if it is about one
 */
public record MapGraph(
        SequencedMap<String, MapItem> items,
        SequencedMap<String, MapBox> boxes,
        List<MapEdge> edges,
        Map<Integer, String> titles,
        @Nullable String focus) {

    public static final MapGraph EMPTY = builder().build();

    public MapGraph {
        items = unmodifiableSequencedMap(new LinkedHashMap<>(items));
        boxes = unmodifiableSequencedMap(new LinkedHashMap<>(boxes));
        edges = List.copyOf(new LinkedHashSet<>(edges));
        titles = unmodifiableMap(new TreeMap<>(titles));
        for (MapEdge edge : edges) {
            known(edge.from(), items, boxes, edge);
            known(edge.to(), items, boxes, edge);
        }
        for (MapBox box : boxes.values()) {
            for (String member : box.members()) {
                known(member, items, Map.of(), box);
            }
        }
    }

    private static void known(String id, Map<String, MapItem> items, Map<String, MapBox> boxes, Object asker) {
        if (!items.containsKey(id) && !boxes.containsKey(id)) {
            throw new IllegalArgumentException("%s names %s, which is not in the graph.".formatted(asker, id));
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    Optional<MapItem> item(@Nullable String id) {
        return Optional.ofNullable(id).map(items::get);
    }

    /** From a CI along its proof path to the seed, itself first; just itself where it has none. */
    List<String> proof(String id) {
        var path = new LinkedHashSet<String>();
        var step = item(id);
        while (step.isPresent() && path.add(step.get().id())) {
            step = item(step.get().via());
        }
        return List.copyOf(path);
    }

    public static final class Builder {
        private final SequencedMap<String, MapItem> items = new LinkedHashMap<>();
        private final SequencedMap<String, MapBox> boxes = new LinkedHashMap<>();
        private final List<MapEdge> edges = new ArrayList<>();
        private final Map<Integer, String> titles = new TreeMap<>();
        private @Nullable String focus;

        private Builder() {}

        public Builder add(MapItem item) {
            items.put(item.id(), item);
            return this;
        }

        public Builder add(MapBox box) {
            boxes.put(box.id(), box);
            return this;
        }

        public Builder add(MapEdge edge) {
            edges.add(edge);
            return this;
        }

        public Builder title(int layer, String words) {
            titles.put(layer, words);
            return this;
        }

        public Builder focus(String id) {
            focus = id;
            return this;
        }

        public MapGraph build() {
            return new MapGraph(items, boxes, edges, titles, focus);
        }
    }
}
