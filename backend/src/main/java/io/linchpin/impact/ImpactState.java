package io.linchpin.impact;

import io.linchpin.shared.Worded;

/** How well a CI works, from best to worst; the order of the constants is the order of the states. */
public enum ImpactState implements Worded {
    OK,
    /** Works, but one more failure takes it down. */
    AT_RISK,
    /** Works in part. */
    DEGRADED,
    DOWN;

    private static final ImpactState[] BY_RANK = values();

    public boolean isWorseThan(ImpactState other) {
        return compareTo(other) > 0;
    }

    public ImpactState worst(ImpactState other) {
        return isWorseThan(other) ? this : other;
    }

    byte rank() {
        return (byte) ordinal();
    }

    static ImpactState ofRank(int rank) {
        return BY_RANK[rank];
    }
}
