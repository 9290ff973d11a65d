package io.linchpin.impact;

import io.linchpin.cmdb.CiStatus;
import io.linchpin.shared.TenantId;
import java.util.UUID;

/**
 * A CI as the topology knows it.
 * @param criticality 1 (highest) to 4, or 0 when nobody said
 * @param connected whether it is known to have relationships, beside the edges that carry impact
 */
record TopologyCi(
        UUID id, TenantId tenant, String ciClass, String name, int criticality, boolean live, boolean connected) {
    static final int NO_CRITICALITY = 0;

    static boolean isLive(CiStatus status) {
        return status == CiStatus.LIVE;
    }

    TopologyCi connected(boolean known) {
        return new TopologyCi(id, tenant, ciClass, name, criticality, live, known);
    }

    /** Ids compare as their text does, that is without a sign. */
    static int compare(UUID a, UUID b) {
        return compare(
                a.getMostSignificantBits(),
                a.getLeastSignificantBits(),
                b.getMostSignificantBits(),
                b.getLeastSignificantBits());
    }

    static int compare(long highA, long lowA, long highB, long lowB) {
        var byHigh = Long.compareUnsigned(highA, highB);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(lowA, lowB);
    }
}
