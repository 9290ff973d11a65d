package io.linchpin.impact;

import com.carrotsearch.hppc.IntIntHashMap;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What stands in place of a part of a topology's columns: the CIs whose edges were laid out again, with these. Edges and
 * groups are numbered on from those of the columns. Never changes; the next patch is a copy with more in it.
 * @param moved the CIs whose edges stand here
 * @param firstOut by such a CI: where its edges begin; {@code endOut}: where they end
 * @param dead edges, of the columns or of earlier patches, that are no more
 * @param lastIn by CI: the last edge here that points to it
 * @param previousIn by edge here: the one before it that points to the same CI, or {@link Topology#NONE}
 */
record Patch(
        BitSet moved,
        IntIntHashMap firstOut,
        IntIntHashMap endOut,
        BitSet dead,
        IntIntHashMap lastIn,
        int[] previousIn,
        Layout layout) {

    static final Patch NOTHING = new Patch(
            new BitSet(),
            new IntIntHashMap(0),
            new IntIntHashMap(0),
            new BitSet(),
            new IntIntHashMap(0),
            new int[0],
            Layout.EMPTY);

    /**
     * @param topology the one this is the patch of
     * @param again CIs whose edges are laid out again
     * @param added these edges, numbered on from the last one here
     */
    Patch with(Topology topology, int[] again, Layout added) {
        var next = new Patch(
                (BitSet) moved.clone(),
                firstOut.clone(),
                endOut.clone(),
                (BitSet) dead.clone(),
                lastIn.clone(),
                Arrays.copyOf(previousIn, previousIn.length + added.size()),
                layout.followedBy(added));
        for (var ci : again) {
            for (var edge = topology.firstOut(ci); edge < topology.endOut(ci); edge++) next.dead.set(edge);
            next.moved.set(ci);
            next.firstOut.put(ci, 0);
            next.endOut.put(ci, 0);
        }
        var number = topology.edgeCount();
        for (var at = 0; at < added.size(); at++, number++) {
            var source = added.source()[at];
            if (next.endOut.get(source) != number) next.firstOut.put(source, number);
            next.endOut.put(source, number + 1);
            next.previousIn[previousIn.length + at] = next.lastIn.getOrDefault(added.target()[at], Topology.NONE);
            next.lastIn.put(added.target()[at], number);
        }
        return next;
    }
}
