package io.linchpin.ui.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Strength;
import io.linchpin.impact.GroupView;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.PathStep;
import io.linchpin.impact.ShownCi;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.map.MapBox;
import io.linchpin.ui.component.map.MapEdge;
import io.linchpin.ui.component.map.MapGraph;
import io.linchpin.ui.component.map.MapItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a drawing. A CI stands as far from the seeds as its proof is long; between two such layers there is one for
 * what no CI stands in: groups, and steps that may not be seen.
 */
final class ImpactGraph {
    private static final int LAYERS_PER_HOP = 2;
    private static final int UNRATED_SERVICE = 5;
    private static final String MEMBERSHIP = "HAS_MEMBER";

    private final ImpactReport report;
    private final Words words;
    private final Function<ShownCi, String> family;
    private final Map<CiId, ImpactedCi> impacted;
    private final Set<CiId> seeds;
    private final Map<CiId, Long> held;
    private final Map<String, GroupView> boxes = new LinkedHashMap<>();
    private final Map<String, Integer> hops = new HashMap<>();
    private final Map<String, String> via = new HashMap<>();
    private final Map<String, MapItem> hidden = new LinkedHashMap<>();
    private final Set<MapEdge> hiddenEdges = new HashSet<>();
    private final Map<String, Integer> layers = new HashMap<>();

    private ImpactGraph(ImpactReport report, Words words, Function<ShownCi, String> family) {
        this.report = report;
        this.words = words;
        this.family = family;
        impacted = report.impacted().stream()
                .collect(Collectors.toMap(one -> one.ci().id(), Function.identity()));
        seeds = report.seeds().stream().map(seed -> seed.ci().id()).collect(Collectors.toSet());
        report.impacted().forEach(this::walk);
        held = report.absorbed().stream()
                .collect(Collectors.groupingBy(group -> group.ci().id(), Collectors.counting()));
        Answer.groups(report).stream().filter(this::isDrawn).forEach(group -> boxes.put(boxId(group), group));
        placeTheRest();
    }

    /** @param only shows what is in this state with its proofs; null shows everything */
    static MapGraph of(ImpactReport report, Words words, @Nullable State only) {
        return of(report, words, only, ci -> words.kind().apply(ci.type()));
    }

    /** @param family what a CI is collapsed together with where there is no room */
    static MapGraph of(ImpactReport report, Words words, @Nullable State only, Function<ShownCi, String> family) {
        var graph = new ImpactGraph(report, words, family);
        return graph.build(only == null ? _ -> true : graph.around(only)::contains);
    }

    /** A group that is not itself a CI. */
    static String id(GroupView group) {
        return "%s/%s".formatted(group.ci().id(), group.group());
    }

    private String boxId(GroupView group) {
        return isTheCi(group) ? group.ci().id().toString() : id(group);
    }

    /**
     * A cluster or pool is its members, and so is, for this question, a CI that holds because of one group. Other groups are
     * something that their CI has.
     */
    private boolean isTheCi(GroupView group) {
        var holds = absorbed(group) && group.ci().state() == ImpactState.OK;
        return group.group().equals(MEMBERSHIP)
                || holds && held.getOrDefault(group.ci().id(), 0L) == 1;
    }

    /** A group that is down says no more than the lines of its members do. */
    private boolean isDrawn(GroupView group) {
        var sum = group.arithmetic();
        var telling = sum == null ? !isRelationType(group) : sum.level() != ImpactState.DOWN;
        return isTheCi(group) || absorbed(group) || telling;
    }

    private boolean isRelationType(GroupView group) {
        return report.map().edges().stream()
                .anyMatch(edge ->
                        edge.type().equals(group.group()) && group.group().equals(edge.group()));
    }

    private boolean absorbed(GroupView group) {
        var sum = group.arithmetic();
        return sum == null ? report.absorbed().contains(group) : sum.atRisk() > 0 && sum.level() == ImpactState.OK;
    }

    private void walk(ImpactedCi one) {
        var path = one.path();
        hops.put(id(one.ci()), path.size());
        for (var step = 0; step < path.size(); step++) walk(path.get(step), path.size() - step);
    }

    private void walk(PathStep step, int length) {
        var from = id(step.from());
        hops.putIfAbsent(from, length);
        var to = Answer.to(step).map(ImpactGraph::id);
        to.ifPresent(next -> hops.putIfAbsent(next, length - 1));
        switch (step) {
            case PathStep.Edge edge -> via.putIfAbsent(from, id(edge.to()));
            case PathStep.Hidden gap -> {
                var id = "%s/hidden/%s".formatted(from, to.orElse(""));
                via.putIfAbsent(from, id);
                hidden.put(
                        id,
                        MapItem.providedBy(id, provider(gap))
                                .layer(length * LAYERS_PER_HOP - 1)
                                .via(to.orElse(null))
                                .build());
                hiddenEdges.add(MapEdge.hard(id, from, ""));
                to.ifPresent(next -> hiddenEdges.add(MapEdge.hard(next, id, "")));
            }
        }
    }

    private String provider(PathStep.Hidden gap) {
        return gap.providedBy() == null ? words.text("impact.hidden.somebody") : gap.providedBy();
    }

    /**
     * What works among the members stands where the last of them is that is hit, and so does a CI that is its members; a CI
     * that only has the group stands behind it.
     */
    private void placeTheRest() {
        hops.forEach((ci, length) -> layers.put(ci, length * LAYERS_PER_HOP));
        for (var group : boxes.values()) {
            var last = group.members().stream()
                    .mapToInt(member -> layers.getOrDefault(id(member), 0))
                    .max()
                    .orElse(0);
            layers.putIfAbsent(id(group.ci()), isTheCi(group) ? last : last + LAYERS_PER_HOP);
            group.members().forEach(member -> layers.putIfAbsent(id(member), last));
        }
    }

    /** What is in a state, with all that proves it. */
    private Set<String> around(State only) {
        var kept = new HashSet<String>();
        if (only == State.ABSORBED) {
            boxes.values().stream().filter(this::absorbed).forEach(group -> {
                keep(id(group.ci()), kept);
                group.members().forEach(member -> keep(id(member), kept));
            });
        } else {
            report.impacted().stream()
                    .filter(one -> State.of(one.ci().state()) == only)
                    .forEach(one -> keep(id(one.ci()), kept));
        }
        boxes.forEach((id, group) -> {
            if (!kept.contains(id(group.ci()))) return;
            kept.add(id);
            group.members().forEach(member -> kept.add(id(member)));
        });
        return kept;
    }

    private void keep(String id, Set<String> kept) {
        @Nullable String at = id;
        while (at != null && kept.add(at)) {
            var gap = hidden.get(at);
            at = gap == null ? via.get(at) : gap.via();
        }
    }

    private MapGraph build(Predicate<String> kept) {
        var graph = MapGraph.builder();
        var items = Stream.concat(nodes().map(this::item), hidden.values().stream())
                .filter(item -> kept.test(item.id()))
                .toList();
        var drawn = items.stream().map(MapItem::id).collect(Collectors.toSet());
        items.forEach(graph::add);
        boxes.forEach((id, group) -> {
            if (!drawn.contains(id(group.ci())) || !kept.test(id)) return;
            graph.add(box(id, group));
            if (!isTheCi(group)) graph.add(MapEdge.hard(id, id(group.ci()), ""));
        });
        Stream.concat(edges(), hiddenEdges.stream())
                .filter(edge -> drawn.contains(edge.from()) && drawn.contains(edge.to()))
                .forEach(graph::add);
        return graph.build();
    }

    /** Those of the report's map; groups that held may name members which it left out. */
    private Stream<ShownCi> nodes() {
        return Stream.of(
                report.map().nodes().stream(),
                report.impacted().stream().map(ImpactedCi::ci),
                boxes.values().stream().map(GroupView::ci),
                boxes.values().stream().flatMap(group -> group.members().stream()))
                .flatMap(Function.identity())
                .collect(Collectors.toMap(ShownCi::id, Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream();
    }

    private Stream<MapEdge> edges() {
        return report.map().edges().stream()
                .filter(edge -> edge.strength() != Strength.NONE)
                .filter(edge -> edge.group() == null || !inBox(edge))
                .map(edge -> new MapEdge(
                        edge.target().toString(),
                        edge.source().toString(),
                        edge.type(),
                        edge.strength() == Strength.SOFT));
    }

    private boolean inBox(ImpactReport.MapEdge edge) {
        var source = edge.source().toString();
        var theCi = boxes.get(source);
        return boxes.containsKey("%s/%s".formatted(source, edge.group()))
                || theCi != null && theCi.group().equals(edge.group());
    }

    private MapItem item(ShownCi ci) {
        var id = id(ci);
        var kind = words.kind().apply(ci.type());
        var service = words.services().test(ci.type());
        var item = MapItem.called(id, ci.name(), kind)
                .family(family.apply(ci))
                .state(State.of(ci.state()))
                .via(via.get(id));
        var length = hops.get(id);
        if (length != null) item.hops(length);
        item.layer(layers.getOrDefault(id, 0));
        if (service) item.service(ci.criticality() == null ? UNRATED_SERVICE : ci.criticality());
        if (service && ci.criticality() != null) item.role(words.text("impact.role.criticality", ci.criticality()));
        if (seeds.contains(ci.id())) item.seed().role(words.text("impact.role.seed"));
        var facts = impacted.get(ci.id());
        if (facts != null && facts.owner() != null) item.owner(facts.owner());
        return item.build();
    }

    private MapBox box(String id, GroupView group) {
        var sum = group.arithmetic();
        var held = absorbed(group) && (!isTheCi(group) || group.ci().state() == ImpactState.OK);
        var state = sum == null || isTheCi(group) ? group.ci().state() : sum.level();
        return new MapBox(
                id,
                isTheCi(group)
                        ? group.ci().name()
                        : "%s · %s".formatted(group.ci().name(), group.group()),
                held ? State.ABSORBED : State.of(state),
                layers.getOrDefault(id(group.ci()), 0) - (isTheCi(group) ? 0 : 1),
                sum == null ? null : new MapBox.Sum(sum.up(), sum.of(), sum.of() - sum.spare()),
                group.members().stream().map(ImpactGraph::id).toList());
    }

    private static String id(ShownCi ci) {
        return ci.id().toString();
    }
}
