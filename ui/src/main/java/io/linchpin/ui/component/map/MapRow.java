package io.linchpin.ui.component.map;

import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.State;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the tree table; the same CI may stand in several places, told apart by the way there. */
sealed interface MapRow {
    /** The ids from the top row down to this one. */
    List<String> path();

    String name();

    /** Heads a part of the table; leads nowhere itself. */
    record Heading(String key, int count, String name) implements MapRow {
        @Override
        public List<String> path() {
            return List.of("heading", key);
        }
    }

    /**
     * A CI or a group.
     *
     * @param note what binds it to the row above, or the sum of a group
     * @param sign in the place of the state
     */
    record Entry(
            List<String> path,
            String name,
            String note,
            State state,
            @Nullable DiffSign sign,
            @Nullable Integer hops,
            String owner)
            implements MapRow {
        String id() {
            return path.getLast();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entry entry && path.equals(entry.path);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(path);
        }
    }
}
