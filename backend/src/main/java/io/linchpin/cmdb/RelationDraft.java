package io.linchpin.cmdb;

import org.jspecify.annotations.Nullable;

/** A relationship somebody wants: {@code source} depends on {@code target}. */
public record RelationDraft(
        CiId source,
        String type,
        CiId target,
        @Nullable String group,
        @Nullable MinUp minUp) {
    public RelationDraft {
        group = group == null || group.isBlank() ? null : group.strip();
    }
}
