package io.linchpin.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CI in a list.
 * @param externalId what the first of its sources calls it
 * @param sources the names of the sources that describe it, empty for one made by hand
 */
public record CiRow(
        Ci ci,
        String tenantName,
        @Nullable Party owner,
        @Nullable Party support,
        @Nullable String externalId,
        List<String> sources) {
    public CiRow {
        sources = List.copyOf(sources);
    }
}
