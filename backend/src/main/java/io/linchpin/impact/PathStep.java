package io.linchpin.impact;

import io.linchpin.cmdb.Strength;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a proof, from a CI towards the seed that explains its state. */
public sealed interface PathStep {
    ShownCi from();

    /**
     * @param group the redundancy group the edge counts in, null when it stands alone
     * @param arithmetic how that group arrives at its level; null when it has members that the reader may not see
     * @param origin null when the relationship is only thought of, or nobody asked
     */
    record Edge(
            ShownCi from,
            String type,
            Strength strength,
            ShownCi to,
            @Nullable String group,
            @Nullable Arithmetic arithmetic,
            @Nullable Origin origin)
            implements PathStep {
        Edge with(@Nullable Origin known) {
            return new Edge(from, type, strength, to, group, arithmetic, known);
        }
    }

    /**
     * @param sources who asserts the relationship, empty when it was made by hand
     * @param firstSeen null for one that was stored before that was noted
     */
    record Origin(List<String> sources, @Nullable Instant firstSeen) {
        public Origin {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A whole run of CIs that the reader may not see.
     * @param to the next CI that may be seen, null when the cause itself is hidden
     * @param providedBy the name of the tenant above that provides them, null when it is not above
     */
    record Hidden(
            ShownCi from, @Nullable ShownCi to, @Nullable String providedBy) implements PathStep {}
}
