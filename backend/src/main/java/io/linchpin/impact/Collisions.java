package io.linchpin.impact;

import com.carrotsearch.hppc.IntArrayList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the pairs and triples of parties, each a list of effects, that do worse together than the worst of their parts:
 * singles for a pair, pairs for a triple. Parties meet where a group rises although its targets are no worse than under a part.
 */
final class Collisions {
    private final Topology topology;
    private final List<List<Effect>> parties;
    private final List<BitSet> reach;
    private final Map<Set<Integer>, Propagation> outcomes = new HashMap<>();
    private final List<Meeting> meetings = new ArrayList<>();

    /**
     * @param parties by their place in the list, ascending
     * @param group where they meet, by number
     * @param outcome of all of them together
     * @param alone outcome of each
     * @param anyWorse CIs that are worse together than under any part, by number
     */
    record Meeting(List<Integer> parties, int group, Propagation outcome, List<Propagation> alone, int[] anyWorse) {}

    private Collisions(Topology topology, List<List<Effect>> parties) {
        this.topology = topology;
        this.parties = parties;
        this.reach = parties.stream().map(this::reach).toList();
    }

    static List<Meeting> among(Topology topology, List<List<Effect>> parties) {
        var collisions = new Collisions(topology, parties);
        for (var second = 1; second < parties.size(); second++)
            for (var first = 0; first < second; first++) {
                collisions.compare(List.of(first, second));
                for (var third = second + 1; third < parties.size(); third++)
                    collisions.compare(List.of(first, second, third));
            }
        collisions.meetings.sort(Comparator.comparingInt((Meeting meeting) -> meeting.parties.size())
                .thenComparing(meeting -> meeting.parties.toString())
                .thenComparing(Meeting::group, collisions.topology::compareGroups));
        return List.copyOf(collisions.meetings);
    }

    /** The shortest way down from a meeting's group to an effect of one of its parties, through what is not OK. */
    static int[] way(Meeting meeting, List<Effect> party) {
        var topology = meeting.outcome.topology();
        var goals = new BitSet();
        party.forEach(effect -> goals.set(effect.ci()));
        var waysTo = new HashMap<Integer, List<Integer>>();
        var queue = new ArrayDeque<Integer>();
        var next = topology.edgesOf(meeting.group);
        List<Integer> before = List.of();
        while (true) {
            for (var edge : inOrder(meeting.outcome, next)) {
                var target = topology.target(edge);
                var way = new ArrayList<>(before);
                way.add(edge);
                if (goals.get(target))
                    return way.stream().mapToInt(Integer::intValue).toArray();
                if (waysTo.putIfAbsent(target, way) == null) queue.add(target);
            }
            var ci = queue.remove();
            before = waysTo.getOrDefault(ci, List.of());
            next = topology.out(ci);
        }
    }

    private static List<Integer> inOrder(Propagation outcome, IntStream edges) {
        var topology = outcome.topology();
        return edges.boxed()
                .filter(edge -> outcome.state(topology.target(edge)) != ImpactState.OK)
                .sorted(Comparator.<Integer, Integer>comparing(topology::target, topology.cis()::compare)
                        .thenComparingInt(topology::type))
                .toList();
    }

    private void compare(List<Integer> chosen) {
        var common = (BitSet) reach.get(chosen.getFirst()).clone();
        chosen.forEach(party -> common.and(reach.get(party)));
        if (common.isEmpty()) return;

        var together = outcome(new HashSet<>(chosen));
        var parts = chosen.stream()
                .map(left -> {
                    var part = new HashSet<>(chosen);
                    part.remove(left);
                    return outcome(part);
                })
                .toList();
        var worse = IntStream.of(together.impacted())
                .filter(ci -> together.state(ci).isWorseThan(worst(parts, ci)))
                .sorted()
                .toArray();
        if (worse.length == 0) return;
        var alone = chosen.stream().map(party -> outcome(Set.of(party))).toList();
        common.stream()
                .filter(group -> level(group, parts).isWorseThan(worst(parts, topology.owner(group))))
                .forEach(group -> meetings.add(new Meeting(chosen, group, together, alone, worse)));
    }

    /** What a group would come to if each of its targets were as bad as under the worst part. */
    private ImpactState level(int group, List<Propagation> parts) {
        var counts = new int[ImpactState.values().length];
        topology.edgesOf(group).forEach(edge -> {
            var counted =
                    topology.counted(edge, worst(parts, topology.target(edge)).rank());
            for (var rank = 0; rank <= counted; rank++) counts[rank]++;
        });
        return Arithmetic.level(
                topology.members(group),
                topology.needs(group),
                counts[ImpactState.DOWN.rank()],
                counts[ImpactState.DEGRADED.rank()],
                counts[ImpactState.AT_RISK.rank()]);
    }

    private static ImpactState worst(List<Propagation> parts, int ci) {
        return parts.stream().map(part -> part.state(ci)).reduce(ImpactState.OK, ImpactState::worst);
    }

    private Propagation outcome(Set<Integer> chosen) {
        return outcomes.computeIfAbsent(
                Set.copyOf(chosen),
                key -> Propagation.of(
                        topology,
                        chosen.stream()
                                .flatMap(party -> parties.get(party).stream())
                                .toList()));
    }

    /** The groups above the effects of a party, whether they would absorb them or not: only there can it meet others. */
    private BitSet reach(List<Effect> party) {
        var groups = new BitSet();
        var seen = new BitSet();
        var work = new IntArrayList();
        for (var effect : party) {
            if (!topology.cis().isLive(effect.ci()) || seen.get(effect.ci())) continue;
            seen.set(effect.ci());
            work.add(effect.ci());
        }
        while (!work.isEmpty()) {
            var ci = work.removeLast();
            var in = topology.in(ci);
            for (var edge = in.next(); edge != Topology.NONE; edge = in.next()) {
                var above = topology.source(edge);
                if (!topology.cis().isLive(above)) continue;
                if (topology.group(edge) != Topology.ALONE) groups.set(topology.group(edge));
                if (seen.get(above)) continue;
                seen.set(above);
                work.add(above);
            }
        }
        return groups;
    }
}
