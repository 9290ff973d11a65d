package io.linchpin.cmdb;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship as seen from one of its CIs.
 * @param outgoing true when the CI looked at depends on the other one
 * @param phrase in the direction of reading: "runs on", or from the other end "runs"
 * @param group the redundancy group it counts in, also when that is the class's default group; of the CI that depends
 * @param minUp of the group; null exactly when there is no group
 * @param members how many live CIs the group has; null when there is no group, or when one of them may not be seen
 * @param groupByDefault whether the class brings the group, and not the relationship
 * @param sources who asserts it, empty when it was made by hand
 */
public record CiRelation(
        boolean outgoing,
        String type,
        String phrase,
        Strength strength,
        @Nullable String group,
        @Nullable MinUp minUp,
        @Nullable Integer members,
        boolean groupByDefault,
        Neighbour other,
        List<String> sources,
        Instant firstSeen) {
    public CiRelation {
        sources = List.copyOf(sources);
    }
}
