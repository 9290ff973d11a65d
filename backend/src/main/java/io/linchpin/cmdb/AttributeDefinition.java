package io.linchpin.cmdb;

import io.linchpin.shared.Invalid;
import java.util.List;

/**
 * One attribute of a class, inherited by the classes below it.
 * @param name as in files and in the API: {@code serialNumber}
 * @param label for people, in English
 * @param choices the allowed values of a CHOICE, empty for all other types
 */
public record AttributeDefinition(
        String name, String label, AttributeType type, boolean required, boolean recommended, List<String> choices) {
    public AttributeDefinition {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,63}"))
            throw Invalid.field(
                    "name", name, "An attribute's name has letters, digits and _, and begins with a letter.");
        if ((type == AttributeType.CHOICE) == choices.isEmpty())
            throw Invalid.field(
                    "choices", String.join(", ", choices), "Choices belong to the type CHOICE, and only there.");
        choices = List.copyOf(choices);
    }
}
