package io.linchpin.impact;

import io.linchpin.impact.WeakSpots.Point;
import java.util.List;

/**
 * What becomes of business services, and of what depends on retired CIs, when something foreseen comes true; for one reader.
 * @param services those that differ, the most critical first
 * @param stranded CIs that are LIVE now and would not be, while others still depend on them
 */
public record Outlook(long topologyVersion, List<OfService> services, List<Stranded> stranded) {
    public Outlook {
        services = List.copyOf(services);
        stranded = List.copyOf(stranded);
    }

    /**
     * @param existed whether it is a LIVE service already
     * @param proofs how the first of the gained single points of failure take it down
     */
    public record OfService(WeakSpotChange change, boolean existed, List<Proof> proofs) {
        public OfService {
            proofs = List.copyOf(proofs);
        }
    }

    /** @param path from the service to the point */
    public record Proof(Point point, List<PathStep> path) {
        public Proof {
            path = List.copyOf(path);
        }
    }

    /** @param dependents how many LIVE CIs that may be seen depend on it directly; {@code first} are some of them */
    public record Stranded(ShownCi ci, int dependents, List<ShownCi> first) {
        public Stranded {
            first = List.copyOf(first);
        }
    }
}
