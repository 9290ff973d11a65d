package io.linchpin.impact;

import java.util.Arrays;

/** The shortest chain of binding edges from every impacted CI to a seed that explains it. */
final class Proofs {
    private static final int UNREACHED = -1;

    private final Propagation propagation;
    private final Topology topology;
    private final int[] hops;

    private Proofs(Propagation propagation) {
        this.propagation = propagation;
        this.topology = propagation.topology();
        this.hops = new int[topology.cis().size()];
    }

    static Proofs of(Propagation propagation) {
        var proofs = new Proofs(propagation);
        proofs.measure();
        return proofs;
    }

    /** How many edges lie between an impacted CI and the seed that explains it. */
    int hops(int ci) {
        return hops[ci];
    }

    /** The edges from an impacted CI down to the seed, the nearest first; none for a seed that explains itself. */
    int[] path(int ci) {
        var path = new int[hops[ci]];
        var at = ci;
        for (var step = 0; step < path.length; step++) {
            path[step] = next(at);
            at = topology.target(path[step]);
        }
        return path;
    }

    /** Of the edges that shorten the way, the one with the smaller target id, then with the smaller type name. */
    private int next(int ci) {
        return topology.out(ci)
                .filter(edge -> isNext(edge, ci, topology.target(edge)))
                .reduce((best, edge) -> comesFirst(edge, best) ? edge : best)
                .orElseThrow();
    }

    private boolean isNext(int edge, int ci, int target) {
        return hops[target] == hops[ci] - 1 && propagation.isBinding(edge, ci, target);
    }

    private boolean comesFirst(int edge, int best) {
        var byTarget = topology.cis().compare(topology.target(edge), topology.target(best));
        return byTarget < 0 || byTarget == 0 && topology.type(edge) < topology.type(best);
    }

    /** Breadth first, upwards from the seeds that explain themselves. */
    private void measure() {
        Arrays.fill(hops, UNREACHED);
        var impacted = propagation.impacted();
        var queue = new int[impacted.length];
        var end = 0;
        for (var ci : impacted) {
            if (!propagation.isExplainedBySeed(ci)) continue;
            hops[ci] = 0;
            queue[end++] = ci;
        }
        for (var at = 0; at < end; at++) {
            var ci = queue[at];
            var in = topology.in(ci);
            for (var edge = in.next(); edge != Topology.NONE; edge = in.next()) {
                var above = topology.source(edge);
                if (hops[above] != UNREACHED || !propagation.isBinding(edge, above, ci)) continue;
                hops[above] = hops[ci] + 1;
                queue[end++] = above;
            }
        }
    }
}
