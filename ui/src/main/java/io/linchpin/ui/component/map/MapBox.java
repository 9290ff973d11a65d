package io.linchpin.ui.component.map;

import io.linchpin.ui.component.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A redundancy group, drawn as a box around rows for its members. With the id of a CI of the graph it stands for that CI,
 * as a cluster does for its members; otherwise it is a thing of its own, and an edge leads from it to the CI that has it.
 * A member that sits in one box only is a row of it and drawn nowhere else; others stand outside, with a line to each box.
 *
 * @param state {@code ABSORBED} lets its line end in "stops here"
 * @param sum null where members are hidden from the reader, for whom there is no arithmetic
 * @param members ids of CIs of the graph
 */
public record MapBox(
        String id,
        String name,
        State state,
        int layer,
        @Nullable Sum sum,
        List<String> members) {

    /** How many of the distinct members are up, how many there are, and how many must be up. */
    public record Sum(int up, int of, int needs) {}

    public MapBox {
        members = List.copyOf(members);
    }
}
