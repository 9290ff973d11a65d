package io.linchpin.cmdb;

import io.linchpin.shared.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of the catalogue; also the label of its CIs.
 * @param parent the class above it, null for a root
 * @param label for people, in English: {@code "Load balancer"}
 * @param icon a name of the icon set
 * @param attributes its own; the inherited ones come from {@link Catalogue#attributes}
 * @param defaultGroups relationship types whose edges form one redundancy group when they name none (min_up 1); holds for the classes below too
 * @param unknownAttributes whether imports may bring attributes that nobody defined, as text
 * @param identifiers its own, the strongest first; null: those of the class above, see {@link Catalogue#identifiers}
 */
public record CiClass(
        String name,
        @Nullable String parent,
        String label,
        String icon,
        List<AttributeDefinition> attributes,
        List<String> defaultGroups,
        boolean unknownAttributes,
        @Nullable List<IdentifierRule> identifiers) {
    public CiClass {
        if (!name.matches("[A-Z][A-Za-z0-9]{0,63}"))
            throw Invalid.field("name", name, "A class name begins with a capital and has only letters and digits.");
        attributes = List.copyOf(attributes);
        defaultGroups = List.copyOf(defaultGroups);
        identifiers = identifiers == null ? null : List.copyOf(identifiers);
    }

    /** One that is recognised like the class above it. */
    public CiClass(
            String name,
            @Nullable String parent,
            String label,
            String icon,
            List<AttributeDefinition> attributes,
            List<String> defaultGroups,
            boolean unknownAttributes) {
        this(name, parent, label, icon, attributes, defaultGroups, unknownAttributes, null);
    }

    public CiClass withAttributes(List<AttributeDefinition> changed) {
        return new CiClass(name, parent, label, icon, changed, defaultGroups, unknownAttributes, identifiers);
    }

    public CiClass withIdentifiers(@Nullable List<IdentifierRule> changed) {
        return new CiClass(name, parent, label, icon, attributes, defaultGroups, unknownAttributes, changed);
    }
}
