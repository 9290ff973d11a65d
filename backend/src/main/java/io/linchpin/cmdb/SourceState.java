package io.linchpin.cmdb;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a CI, beside the values that the CI has from it.
 * @param claims by field, as text: values of the source that the CI has from somebody else, or that lost against another
 * @param confirmedAt when an import of the source brought it last
 * @param missingSince from when on the source did not bring it any more
 * @param former the status from before the source's imports retired it, null when they have not
 */
public record SourceState(
        String source,
        String externalId,
        Map<String, String> claims,
        @Nullable Instant confirmedAt,
        @Nullable Instant missingSince,
        @Nullable CiStatus former) {
    public SourceState {
        claims = Map.copyOf(claims);
    }
}
