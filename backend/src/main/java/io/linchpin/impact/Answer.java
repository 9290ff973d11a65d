package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.impact.ImpactReport.ImpactMap;
import io.linchpin.impact.ImpactReport.MapEdge;
import io.linchpin.impact.ImpactReport.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The outcome of a propagation as one reader may see it. CIs are numbers of the topology. */
final class Answer {
    private static final int NO_CRITICALITY = 5;

    private final Topology topology;
    private final CiTable cis;
    private final Propagation propagation;
    private final Proofs proofs;
    private final ImpactRules rules;
    private final Viewpoint viewpoint;
    private final int[] impacted;

    Answer(Propagation propagation, ImpactRules rules, Viewpoint viewpoint) {
        this.topology = propagation.topology();
        this.cis = topology.cis();
        this.propagation = propagation;
        this.proofs = Proofs.of(propagation);
        this.rules = rules;
        this.viewpoint = viewpoint;
        this.impacted =
                IntStream.of(propagation.impacted()).filter(this::isVisible).toArray();
    }

    boolean isVisible(int ci) {
        return viewpoint.sees(cis.tenant(ci));
    }

    int countImpacted() {
        return impacted.length;
    }

    /** The first of the impacted CIs: business services, then by state, criticality, name and id. */
    int[] first(int limit) {
        var order = order();
        var lastFirst = new PriorityQueue<Integer>(order.reversed());
        for (var ci : impacted) {
            if (lastFirst.size() == limit) {
                if (order.compare(ci, lastFirst.element()) > 0) continue;
                lastFirst.remove();
            }
            lastFirst.add(ci);
        }
        return lastFirst.stream().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    Totals totals() {
        var states = new EnumMap<ImpactState, Integer>(ImpactState.class);
        var services = new EnumMap<ImpactState, Integer>(ImpactState.class);
        Arrays.stream(ImpactState.values())
                .filter(state -> state != ImpactState.OK)
                .forEach(state -> {
                    states.put(state, 0);
                    services.put(state, 0);
                });
        var criticalServices = 0;
        for (var ci : impacted) {
            states.merge(propagation.state(ci), 1, Integer::sum);
            if (!isService(ci)) continue;
            services.merge(propagation.state(ci), 1, Integer::sum);
            if (cis.criticality(ci) == 1) criticalServices++;
        }
        var live = IntStream.range(0, cis.size())
                .filter(ci -> cis.isLive(ci) && isVisible(ci))
                .toArray();
        return new Totals(
                states,
                services,
                criticalServices,
                (int) IntStream.of(live).filter(this::isService).count(),
                live.length,
                (int) IntStream.of(live).filter(ci -> !topology.isRelated(ci)).count());
    }

    ShownCi shown(int ci) {
        var criticality = cis.criticality(ci);
        return new ShownCi(
                new CiId(cis.id(ci)),
                cis.name(ci),
                cis.ciClass(ci),
                criticality == 0 ? null : criticality,
                propagation.state(ci));
    }

    boolean isService(int ci) {
        return rules.isService(cis.ciClass(ci));
    }

    /** The proof of a CI that may be seen, with each run of CIs that may not as one step. */
    List<PathStep> path(int ci) {
        var steps = new ArrayList<PathStep>();
        var from = ci;
        @Nullable String provider = null;
        for (var edge : proofs.path(ci)) {
            var to = topology.target(edge);
            if (isVisible(to)) {
                steps.add(isVisible(topology.source(edge)) ? step(edge) : hidden(from, shown(to), provider));
                from = to;
            } else if (isVisible(topology.source(edge))) {
                provider = viewpoint.provider(cis.tenant(to));
            }
        }
        if (!isVisible(end(ci))) steps.add(hidden(from, null, provider));
        return steps;
    }

    /** Groups of CIs that may be seen; by the order of their CIs, then by name. */
    List<GroupView> absorbed() {
        var order = order();
        return IntStream.of(propagation.absorbed())
                .filter(group -> isVisible(topology.owner(group)))
                .boxed()
                .sorted(Comparator.<Integer, Integer>comparing(topology::owner, order)
                        .thenComparing(topology::groupName))
                .map(this::view)
                .toList();
    }

    /** What surrounds these CIs: their paths, and as many of the absorbing groups. */
    ImpactMap map(int[] shown) {
        var nodes = new LinkedHashSet<Integer>();
        var proof = new HashSet<Integer>();
        for (var ci : shown) {
            nodes.add(ci);
            for (var edge : proofs.path(ci)) {
                proof.add(edge);
                nodes.add(topology.target(edge));
            }
        }
        IntStream.of(propagation.absorbed())
                .filter(group -> isVisible(topology.owner(group)))
                .limit(shown.length)
                .forEach(group -> {
                    nodes.add(topology.owner(group));
                    topology.edgesOf(group)
                            .map(topology::target)
                            .filter(cis::isLive)
                            .forEach(nodes::add);
                });
        nodes.removeIf(ci -> !isVisible(ci));
        return new ImpactMap(nodes.stream().map(this::shown).toList(), edgesAmong(nodes, proof), reachedGroups(nodes));
    }

    /** Why a CI that may be seen and is OK stays so. */
    WhyNot whyNot(int ci) {
        return switch (Separation.of(propagation, ci)) {
            case Separation.NothingKnown _ -> new WhyNot(WhyNot.Answer.NOTHING_KNOWN, List.of());
            case Separation.NoPath _ -> new WhyNot(WhyNot.Answer.NO_PATH, List.of());
            case Separation.Absorbed absorbed ->
                new WhyNot(
                        WhyNot.Answer.ABSORBED,
                        absorbed.groups().stream().map(this::place).distinct().toList());
            case Separation.Cut cut ->
                new WhyNot(
                        WhyNot.Answer.CUT,
                        cut.cis().stream().map(this::notLive).distinct().toList());
        };
    }

    private WhyNot.Place place(int group) {
        var owner = topology.owner(group);
        return isVisible(owner)
                ? new WhyNot.Place.Group(view(group))
                : new WhyNot.Place.Hidden(viewpoint.provider(cis.tenant(owner)));
    }

    private WhyNot.Place notLive(int ci) {
        return isVisible(ci)
                ? new WhyNot.Place.NotLive(shown(ci))
                : new WhyNot.Place.Hidden(viewpoint.provider(cis.tenant(ci)));
    }

    private PathStep step(int edge) {
        var group = topology.group(edge);
        var alone = group == Topology.ALONE;
        return new PathStep.Edge(
                shown(topology.source(edge)),
                topology.typeName(edge),
                topology.strength(edge),
                shown(topology.target(edge)),
                alone ? null : topology.groupName(group),
                alone ? null : arithmetic(group));
    }

    private PathStep hidden(int from, @Nullable ShownCi to, @Nullable String provider) {
        return new PathStep.Hidden(shown(from), to, provider);
    }

    private int end(int ci) {
        var path = proofs.path(ci);
        return path.length == 0 ? ci : topology.target(path[path.length - 1]);
    }

    private GroupView view(int group) {
        return new GroupView(
                shown(topology.owner(group)),
                topology.groupName(group),
                arithmetic(group),
                members(group).filter(this::isVisible).mapToObj(this::shown).toList());
    }

    private @Nullable Arithmetic arithmetic(int group) {
        return members(group).allMatch(this::isVisible) ? propagation.arithmetic(group) : null;
    }

    private IntStream members(int group) {
        return topology.edgesOf(group).map(topology::target).filter(cis::isLive).distinct();
    }

    private List<MapEdge> edgesAmong(Set<Integer> nodes, Set<Integer> proof) {
        return nodes.stream()
                .flatMapToInt(node -> IntStream.range(topology.firstOut(node), topology.endOut(node)))
                .filter(edge -> nodes.contains(topology.target(edge)))
                .mapToObj(edge -> {
                    var group = topology.group(edge);
                    return new MapEdge(
                            new CiId(cis.id(topology.source(edge))),
                            topology.typeName(edge),
                            topology.strength(edge),
                            new CiId(cis.id(topology.target(edge))),
                            group == Topology.ALONE ? null : topology.groupName(group),
                            proof.contains(edge));
                })
                .toList();
    }

    private List<GroupView> reachedGroups(Set<Integer> nodes) {
        var groups = new TreeSet<Integer>();
        for (var node : nodes)
            for (var edge = topology.firstOut(node); edge < topology.endOut(node); edge++) {
                var group = topology.group(edge);
                if (group != Topology.ALONE && propagation.arithmetic(group).atRisk() > 0) groups.add(group);
            }
        return groups.stream().map(this::view).toList();
    }

    private Comparator<Integer> order() {
        return Comparator.<Integer, Boolean>comparing(ci -> !isService(ci))
                .thenComparing(propagation::state, Comparator.reverseOrder())
                .thenComparing(ci -> cis.criticality(ci) == 0 ? NO_CRITICALITY : cis.criticality(ci))
                .thenComparing(cis::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder());
    }
}
