package io.linchpin.impact;

import io.linchpin.impact.WeakSpots.Apparent;
import io.linchpin.impact.WeakSpots.OfService;
import io.linchpin.impact.WeakSpots.Pair;
import io.linchpin.impact.WeakSpots.Point;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The weakness of services as one reader may see it. CIs and groups are numbers of the topology. */
final class WeakSpotSearch {
    private static final int NO_CRITICALITY = 5;

    private final long version;
    private final Topology topology;
    private final Showing showing;
    private final Weakness weakness;

    WeakSpotSearch(Topologies.Current current, Viewpoint viewpoint) {
        this.version = current.version();
        this.topology = current.topology();
        this.showing = new Showing(Propagation.of(topology, List.of()), viewpoint);
        this.weakness = new Weakness(topology);
    }

    boolean isVisible(int ci) {
        return showing.isVisible(ci);
    }

    WeakSpots of(int service) {
        var single = weakness.single(List.of(service));
        return new WeakSpots(
                version,
                showing.ci(service),
                points(single.points().getOrDefault(service, new int[0])),
                single.broken().entrySet().stream()
                        .filter(broken -> showing.isVisible(topology.owner(broken.getKey())))
                        .map(broken -> new Apparent(showing.group(broken.getKey()), points(broken.getValue())))
                        .toList());
    }

    List<Pair> pairs(int service) {
        return weakness.pairs(service).stream()
                .map(pair -> new Pair(points(pair.first()), points(pair.second())))
                .distinct()
                .toList();
    }

    /** Every LIVE service that may be seen: the most critical first, then those with the most single points. */
    List<OfService> ofServices() {
        var services = IntStream.range(0, topology.cis().size())
                .filter(ci -> topology.cis().isLive(ci)
                        && showing.isVisible(ci)
                        && topology.rules().isService(topology.cis().ciClass(ci)))
                .boxed()
                .toList();
        var single = weakness.single(services);
        var apparent = weakness.countBelow(
                services,
                single.broken().keySet().stream()
                        .filter(group -> showing.isVisible(topology.owner(group)))
                        .toList());
        return services.stream()
                .map(service -> {
                    var points = single.points().getOrDefault(service, new int[0]);
                    var visible = (int)
                            IntStream.of(points).filter(showing::isVisible).count();
                    return new OfService(
                            showing.ci(service), visible, visible < points.length, apparent.getOrDefault(service, 0));
                })
                .sorted(Comparator.<OfService>comparingInt(WeakSpotSearch::criticality)
                        .thenComparing(OfService::singlePoints, Comparator.reverseOrder())
                        .thenComparing(of -> of.service().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static int criticality(OfService of) {
        var criticality = of.service().criticality();
        return criticality == null ? NO_CRITICALITY : criticality;
    }

    private List<Point> points(int[] cis) {
        return IntStream.of(cis)
                .mapToObj(ci -> showing.isVisible(ci)
                        ? new Point.Known(showing.ci(ci))
                        : (Point) new Point.Hidden(showing.provider(ci)))
                .distinct()
                .toList();
    }
}
