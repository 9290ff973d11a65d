package io.linchpin.cmdb;

import org.jspecify.annotations.Nullable;

/**
 * A relationship as a file tells it.
 * @param source a reference that an import into the same tenant resolves to the same CI
 * @param target likewise
 */
public record ExportedRelation(
        String source,
        String type,
        String target,
        @Nullable String group,
        @Nullable MinUp minUp) {}
