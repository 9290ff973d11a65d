package io.linchpin.impact;

import io.linchpin.impact.WeakSpots.Apparent;
import io.linchpin.impact.WeakSpots.OfService;
import io.linchpin.impact.WeakSpots.Pair;
import io.linchpin.impact.WeakSpots.Point;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
                showing.points(single.points().getOrDefault(service, new int[0])),
                single.broken().entrySet().stream()
                        .filter(broken -> showing.isVisible(topology.owner(broken.getKey())))
                        .map(broken -> new Apparent(showing.group(broken.getKey()), showing.points(broken.getValue())))
                        .toList());
    }

    List<Pair> pairs(int service) {
        return weakness.pairs(service).stream()
                .map(pair -> Stream.of(pair.first(), pair.second())
                        .map(showing::points)
                        .sorted(Comparator.comparing(WeakSpotSearch::known))
                        .toList())
                .map(sides -> new Pair(sides.getFirst(), sides.getLast()))
                .distinct()
                .sorted(Comparator.comparing((Pair pair) -> known(pair.first()))
                        .thenComparing(pair -> known(pair.second())))
                .toList();
    }

    /** What is known of one side of a pair, for an order that hidden ids have no part in. */
    private static String known(List<Point> points) {
        return points.stream()
                .map(point -> switch (point) {
                    case Point.Known known -> known.ci().id().toString();
                    case Point.Hidden hidden -> "hidden " + hidden.providedBy();
                })
                .collect(Collectors.joining(" "));
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
                .sorted(byCriticality(OfService::service)
                        .thenComparing(OfService::singlePoints, Comparator.reverseOrder())
                        .thenComparing(of -> of.service().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    static <T> Comparator<T> byCriticality(Function<T, ShownCi> service) {
        return Comparator.comparingInt(of -> {
            var criticality = service.apply(of).criticality();
            return criticality == null ? NO_CRITICALITY : criticality;
        });
    }
}
