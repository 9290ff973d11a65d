package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.impact.ImpactReport.ImpactMap;
import io.linchpin.impact.ImpactReport.MapEdge;
import io.linchpin.impact.ImpactReport.Totals;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The outcome of a propagation as one reader may see it. CIs are numbers of the topology. */
final class Answer {
    private final Topology topology;
    private final CiTable cis;
    private final Propagation propagation;
    private final Proofs proofs;
    private final IntPredicate service;
    private final Showing showing;
    private final Order order;
    private final int[] impacted;
    private final int[] absorbed;

    Answer(Propagation propagation, Viewpoint viewpoint) {
        this.topology = propagation.topology();
        this.cis = topology.cis();
        this.propagation = propagation;
        this.proofs = Proofs.of(propagation);
        this.service = cis.ofClasses(topology.rules()::isService);
        this.showing = new Showing(propagation, viewpoint);
        this.order = new Order(propagation, service);
        this.absorbed = IntStream.of(propagation.absorbed())
                .filter(group -> showing.isVisible(topology.owner(group)))
                .toArray();
        this.impacted =
                IntStream.of(propagation.impacted()).filter(showing::isVisible).toArray();
    }

    Showing showing() {
        return showing;
    }

    /** Those that are not LIVE. */
    List<ShownCi> ignoredSeeds() {
        return propagation.ignored().stream()
                .filter(showing::isVisible)
                .map(showing::ci)
                .toList();
    }

    int countImpacted() {
        return impacted.length;
    }

    /** The first of the impacted CIs. */
    int[] first(int limit) {
        return order.first(impacted, limit);
    }

    Totals totals() {
        var states = new int[ImpactState.values().length];
        var services = new int[states.length];
        var criticalServices = 0;
        for (var ci : impacted) {
            var state = propagation.state(ci).rank();
            states[state]++;
            if (!isService(ci)) continue;
            services[state]++;
            if (cis.criticality(ci) == 1) criticalServices++;
        }
        var allServices = 0;
        var allCis = 0;
        var unknown = 0;
        for (var ci = 0; ci < cis.size(); ci++) {
            if (!cis.isLive(ci) || !showing.isVisible(ci)) continue;
            allCis++;
            if (isService(ci)) allServices++;
            if (!topology.isRelated(ci)) unknown++;
        }
        return new Totals(
                byState(states), byState(services), criticalServices, absorbed.length, allServices, allCis, unknown);
    }

    private static Map<ImpactState, Integer> byState(int[] counts) {
        return Arrays.stream(ImpactState.values())
                .filter(state -> state != ImpactState.OK)
                .collect(Collectors.toMap(state -> state, state -> counts[state.rank()]));
    }

    boolean isService(int ci) {
        return service.test(ci);
    }

    List<PathStep> path(int ci) {
        return showing.path(ci, proofs.path(ci));
    }

    /** The first of the groups that hold, in the order of their CIs. */
    int[] firstAbsorbed(int limit) {
        return order.first(absorbed, limit, topology::owner);
    }

    List<GroupView> groups(int[] groups) {
        return IntStream.of(groups).mapToObj(showing::group).toList();
    }

    /** What surrounds these CIs and groups: paths and members. */
    ImpactMap map(int[] shown, int[] groups) {
        var nodes = new LinkedHashSet<Integer>();
        var proof = new HashSet<Integer>();
        for (var ci : shown) {
            nodes.add(ci);
            for (var edge : proofs.path(ci)) {
                proof.add(edge);
                nodes.add(topology.target(edge));
            }
        }
        for (var group : groups) {
            nodes.add(topology.owner(group));
            topology.edgesOf(group).map(topology::target).filter(cis::isLive).forEach(nodes::add);
        }
        nodes.removeIf(ci -> !showing.isVisible(ci));
        return new ImpactMap(nodes.stream().map(showing::ci).toList(), edgesAmong(nodes, proof), reachedGroups(nodes));
    }

    /** Why a CI that may be seen and is OK stays so. */
    WhyNot whyNot(int ci) {
        return switch (Separation.of(propagation, ci)) {
            case Separation.NothingKnown _ -> new WhyNot(WhyNot.Answer.NOTHING_KNOWN, List.of());
            case Separation.NoPath _ -> new WhyNot(WhyNot.Answer.NO_PATH, List.of());
            case Separation.Absorbed absorbed ->
                new WhyNot(
                        WhyNot.Answer.ABSORBED,
                        hiddenLast(absorbed.groups().stream().map(this::place)));
            case Separation.Cut cut ->
                new WhyNot(WhyNot.Answer.CUT, hiddenLast(cut.cis().stream().map(this::notLive)));
        };
    }

    private static List<WhyNot.Place> hiddenLast(Stream<WhyNot.Place> places) {
        return places.distinct()
                .sorted(Comparator.comparing(
                        place -> place instanceof WhyNot.Place.Hidden hidden ? "hidden " + hidden.providedBy() : ""))
                .toList();
    }

    private WhyNot.Place place(int group) {
        var owner = topology.owner(group);
        return showing.isVisible(owner)
                ? new WhyNot.Place.Group(showing.group(group))
                : new WhyNot.Place.Hidden(showing.provider(owner));
    }

    private WhyNot.Place notLive(int ci) {
        return showing.isVisible(ci)
                ? new WhyNot.Place.NotLive(showing.ci(ci))
                : new WhyNot.Place.Hidden(showing.provider(ci));
    }

    private List<MapEdge> edgesAmong(Set<Integer> nodes, Set<Integer> proof) {
        return nodes.stream()
                .flatMapToInt(node -> topology.out(node))
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
        var groups = new TreeSet<Integer>(topology::compareGroups);
        for (var node : nodes)
            for (var edge = topology.firstOut(node); edge < topology.endOut(node); edge++) {
                var group = topology.group(edge);
                if (group != Topology.ALONE && propagation.arithmetic(group).atRisk() > 0) groups.add(group);
            }
        return groups.stream().map(showing::group).toList();
    }
}
