package io.linchpin.imports;

import io.linchpin.cmdb.CiId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a plan changes, as CIs and relationships.
 * @param all how many CIs the plan changes or relates altogether; 0 when it is too large to be looked through
 * @param centre the CI around which it is shown, null for the largest part that hangs together
 */
public record PlanGraph(
        List<Node> nodes,
        List<Edge> edges,
        int all,
        @Nullable CiId centre) {
    public PlanGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** @param action null for a CI that stays as it is and that something is related to */
    public record Node(
            CiId id, String name, String type, @Nullable PlanAction action) {}

    /** From the dependent to what it needs. */
    public record Edge(CiId source, String type, CiId target, PlanAction action) {}
}
