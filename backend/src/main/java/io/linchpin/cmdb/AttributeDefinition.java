package io.linchpin.cmdb;

import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import java.util.List;
import java.util.Optional;

/**
 * One attribute of a class, inherited by the classes below it.
 * @param name as in files and in the API: {@code serialNumber}
 * @param label for people, in English
 * @param searched whether its values are found while typing, like names and external ids
 * @param choices the allowed values of a CHOICE, empty for all other types
 */
public record AttributeDefinition(
        String name,
        String label,
        AttributeType type,
        boolean required,
        boolean recommended,
        boolean searched,
        List<String> choices) {
    /** What names of attributes look like. */
    static final String NAME = "[A-Za-z][A-Za-z0-9_]{0,63}";

    public AttributeDefinition {
        if (!name.matches(NAME))
            throw Invalid.field(
                    "name", name, "An attribute's name has letters, digits and _, and begins with a letter.");
        if (CiFacts.COLUMNS.contains(name))
            throw Invalid.field("name", name, "Every CI has the column %s already.", name);
        if ((type == AttributeType.CHOICE) == choices.isEmpty())
            throw Invalid.field(
                    "choices", String.join(", ", choices), "Choices belong to the type CHOICE, and only there.");
        choices = List.copyOf(choices);
    }

    public AttributeDefinition(
            String name,
            String label,
            AttributeType type,
            boolean required,
            boolean recommended,
            List<String> choices) {
        this(name, label, type, required, recommended, false, choices);
    }

    /** @return empty when the text is no value of this attribute */
    Optional<Object> read(String text) {
        if (type != AttributeType.CHOICE) return type.parse(text);
        return choices.stream()
                .filter(choice -> choice.equalsIgnoreCase(text.strip()))
                .map(Object.class::cast)
                .findFirst();
    }

    /** What a text must look like, for people. */
    Message expected() {
        return type == AttributeType.CHOICE ? Message.of("One of %s.", choices) : type.expected();
    }
}
