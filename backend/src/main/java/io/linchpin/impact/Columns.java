package io.linchpin.impact;

import java.util.Arrays;

/**
 * The edges of a topology as they were laid out together, with the ways to find those of a CI.
 * @param firstOut by CI, one more than there are CIs: where the edges of a source begin
 * @param incoming edge numbers, those of one target together
 * @param firstIn by CI, one more than there are CIs: where the edges of a target begin in {@code incoming}
 */
record Columns(int[] firstOut, Layout layout, int[] incoming, int[] firstIn) {
    static Columns of(Layout layout, int cis) {
        var incoming = new int[layout.size()];
        var firstIn = starts(layout.target(), cis);
        var next = firstIn.clone();
        for (var edge = 0; edge < layout.size(); edge++) incoming[next[layout.target()[edge]]++] = edge;
        return new Columns(starts(layout.source(), cis), layout, incoming, firstIn);
    }

    int cis() {
        return firstOut.length - 1;
    }

    /** By CI, where its run begins among edges of which {@code end} names one end and which stand in its order. */
    private static int[] starts(int[] end, int cis) {
        var starts = new int[cis + 1];
        for (var ci : end) starts[ci + 1]++;
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }
}
