package io.linchpin.cmdb;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The CIs around one CI, for the map and its table.
 * @param centre the key of the node in the middle
 * @param left how many CIs are within the depth, but were left out because of the limit
 * @param connected with how many CIs the one in the middle has relationships that were not walked along
 */
public record Neighbourhood(String centre, List<Node> nodes, List<Edge> edges, long left, int connected) {

    public enum Direction {
        /** What needs it. */
        UP,
        /** What it needs. */
        DOWN,
        BOTH
    }

    /**
     * @param depth steps from the centre, 1 to 10
     * @param classes only CIs of these and the classes below them; the way may lead through others. Empty means all.
     * @param limit how many CIs at most, nearest first
     * @param carrying only along relationships that carry impact
     */
    public record Question(Direction direction, int depth, Set<String> classes, int limit, boolean carrying) {
        public Question {
            depth = Math.clamp(depth, 1, 10);
            limit = Math.clamp(limit, 1, 2_000);
            classes = Set.copyOf(classes);
        }
    }

    /**
     * @param key the id of a visible CI; a name of no meaning for a hidden one
     * @param level 0 the centre, 1 and more what it needs, -1 and less what needs it
     * @param more neighbours in the direction asked for that are not among the nodes
     */
    public record Node(String key, int level, Neighbour ci, int more) {}

    /** From the dependent to what it depends on; {@code source} and {@code target} are keys of nodes. */
    public record Edge(
            String source,
            String target,
            String type,
            Strength strength,
            @Nullable String group,
            @Nullable MinUp minUp,
            boolean groupByDefault) {}

    public Neighbourhood {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
