package io.linchpin.impact;

import io.linchpin.cmdb.Strength;
import org.jspecify.annotations.Nullable;

/** One step of a proof, from a CI towards the seed that explains its state. */
public sealed interface PathStep {
    ShownCi from();

    /**
     * @param group the redundancy group the edge counts in, null when it stands alone
     * @param arithmetic how that group arrives at its level; null when it has members that the reader may not see
     */
    record Edge(
            ShownCi from,
            String type,
            Strength strength,
            ShownCi to,
            @Nullable String group,
            @Nullable Arithmetic arithmetic)
            implements PathStep {}

    /**
     * A whole run of CIs that the reader may not see.
     * @param to the next CI that may be seen, null when the cause itself is hidden
     * @param providedBy the name of the tenant above that provides them, null when it is not above
     */
    record Hidden(
            ShownCi from, @Nullable ShownCi to, @Nullable String providedBy) implements PathStep {}
}
