package io.linchpin.cmdb;

import io.linchpin.shared.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How classes and types are stored. */
final class CatalogueRows {
    private CatalogueRows() {}

    static Map<String, @Nullable Object> properties(CiClass ciClass) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("name", ciClass.name());
        properties.put("parent", ciClass.parent());
        properties.put("label", ciClass.label());
        properties.put("icon", ciClass.icon());
        properties.put("defaultGroups", ciClass.defaultGroups());
        properties.put("unknownAttributes", ciClass.unknownAttributes());
        var identifiers = ciClass.identifiers();
        properties.put("ownIdentifiers", identifiers != null);
        properties.put(
                "identifiers",
                identifiers == null
                        ? List.of()
                        : identifiers.stream().map(IdentifierRule::toString).toList());
        return properties;
    }

    static List<Map<String, Object>> attributes(CiClass ciClass) {
        var stored = new ArrayList<Map<String, Object>>();
        for (var attribute : ciClass.attributes())
            stored.add(Map.of(
                    "name", attribute.name(),
                    "label", attribute.label(),
                    "type", attribute.type(),
                    "required", attribute.required(),
                    "recommended", attribute.recommended(),
                    "searched", attribute.searched(),
                    "choices", attribute.choices(),
                    "position", stored.size()));
        return stored;
    }

    static Map<String, Object> properties(RelationType type) {
        return Map.of(
                "name", type.name(),
                "phrase", type.phrase(),
                "inverse", type.inverse(),
                "strength", type.strength(),
                "usual",
                        type.usual().stream()
                                .map(pair -> pair.source() + ">" + pair.target())
                                .toList(),
                "strict", type.strict());
    }

    static CiClass ciClass(Row row) {
        return new CiClass(
                row.text("name"),
                row.textOrNull("parent"),
                row.text("label"),
                row.text("icon"),
                row.rows("attributes").stream().map(CatalogueRows::attribute).toList(),
                row.texts("defaultGroups"),
                row.truth("unknownAttributes"),
                row.truth("ownIdentifiers")
                        ? row.texts("identifiers").stream()
                                .map(IdentifierRule::parse)
                                .toList()
                        : null);
    }

    static RelationType type(Row row) {
        return new RelationType(
                row.text("name"),
                row.text("phrase"),
                row.text("inverse"),
                row.constant("strength", Strength.class),
                row.texts("usual").stream().map(CatalogueRows::pair).toList(),
                row.truth("strict"));
    }

    static PrecedenceRule rule(Row row) {
        return new PrecedenceRule(row.text("class"), row.text("field"), row.texts("order"));
    }

    private static AttributeDefinition attribute(Row row) {
        return new AttributeDefinition(
                row.text("name"),
                row.text("label"),
                row.constant("type", AttributeType.class),
                row.truth("required"),
                row.truth("recommended"),
                row.truth("searched"),
                row.texts("choices"));
    }

    private static RelationType.ClassPair pair(String stored) {
        var middle = stored.indexOf('>');
        return new RelationType.ClassPair(stored.substring(0, middle), stored.substring(middle + 1));
    }
}
