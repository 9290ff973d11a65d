package io.linchpin.cmdb;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a source has not confirmed for some time.
 * @param wholeAt when it last brought all that it describes, null when it never did
 * @param relations that it asserts from these CIs
 */
public record Stale(
        String source, String tenantName, @Nullable Instant wholeAt, long cis, long relations) {
    /**
     * A CI that a source has not confirmed for some time.
     * @param missingSince from when on it knew that the source does not bring it
     * @param relations those the source asserts from it: type and name of the other CI
     */
    public record Unconfirmed(
            Ci ci,
            String tenantName,
            String externalId,
            Instant confirmedAt,
            @Nullable Instant missingSince,
            List<Relation> relations) {
        public Unconfirmed {
            relations = List.copyOf(relations);
        }
    }

    public record Relation(String type, String name) {}
}
