package io.linchpin.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a business service is weaker than it looks, for one reader.
 * @param singlePoints CIs whose loss alone takes the service down, redundancy counted; the service itself is none
 * @param apparent redundancy below the service that one failure uses up
 */
public record WeakSpots(long topologyVersion, ShownCi service, List<Point> singlePoints, List<Apparent> apparent) {
    public WeakSpots {
        singlePoints = List.copyOf(singlePoints);
        apparent = List.copyOf(apparent);
    }

    /** A CI whose failure hurts. */
    public sealed interface Point {
        record Known(ShownCi ci) implements Point {}

        /** One or more that the reader may not see. @param providedBy the name of the tenant above that has them */
        record Hidden(@Nullable String providedBy) implements Point {}
    }

    /**
     * A group whose members share what they stand on.
     * @param shared each of these alone takes so many members that the group falls; those that take the least with them first
     */
    public record Apparent(GroupView group, List<Point> shared) {
        public Apparent {
            shared = List.copyOf(shared);
        }
    }

    /** What the report over all services says of one; hidden CIs are not counted. */
    public record OfService(ShownCi service, int singlePoints, boolean hiddenPoints, int apparent) {}

    /** Any of the first with any of the second takes the service down, and none of them does alone. */
    public record Pair(List<Point> first, List<Point> second) {
        public Pair {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }
}
