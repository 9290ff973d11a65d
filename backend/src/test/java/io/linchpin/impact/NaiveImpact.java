package io.linchpin.impact;

import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.Strength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Impact as the rules read, word by word and with no thought of speed: everything is computed again until nothing changes. */
final class NaiveImpact {
    private final Sketch sketch;
    private final Map<String, ImpactState> effects = new TreeMap<>();
    private final Map<String, ImpactState> states = new TreeMap<>();
    private final List<Group> groups = new ArrayList<>();

    private record Group(String owner, @Nullable String name, List<Sketch.Edge> edges) {}

    private NaiveImpact(Sketch sketch, List<Sketch.Cause> causes) {
        this.sketch = sketch;
        for (var cause : causes) {
            if (isLive(cause.ci())) effects.merge(cause.ci(), cause.effect(), ImpactState::worst);
        }
        sketch.items().keySet().forEach(ci -> states.put(ci, ImpactState.OK));
        var named = new LinkedHashMap<String, Group>();
        for (var edge : sketch.edges()) {
            if (!isLive(edge.source()) || !isLive(edge.target()) || strength(edge) == Strength.NONE) continue;
            var name = nameOf(edge);
            if (name == null) groups.add(new Group(edge.source(), null, List.of(edge)));
            else
                named.computeIfAbsent(
                                edge.source() + "/" + name, key -> new Group(edge.source(), name, new ArrayList<>()))
                        .edges
                        .add(edge);
        }
        groups.addAll(named.values());
    }

    static Sketch.Outcome outcome(Sketch sketch, List<Sketch.Cause> causes) {
        var impact = new NaiveImpact(sketch, causes);
        impact.settle();
        return impact.explained();
    }

    private void settle() {
        for (var changed = true; changed; ) {
            changed = false;
            for (var ci : sketch.items().keySet()) {
                var state = effects.getOrDefault(ci, ImpactState.OK);
                for (var group : groups) if (group.owner.equals(ci)) state = state.worst(level(group));
                changed |= states.put(ci, state) != state;
            }
        }
    }

    private Sketch.Outcome explained() {
        var impacted = new TreeMap<String, ImpactState>(states);
        impacted.values().removeIf(state -> state == ImpactState.OK);
        var hops = hops(impacted);
        var via = new TreeMap<String, String>();
        for (var group : groups)
            for (var edge : group.edges) {
                if (!isBinding(group, edge) || hop(hops, edge.target()) != hop(hops, edge.source()) - 1) continue;
                via.merge(edge.source(), edge.target(), (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        return new Sketch.Outcome(impacted, hops, via, absorbed());
    }

    /** Lets every CI learn from those below it, as often as there are CIs. */
    private Map<String, Integer> hops(Map<String, ImpactState> impacted) {
        var hops = new TreeMap<String, Integer>();
        impacted.forEach((ci, state) -> {
            if (effects.get(ci) == state) hops.put(ci, 0);
        });
        for (var round = 0; round < impacted.size(); round++)
            for (var group : groups)
                for (var edge : group.edges)
                    if (isBinding(group, edge) && hops.containsKey(edge.target()))
                        hops.merge(edge.source(), hop(hops, edge.target()) + 1, Math::min);
        return hops;
    }

    private Set<Sketch.Held> absorbed() {
        return groups.stream()
                .filter(group -> level(group) == ImpactState.OK)
                .filter(group -> group.edges.stream().anyMatch(edge -> contribution(edge) != ImpactState.OK))
                .map(group -> new Sketch.Held(
                        group.owner,
                        String.valueOf(group.name),
                        targets(group).size() - atLeast(group, ImpactState.DOWN),
                        targets(group).size(),
                        needed(group)))
                .collect(Collectors.toSet());
    }

    private boolean isBinding(Group group, Sketch.Edge edge) {
        var level = level(group);
        return level != ImpactState.OK && level == states.get(group.owner) && !level.isWorseThan(contribution(edge));
    }

    private ImpactState level(Group group) {
        var spare = targets(group).size() - needed(group);
        if (atLeast(group, ImpactState.DOWN) > spare) return ImpactState.DOWN;
        if (atLeast(group, ImpactState.DEGRADED) > spare) return ImpactState.DEGRADED;
        if (atLeast(group, ImpactState.DOWN) >= Math.max(1, spare)) return ImpactState.AT_RISK;
        if (atLeast(group, ImpactState.AT_RISK) > spare) return ImpactState.AT_RISK;
        return ImpactState.OK;
    }

    private int atLeast(Group group, ImpactState state) {
        var reached = new HashSet<String>();
        for (var edge : group.edges) if (!state.isWorseThan(contribution(edge))) reached.add(edge.target());
        return reached.size();
    }

    private Set<String> targets(Group group) {
        return group.edges.stream().map(Sketch.Edge::target).collect(Collectors.toSet());
    }

    private int needed(Group group) {
        var minUp = group.edges.getFirst().minUp();
        return (minUp == null ? MinUp.ONE : minUp).of(targets(group).size());
    }

    private ImpactState contribution(Sketch.Edge edge) {
        var state = states.getOrDefault(edge.target(), ImpactState.OK);
        return strength(edge) == Strength.SOFT && state == ImpactState.DOWN ? ImpactState.DEGRADED : state;
    }

    private @Nullable String nameOf(Sketch.Edge edge) {
        if (edge.group() != null) return edge.group();
        var ciClass = sketch.item(edge.source()).ciClass();
        var redundant = Sketch.RULES.redundantByDefault().getOrDefault(ciClass, Set.of());
        return redundant.contains(edge.type()) ? edge.type() : null;
    }

    private boolean isLive(String ci) {
        return sketch.item(ci).isLive();
    }

    private static Strength strength(Sketch.Edge edge) {
        return Sketch.RULES.strengths().get(edge.type());
    }

    private static int hop(Map<String, Integer> hops, String ci) {
        return hops.getOrDefault(ci, Integer.MIN_VALUE / 2);
    }
}
