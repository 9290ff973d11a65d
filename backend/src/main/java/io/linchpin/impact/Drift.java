package io.linchpin.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the topology of today says otherwise than a kept assessment.
 * @param topologyVersion of today
 * @param edges of the proofs, those that are not what they were
 * @param cis whose answer would differ now
 * @param complete false when there were or are more CIs than can be listed, so that not all of them were compared
 */
public record Drift(long topologyVersion, List<ChangedEdge> edges, List<ChangedCi> cis, boolean complete) {
    public Drift {
        edges = List.copyOf(edges);
        cis = List.copyOf(cis);
    }

    public boolean isNone() {
        return edges.isEmpty() && cis.isEmpty();
    }

    public enum How {
        /** One of its CIs is no more. */
        CI_GONE,
        /** One of its CIs is not LIVE any more. */
        NOT_LIVE,
        /** The CIs are there, the relationship is not. */
        GONE,
        /** It counts in another redundancy group, or in none. */
        REGROUPED,
        /** Its group has other members, or needs another number of them. */
        RESIZED
    }

    /** @param edge as it was kept */
    public record ChangedEdge(PathStep.Edge edge, How how) {}

    /**
     * @param ci as it was kept, or as it is when it was not hit then
     * @param before OK when it was not hit
     * @param now OK when it is not hit, null when there is no such CI any more
     */
    public record ChangedCi(
            ShownCi ci, ImpactState before, @Nullable ImpactState now) {}
}
