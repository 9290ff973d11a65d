package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.impact.WeakSpots.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows parts of a propagation to one reader, leaving out what they may not see. CIs and groups are numbers of the topology. */
final class Showing {
    private final Propagation propagation;
    private final Topology topology;
    private final CiTable cis;
    private final Viewpoint viewpoint;
    private final IntPredicate visible;

    Showing(Propagation propagation, Viewpoint viewpoint) {
        this.propagation = propagation;
        this.topology = propagation.topology();
        this.cis = topology.cis();
        this.viewpoint = viewpoint;
        this.visible = cis.ofTenants(viewpoint::sees);
    }

    boolean isVisible(int ci) {
        return visible.test(ci);
    }

    /** The name of the tenant that provides a CI which may not be seen. */
    @Nullable
    String provider(int ci) {
        return viewpoint.provider(cis.tenant(ci));
    }

    ShownCi ci(int ci) {
        var criticality = cis.criticality(ci);
        return new ShownCi(
                new CiId(cis.id(ci)),
                cis.name(ci),
                cis.ciClass(ci),
                criticality == 0 ? null : criticality,
                propagation.state(ci));
    }

    /** A chain of edges down from a CI that may be seen, with each run of CIs that may not as one step. */
    List<PathStep> path(int start, int[] edges) {
        var steps = new ArrayList<PathStep>();
        var from = start;
        var hidden = false;
        @Nullable String provider = null;
        for (var edge : edges) {
            var to = topology.target(edge);
            if (isVisible(to)) {
                steps.add(hidden ? new PathStep.Hidden(ci(from), ci(to), provider) : step(edge));
                from = to;
                hidden = false;
            } else if (!hidden) {
                provider = provider(to);
                hidden = true;
            }
        }
        if (hidden) steps.add(new PathStep.Hidden(ci(from), null, provider));
        return steps;
    }

    /** Those that may be seen, then each provider of others once: where an id would stand tells something about it. */
    List<Point> points(int[] cis) {
        var known = IntStream.of(cis).filter(this::isVisible).mapToObj(ci -> new Point.Known(ci(ci)));
        var hidden = IntStream.of(cis)
                .filter(ci -> !isVisible(ci))
                .mapToObj(ci -> new Point.Hidden(provider(ci)))
                .distinct()
                .sorted(Comparator.comparing(Point.Hidden::toString));
        return Stream.<Point>concat(known, hidden).toList();
    }

    GroupView group(int group) {
        return new GroupView(
                ci(topology.owner(group)),
                topology.groupName(group),
                arithmetic(group),
                members(group).filter(this::isVisible).mapToObj(this::ci).toList());
    }

    private PathStep step(int edge) {
        var group = topology.group(edge);
        var alone = group == Topology.ALONE;
        return new PathStep.Edge(
                ci(topology.source(edge)),
                topology.typeName(edge),
                topology.strength(edge),
                ci(topology.target(edge)),
                alone ? null : topology.groupName(group),
                alone ? null : arithmetic(group),
                null);
    }

    private @Nullable Arithmetic arithmetic(int group) {
        return members(group).allMatch(this::isVisible) ? propagation.arithmetic(group) : null;
    }

    private IntStream members(int group) {
        return topology.edgesOf(group).map(topology::target).filter(cis::isLive).distinct();
    }
}
