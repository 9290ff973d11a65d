package io.linchpin.impact;

import io.linchpin.impact.WeakSpots.Apparent;
import io.linchpin.impact.WeakSpots.Point;
import java.util.List;

/**
 * What an overlay does to the weak spots of a business service, for one reader.
 * @param service as it is with the overlay
 * @param gained single points of failure that it has only with the overlay
 * @param lost those that it has only without
 * @param weaker groups on its way down that can spare fewer members with the overlay than they could without
 * @param apparent groups on its way down that one failure uses up only with the overlay
 */
public record WeakSpotChange(
        ShownCi service, List<Point> gained, List<Point> lost, List<Weaker> weaker, List<Apparent> apparent) {
    public WeakSpotChange {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        weaker = List.copyOf(weaker);
        apparent = List.copyOf(apparent);
    }

    public record Weaker(GroupView before, GroupView after) {}

    boolean isNone() {
        return gained.isEmpty() && lost.isEmpty() && weaker.isEmpty() && apparent.isEmpty();
    }
}
