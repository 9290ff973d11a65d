package io.linchpin.cmdb;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CI as somebody typed it, complete: what is not named is cleared.
 * @param attributes by name, as text (dates as 2026-11-22, decimals with a point); blank means none
 * @param owners ids of teams or people
 */
public record CiDraft(
        String type,
        String name,
        CiStatus status,
        @Nullable Environment environment,
        @Nullable Integer criticality,
        Map<String, String> attributes,
        Map<OwnerKind, UUID> owners) {
    public CiDraft {
        name = name.strip();
        attributes = Map.copyOf(attributes);
        owners = Map.copyOf(owners);
    }
}
