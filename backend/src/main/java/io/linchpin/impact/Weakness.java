package io.linchpin.impact;

import com.carrotsearch.hppc.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Where services are weaker than they look. CIs and groups are numbers of the topology. Only what is LIVE can fail, and a
 * failure is a CI that goes DOWN.
 */
final class Weakness {
    private final Topology topology;

    Weakness(Topology topology) {
        this.topology = topology;
    }

    /**
     * What single failures do.
     * @param points by service: the CIs other than itself that take it down alone
     * @param broken by group with members to spare: the CIs that take so many members that the group falls, those that take
     *     the fewest CIs with them first
     */
    record Single(Map<Integer, int[]> points, Map<Integer, int[]> broken) {}

    /** One of {@code first} and one of {@code second} take the service down together, and no CI of either alone. */
    record Pair(int[] first, int[] second) {}

    /** The CIs and all above them that could go down with one of them. */
    BitSet above(Collection<Integer> cis) {
        var above = new BitSet(topology.cis().size());
        var work = new IntArrayList();
        for (var ci : cis) {
            above.set(ci);
            work.add(ci);
        }
        while (!work.isEmpty()) {
            var in = topology.in(work.removeLast());
            for (var edge = in.next(); edge != Topology.NONE; edge = in.next()) {
                var source = topology.source(edge);
                if (above.get(source) || !topology.cis().isLive(source) || !passesDown(edge)) continue;
                above.set(source);
                work.add(source);
            }
        }
        return above;
    }

    private boolean passesDown(int edge) {
        return topology.passed(edge, ImpactState.DOWN.rank()) == ImpactState.DOWN.rank();
    }

    /** The services and all below them whose failure could take one of them down. */
    BitSet below(Collection<Integer> services) {
        var below = new BitSet(topology.cis().size());
        var work = new IntArrayList();
        for (var service : services) {
            if (!topology.cis().isLive(service) || below.get(service)) continue;
            below.set(service);
            work.add(service);
        }
        while (!work.isEmpty()) {
            topology.out(work.removeLast())
                    .filter(this::passesDown)
                    .map(topology::target)
                    .filter(target -> topology.cis().isLive(target) && !below.get(target))
                    .forEach(target -> {
                        below.set(target);
                        work.add(target);
                    });
        }
        return below;
    }

    /** Lets everything below the services fail, each alone. */
    Single single(Collection<Integer> services) {
        var below = below(services);
        var points = new HashMap<Integer, IntArrayList>();
        services.forEach(service -> points.put(service, new IntArrayList()));
        var broken = new TreeMap<Integer, List<Breaker>>(topology::compareGroups);
        var failures = new ManyFailures(topology, below);
        for (var batch : batches(below.stream().toArray())) {
            start(failures, batch);
            points.forEach((service, found) -> bits(failures.down(service))
                    .map(bit -> batch[bit])
                    .filter(ci -> ci != service)
                    .forEach(found::add));
            var extents = extents(failures);
            for (var group : failures.touchedGroups())
                if (topology.members(group) > topology.needs(group))
                    bits(failures.broken(group)).forEach(bit -> broken.computeIfAbsent(group, any -> new ArrayList<>())
                            .add(new Breaker(batch[bit], extents[bit])));
        }
        var sorted = new HashMap<Integer, int[]>();
        points.forEach((service, found) -> sorted.put(service, found.toArray()));
        var nearest = new LinkedHashMap<Integer, int[]>();
        broken.forEach((group, breakers) -> nearest.put(
                group,
                breakers.stream().sorted(this::compare).mapToInt(Breaker::ci).toArray()));
        return new Single(sorted, nearest);
    }

    /** By service: how many of the groups are on its way down. */
    Map<Integer, Integer> countBelow(Collection<Integer> services, Collection<Integer> groups) {
        var counts = new HashMap<Integer, Integer>();
        for (var service : services) {
            var below = below(List.of(service));
            counts.put(service, (int) groups.stream()
                    .filter(group -> below.get(topology.owner(group)))
                    .count());
        }
        return counts;
    }

    /**
     * The pairs of failures that take a service down where no single one does. CIs that fail the same members of the same
     * groups can stand for each other, so one of each kind is tried with one of each other.
     */
    List<Pair> pairs(int service) {
        var below = below(List.of(service));
        var kinds = new ArrayList<>(kinds(service, below).values());
        var pairs = new ArrayList<Pair>();
        var failures = new ManyFailures(topology, below);
        for (var first = 0; first < kinds.size(); first++) {
            for (var from = first + 1; from < kinds.size(); from += ManyFailures.AT_ONCE) {
                var batch = kinds.subList(from, Math.min(kinds.size(), from + ManyFailures.AT_ONCE));
                failures.clear();
                failures.fail(kinds.get(first).get(0), ~0L);
                for (var bit = 0; bit < batch.size(); bit++)
                    failures.fail(batch.get(bit).get(0), 1L << bit);
                failures.propagate();
                var together = kinds.get(first).toArray();
                bits(failures.down(service))
                        .filter(bit -> bit < batch.size())
                        .forEach(bit ->
                                pairs.add(new Pair(together, batch.get(bit).toArray())));
            }
        }
        return List.copyOf(pairs);
    }

    /** By the members of groups that they fail: the CIs that do not take the service down alone, but somebody's member. */
    private Map<List<Integer>, IntArrayList> kinds(int service, BitSet below) {
        var members = new BitSet();
        below.stream()
                .flatMap(topology::out)
                .filter(edge -> topology.group(edge) != Topology.ALONE)
                .map(topology::target)
                .forEach(members::set);
        var kinds = new LinkedHashMap<List<Integer>, IntArrayList>();
        var failures = new ManyFailures(topology, below);
        for (var batch : batches(below.stream().toArray())) {
            start(failures, batch);
            var failed = IntStream.of(failures.touched())
                    .filter(members::get)
                    .sorted()
                    .toArray();
            for (var bit = 0; bit < batch.length; bit++) {
                var failure = 1L << bit;
                if ((failures.down(service) & failure) != 0) continue;
                var kind = IntStream.of(failed)
                        .filter(ci -> (failures.down(ci) & failure) != 0)
                        .boxed()
                        .toList();
                if (!kind.isEmpty())
                    kinds.computeIfAbsent(kind, any -> new IntArrayList()).add(batch[bit]);
            }
        }
        return kinds;
    }

    /** @param extent how many CIs go down with it */
    private record Breaker(int ci, int extent) {}

    private int compare(Breaker a, Breaker b) {
        var byExtent = Integer.compare(a.extent, b.extent);
        return byExtent != 0 ? byExtent : topology.cis().compare(a.ci, b.ci);
    }

    private static void start(ManyFailures failures, int[] batch) {
        failures.clear();
        for (var bit = 0; bit < batch.length; bit++) failures.fail(batch[bit], 1L << bit);
        failures.propagate();
    }

    private static int[] extents(ManyFailures failures) {
        var extents = new int[ManyFailures.AT_ONCE];
        for (var ci : failures.touched()) bits(failures.down(ci)).forEach(bit -> extents[bit]++);
        return extents;
    }

    private static List<int[]> batches(int[] cis) {
        return IntStream.iterate(0, from -> from < cis.length, from -> from + ManyFailures.AT_ONCE)
                .mapToObj(from -> IntStream.range(from, Math.min(cis.length, from + ManyFailures.AT_ONCE))
                        .map(at -> cis[at])
                        .toArray())
                .toList();
    }

    private static IntStream bits(long word) {
        return BitSet.valueOf(new long[] {word}).stream();
    }
}
