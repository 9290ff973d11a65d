package io.linchpin.cmdb;

import java.util.EnumMap;
import java.util.LinkedHashMap;
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

    /** What a form starts from. */
    public static CiDraft of(CiFacts facts) {
        var texts = new LinkedHashMap<String, String>();
        facts.attributes().forEach((name, value) -> texts.put(name, AttributeType.text(value)));
        var owners = new EnumMap<OwnerKind, UUID>(OwnerKind.class);
        facts.owners().forEach((kind, party) -> owners.put(kind, party.id()));
        return new CiDraft(
                facts.type(), facts.name(), facts.status(), facts.environment(), facts.criticality(), texts, owners);
    }
}
