package io.linchpin.ui.component.map;

import io.linchpin.ui.component.State;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is drawn as one thing: a CI, a box with its rows, or a stack of what found no room. */
sealed interface MapPart {
    /**
     * Seeds, then services by criticality, then the worst, then what most depends on: the last are the first to be stacked.
     *
     * @param needed how many depend on each id
     */
    static Comparator<MapPart> byImportance(Map<String, Long> needed) {
        return Comparator.comparingInt(MapPart::rank)
                .thenComparingInt(part -> -Severity.of(part.state()))
                .thenComparingLong(part -> -needed.getOrDefault(part.id(), 0L))
                .thenComparing(MapPart::name)
                .thenComparing(MapPart::id);
    }

    String id();

    String name();

    int layer();

    String family();

    State state();

    /** The ids of the CIs it stands for. */
    Set<String> covers();

    default @Nullable MapItem item() {
        return null;
    }

    private int rank() {
        var item = item();
        if (item != null && item.seed()) {
            return 0;
        }
        return item == null || item.service() == null ? Integer.MAX_VALUE : item.service();
    }

    record One(MapItem item) implements MapPart {
        @Override
        public String id() {
            return item.id();
        }

        @Override
        public String name() {
            return item.name();
        }

        @Override
        public int layer() {
            return item.layer();
        }

        @Override
        public String family() {
            return item.family();
        }

        @Override
        public State state() {
            return item.state();
        }

        @Override
        public Set<String> covers() {
            return Set.of(item.id());
        }
    }

    /** @param item the CI the box stands for, if it stands for one */
    record Boxed(MapBox box, @Nullable MapItem item, List<Row> rows, Set<String> covers) implements MapPart {
        @Override
        public String id() {
            return box.id();
        }

        @Override
        public String name() {
            return box.name();
        }

        @Override
        public int layer() {
            return box.layer();
        }

        @Override
        public String family() {
            return item == null ? "" : item.family();
        }

        @Override
        public State state() {
            return box.state();
        }
    }

    /** One member of a box, or several alike. */
    record Row(List<MapItem> members) {
        String id() {
            return members.size() == 1
                    ? members.getFirst().id()
                    : "rows:" + members.getFirst().id();
        }

        State state() {
            return members.getFirst().state();
        }
    }

    /** @param parts in the order in which they appear when it is opened */
    record Stack(int layer, String family, State state, List<MapPart> parts, Set<String> covers) implements MapPart {
        @Override
        public String id() {
            return "stack:%d:%s:%s".formatted(layer, state, family);
        }

        @Override
        public String name() {
            return "";
        }
    }
}
