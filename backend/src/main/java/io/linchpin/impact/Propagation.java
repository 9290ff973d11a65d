package io.linchpin.impact;

import com.carrotsearch.hppc.IntArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The least fixpoint of the impact rule: states only ever get worse, and each edge is looked at once for each time its
 * target does, so the order of the work does not matter and cycles and diamonds cost nothing extra.
 */
final class Propagation {
    private final Topology topology;
    private final Map<Integer, ImpactState> effects = new HashMap<>();
    private final Set<Integer> ignored = new LinkedHashSet<>();
    /** Ranks of states by CI, and those that have already been passed on. */
    private final byte[] state;

    private final byte[] passedOn;
    /** By group: how many of its targets contribute at least this much. */
    private final int[] down;

    private final int[] degraded;
    private final int[] atRisk;
    private final IntArrayList impacted = new IntArrayList();
    private final IntArrayList touchedGroups = new IntArrayList();
    private final IntArrayList work = new IntArrayList();

    private Propagation(Topology topology) {
        this.topology = topology;
        state = new byte[topology.cis().size()];
        passedOn = new byte[state.length];
        down = new int[topology.groupCount()];
        degraded = new int[down.length];
        atRisk = new int[down.length];
    }

    /** A CI that is named twice has its worse effect; one that is not LIVE is ignored. */
    static Propagation of(Topology topology, List<Effect> seeds) {
        var propagation = new Propagation(topology);
        for (var seed : seeds) {
            if (topology.cis().isLive(seed.ci())) {
                propagation.effects.merge(seed.ci(), seed.state(), ImpactState::worst);
                propagation.raise(seed.ci(), seed.state().rank());
            } else {
                propagation.ignored.add(seed.ci());
            }
        }
        while (!propagation.work.isEmpty()) propagation.passOn(propagation.work.removeLast());
        return propagation;
    }

    Topology topology() {
        return topology;
    }

    ImpactState state(int ci) {
        return ImpactState.ofRank(state[ci]);
    }

    /** Every CI that is not OK, in no particular order. */
    int[] impacted() {
        return impacted.toArray();
    }

    /** The seeds that count, with their own effect. */
    Map<Integer, ImpactState> effects() {
        return Map.copyOf(effects);
    }

    /** The seeds that are not LIVE, in the order in which they were named. */
    List<Integer> ignored() {
        return List.copyOf(ignored);
    }

    /** Whether the seed's own effect, and nothing below it, explains its state. */
    boolean isExplainedBySeed(int ci) {
        return effects.getOrDefault(ci, ImpactState.OK).rank() == state[ci] && state[ci] != ImpactState.OK.rank();
    }

    /** The groups that something reached and that hold nevertheless, by owner and name. */
    int[] absorbed() {
        return IntStream.of(touchedGroups.toArray())
                .filter(group -> level(group) == ImpactState.OK)
                .boxed()
                .sorted(topology::compareGroups)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * An edge that by itself explains the state of its source, as far as its target is explained.
     * @param source what the edge joins, known to who asks: in a large topology each look at an edge is a look elsewhere
     */
    boolean isBinding(int edge, int source, int target) {
        var reached = state[source];
        if (reached == ImpactState.OK.rank()) return false;
        var passed = topology.passed(edge, state[target]);
        if (passed < reached) return false;
        var group = topology.group(edge);
        return (group == Topology.ALONE ? passed : level(group).rank()) == reached;
    }

    Arithmetic arithmetic(int group) {
        return new Arithmetic(
                topology.groupName(group),
                topology.members(group),
                topology.needs(group),
                down[group],
                degraded[group],
                atRisk[group]);
    }

    private ImpactState level(int group) {
        return Arithmetic.level(
                topology.members(group), topology.needs(group), down[group], degraded[group], atRisk[group]);
    }

    private void raise(int ci, byte reached) {
        if (reached <= state[ci]) return;
        if (state[ci] == ImpactState.OK.rank()) impacted.add(ci);
        if (state[ci] == passedOn[ci]) work.add(ci);
        state[ci] = reached;
    }

    private void passOn(int ci) {
        var before = passedOn[ci];
        var now = state[ci];
        passedOn[ci] = now;
        var in = topology.in(ci);
        for (var edge = in.next(); edge != Topology.NONE; edge = in.next()) {
            var source = topology.source(edge);
            if (!topology.cis().isLive(source)) continue;
            var counted = topology.counted(edge, now);
            var countedBefore = topology.counted(edge, before);
            if (counted == countedBefore) continue;
            var group = topology.group(edge);
            if (group != Topology.ALONE) count(group, countedBefore, counted);
            raise(source, group == Topology.ALONE ? counted : level(group).rank());
        }
    }

    private void count(int group, byte before, byte now) {
        if (before < ImpactState.AT_RISK.rank() && atRisk[group]++ == 0) touchedGroups.add(group);
        if (before < ImpactState.DEGRADED.rank() && now >= ImpactState.DEGRADED.rank()) degraded[group]++;
        if (now == ImpactState.DOWN.rank()) down[group]++;
    }
}
