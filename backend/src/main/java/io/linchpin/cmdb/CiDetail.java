package io.linchpin.cmdb;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one CI, apart from its relationships and history.
 * @param sources who describes it and what they call it
 * @param changedAt when it was last written, null when that was its creation by an import
 */
public record CiDetail(
        Ci ci,
        String tenantName,
        CiFacts facts,
        List<SourceName> sources,
        @Nullable Instant changedAt) {

    /** @param missingSince from when on the source did not bring it any more */
    public record SourceName(
            String source, String externalId, @Nullable Instant missingSince) {}

    public CiDetail {
        sources = sources.stream()
                .sorted(Comparator.comparing(SourceName::source).thenComparing(SourceName::externalId))
                .toList();
    }

    /** What a form starts from. */
    public CiDraft draft() {
        return CiDraft.of(facts);
    }
}
