package io.linchpin.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a CI stays OK.
 * @param at the groups that absorb, or the CIs that are not LIVE; empty for the other answers
 */
public record WhyNot(Answer answer, List<Place> at) {
    public enum Answer {
        /** Redundancy groups between the CI and the seeds hold. */
        ABSORBED,
        /** Every path leads through a CI that is not LIVE. */
        CUT,
        NO_PATH,
        /** The CI has no relationships at all. */
        NOTHING_KNOWN
    }

    public WhyNot {
        at = List.copyOf(at);
    }

    public sealed interface Place {
        record Group(GroupView group) implements Place {}

        record NotLive(ShownCi ci) implements Place {}

        /** One or more places that the reader may not see. */
        record Hidden(@Nullable String providedBy) implements Place {}
    }
}
