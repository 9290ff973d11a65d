package io.linchpin.impact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What differs from a topology, whether it was committed or is only thought of.
 * @param written CIs that are new or were written, each with all it depends on now
 * @param removed CIs that are no more
 */
record TopologyEdit(Map<TopologyCi, List<TopologyEdge>> written, Set<UUID> removed) {
    TopologyEdit {
        written = Map.copyOf(written);
        removed = Set.copyOf(removed);
    }
}
