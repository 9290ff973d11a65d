package io.linchpin.impact;

import com.carrotsearch.hppc.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** What keeps a CI that stays OK from the seeds. */
sealed interface Separation {
    /** Groups, by number, that hold on every way on which all CIs are LIVE. */
    record Absorbed(List<Integer> groups) implements Separation {}

    /** Every way leads through one of these, by number, which are not LIVE. */
    record Cut(List<Integer> cis) implements Separation {}

    record NoPath() implements Separation {}

    /** The CI has no relationships at all. */
    record NothingKnown() implements Separation {}

    /** @param ci one that is OK */
    static Separation of(Propagation propagation, int ci) {
        return new Search(propagation).from(ci);
    }

    /** Goes down from the CI, but only where a seed lies below, and stops at what is impacted or not LIVE. */
    final class Search {
        private final Propagation propagation;
        private final Topology topology;
        private final BitSet aboveSeed;
        private final BitSet seen;
        private final IntArrayList work = new IntArrayList();
        private final TreeSet<Integer> absorbing;
        private final TreeSet<Integer> cutting;

        private Search(Propagation propagation) {
            this.propagation = propagation;
            this.topology = propagation.topology();
            this.absorbing = new TreeSet<>(topology::compareGroups);
            this.cutting = new TreeSet<>(topology.cis()::compare);
            this.seen = new BitSet(topology.cis().size());
            this.aboveSeed = new BitSet(topology.cis().size());
        }

        private Separation from(int ci) {
            if (!topology.isRelated(ci) && !propagation.ignored().contains(ci)) return new NothingKnown();
            markAboveSeeds();
            if (!aboveSeed.get(ci)) return new NoPath();
            reach(ci);
            while (!work.isEmpty()) goDown(work.removeLast());
            return absorbing.isEmpty() ? new Cut(List.copyOf(cutting)) : new Absorbed(List.copyOf(absorbing));
        }

        private void markAboveSeeds() {
            var above = new IntArrayList();
            propagation.effects().keySet().forEach(above::add);
            propagation.ignored().forEach(above::add);
            Arrays.stream(above.toArray()).forEach(aboveSeed::set);
            while (!above.isEmpty()) {
                var ci = above.removeLast();
                var in = topology.in(ci);
                for (var edge = in.next(); edge != Topology.NONE; edge = in.next()) {
                    var source = topology.source(edge);
                    if (aboveSeed.get(source)) continue;
                    aboveSeed.set(source);
                    above.add(source);
                }
            }
        }

        private void reach(int ci) {
            if (seen.get(ci)) return;
            seen.set(ci);
            if (topology.cis().isLive(ci)) work.add(ci);
            else cutting.add(ci);
        }

        private void goDown(int ci) {
            for (var edge = topology.firstOut(ci); edge < topology.endOut(ci); edge++) {
                var target = topology.target(edge);
                if (propagation.state(target) != ImpactState.OK) absorbing.add(topology.group(edge));
                else if (aboveSeed.get(target)) reach(target);
            }
        }
    }
}
