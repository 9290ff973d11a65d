package io.linchpin.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The order in which CIs are told: business services, then by state, criticality, name and id. Of many only the first are
 * sorted, and names are read only where everything that comes before them leaves open who is among these.
 */
final class Order {
    private static final int CRITICALITIES = 6;
    private static final int NO_CRITICALITY = CRITICALITIES - 1;
    private static final int STATES = ImpactState.values().length;
    private static final int RANKS = 2 * STATES * CRITICALITIES;

    private final Propagation propagation;
    private final CiTable cis;
    private final IntPredicate service;
    private final Comparator<Placed> order;

    Order(Propagation propagation, IntPredicate service) {
        this.propagation = propagation;
        this.cis = propagation.topology().cis();
        this.service = service;
        this.order = Comparator.comparingInt(Placed::rank)
                .thenComparing(Placed::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Placed::ci, cis::compare)
                .thenComparingInt(Placed::at);
    }

    private record Placed(int thing, int at, int ci, int rank, String name) {}

    /** @param all CIs */
    int[] first(int[] all, int limit) {
        return first(all, limit, IntUnaryOperator.identity());
    }

    /** @param ci where one of them is; what is at the same CI stays in its order */
    int[] first(int[] all, int limit, IntUnaryOperator ci) {
        if (limit == 0) return new int[0];
        var ranks = IntStream.of(all).map(thing -> rank(ci.applyAsInt(thing))).toArray();
        var last = lastRank(ranks, limit);
        var first = new ArrayList<Placed>();
        var open = new PriorityQueue<Placed>(order.reversed());
        var places =
                limit - (int) IntStream.of(ranks).filter(rank -> rank < last).count();
        for (var at = 0; at < all.length; at++) {
            if (ranks[at] > last) continue;
            var placed = placed(all[at], at, ci.applyAsInt(all[at]), ranks[at]);
            if (ranks[at] < last) first.add(placed);
            else if (open.size() < places) open.add(placed);
            else if (order.compare(placed, open.element()) < 0) {
                open.remove();
                open.add(placed);
            }
        }
        first.addAll(open);
        first.sort(order);
        return first.stream().mapToInt(Placed::thing).toArray();
    }

    /** The highest rank of which some, but perhaps not all, are among the first. */
    private static int lastRank(int[] ranks, int limit) {
        var counts = new int[RANKS];
        for (var rank : ranks) counts[rank]++;
        var last = 0;
        for (var sum = counts[0]; sum < limit && last < RANKS - 1; sum += counts[last]) last++;
        return last;
    }

    private Placed placed(int thing, int at, int ci, int rank) {
        return new Placed(thing, at, ci, rank, cis.name(ci));
    }

    private int rank(int ci) {
        var criticality = cis.criticality(ci);
        var state = STATES - 1 - propagation.state(ci).rank();
        return ((service.test(ci) ? 0 : STATES) + state) * CRITICALITIES
                + (criticality == 0 ? NO_CRITICALITY : criticality);
    }
}
