package io.linchpin.cmdb;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Values that sources claim, as texts on their records; a team or person by kind, id and name. */
final class ClaimText {
    private ClaimText() {}

    static String of(Object value) {
        return switch (value) {
            case Party party -> party.kind() + ":" + party.id() + ":" + party.name();
            case Enum<?> constant -> constant.name();
            default -> AttributeType.text(value);
        };
    }

    /** @return empty when it is no value of this field any more */
    static Optional<Object> value(Catalogue catalogue, String type, String field, String text) {
        return switch (field) {
            case "class" -> catalogue.find(text).map(CiClass::name);
            case "name" -> Optional.of(text);
            case "status" -> constant(CiStatus.class, text);
            case "environment" -> constant(Environment.class, text);
            case "criticality" -> text.matches("[1-4]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
            default -> OwnerKind.ofColumn(field).isPresent() ? party(text) : attribute(catalogue, type, field, text);
        };
    }

    private static Optional<Object> attribute(Catalogue catalogue, String type, String field, String text) {
        var definition = catalogue.attribute(type, field.substring(CiFacts.ATTRIBUTE.length()));
        return definition.isEmpty()
                ? Optional.of(text)
                : definition.get().read(text).map(Object.class::cast);
    }

    private static <E extends Enum<E>> Optional<Object> constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .map(Object.class::cast);
    }

    private static Optional<Object> party(String text) {
        var parts = text.split(":", 3);
        return Optional.of(new Party(Party.Kind.valueOf(parts[0]), UUID.fromString(parts[1]), parts[2]));
    }
}
