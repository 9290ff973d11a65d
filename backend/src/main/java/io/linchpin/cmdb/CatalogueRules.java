package io.linchpin.cmdb;

import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What classes and types must be like to fit into the catalogue. */
final class CatalogueRules {
    private CatalogueRules() {}

    /** @param catalogue with the class in it already */
    static void check(Catalogue catalogue, CiClass wanted) {
        var errors = new ArrayList<FieldError>();
        var parent = wanted.parent();
        if (wanted.label().isBlank()) errors.add(FieldError.of("label", "", "A class needs a name for people."));
        if (parent == null) {
            var root = catalogue.classes().stream()
                    .filter(other -> other.parent() == null && !other.name().equals(wanted.name()))
                    .findFirst();
            root.ifPresent(other ->
                    errors.add(FieldError.of("parent", "", "A class needs a parent; %s is one.", other.name())));
        } else if (catalogue.find(parent).isEmpty()) {
            errors.add(FieldError.of("parent", parent, catalogue.unknownClass(parent)));
        } else if (catalogue.isA(parent, wanted.name())) {
            errors.add(FieldError.of("parent", parent, "%s is below %s itself.", parent, wanted.name()));
        }
        for (var type : wanted.defaultGroups())
            if (catalogue
                    .findType(type)
                    .filter(found -> found.strength() != Strength.NONE)
                    .isEmpty())
                errors.add(FieldError.of("defaultGroups", type, "Not a relationship type that carries impact."));
        var names = new HashSet<String>();
        for (var attribute : wanted.attributes())
            if (!names.add(attribute.name()))
                errors.add(FieldError.of("attributes", attribute.name(), "The attribute is there twice."));
        identifiers(catalogue, wanted, errors);
        refuse(Message.of("The class %s does not fit into the catalogue.", wanted.name()), errors);
    }

    static void check(Catalogue catalogue, RelationType wanted) {
        var errors = new ArrayList<FieldError>();
        if (wanted.phrase().isBlank())
            errors.add(FieldError.of("phrase", "", "How does it read from source to target?"));
        if (wanted.inverse().isBlank())
            errors.add(FieldError.of("inverse", "", "How does it read from target to source?"));
        for (var pair : wanted.usual())
            for (var name : List.of(pair.source(), pair.target()))
                if (catalogue.find(name).isEmpty())
                    errors.add(FieldError.of("usual", name, catalogue.unknownClass(name)));
        if (wanted.strict() && wanted.usual().isEmpty())
            errors.add(FieldError.of("strict", "true", "A strict type names the classes it joins."));
        refuse(Message.of("The relationship type %s does not fit into the catalogue.", wanted.name()), errors);
    }

    static void check(Catalogue catalogue, PrecedenceRule wanted) {
        var errors = new ArrayList<FieldError>();
        if (catalogue.find(wanted.className()).isEmpty())
            errors.add(FieldError.of("class", wanted.className(), catalogue.unknownClass(wanted.className())));
        if (!wanted.isForAll() && !wanted.isForAttribute() && !PrecedenceRule.COLUMNS.contains(wanted.field()))
            errors.add(FieldError.of(
                    "field",
                    wanted.field(),
                    "A field is *, attributes.name, or one of %s.",
                    String.join(", ", PrecedenceRule.COLUMNS)));
        var names = new HashSet<String>();
        for (var source : wanted.order()) {
            if (source.isEmpty()) errors.add(FieldError.of("order", "", "A source has a name."));
            else if (!names.add(source.toLowerCase(Locale.ROOT)))
                errors.add(FieldError.of("order", source, "The source is there twice."));
        }
        refuse(Message.of("The precedence does not fit into the catalogue."), errors);
    }

    private static void identifiers(Catalogue catalogue, CiClass wanted, List<FieldError> errors) {
        var rules = wanted.identifiers() == null ? List.<IdentifierRule>of() : wanted.identifiers();
        var seen = new HashSet<IdentifierRule>();
        for (var rule : rules) {
            if (!seen.add(rule)) errors.add(FieldError.of("identifiers", rule.toString(), "It is there twice."));
            for (var field : rule.fields())
                if (!IdentifierRule.COLUMNS.contains(field)
                        && catalogue.attribute(wanted.name(), field).isEmpty())
                    errors.add(FieldError.of(
                            "identifiers", rule.toString(), "%s has no attribute %s.", wanted.name(), field));
            var within = rule.within();
            if (within != null && catalogue.findType(within).isEmpty())
                errors.add(FieldError.of("identifiers", rule.toString(), catalogue.unknownType(within)));
        }
    }

    private static String told(@Nullable List<IdentifierRule> identifiers) {
        return identifiers == null
                ? "inherited"
                : identifiers.stream().map(IdentifierRule::toString).collect(Collectors.joining("; "));
    }

    /** As the audit trail shows it. */
    static Map<String, Object> told(CiClass ciClass) {
        return Map.of(
                "identifiers", told(ciClass.identifiers()),
                "parent", String.valueOf(ciClass.parent()),
                "label", ciClass.label(),
                "icon", ciClass.icon(),
                "attributes",
                        ciClass.attributes().stream()
                                .map(attribute -> "%s %s%s%s"
                                        .formatted(
                                                attribute.name(),
                                                attribute.type(),
                                                attribute.required() ? ", required" : "",
                                                attribute.recommended() ? ", recommended" : ""))
                                .collect(Collectors.joining("; ")),
                "defaultGroups", String.join(", ", ciClass.defaultGroups()),
                "unknownAttributes", ciClass.unknownAttributes());
    }

    static Map<String, Object> told(RelationType type) {
        return Map.of(
                "phrase", type.phrase(),
                "inverse", type.inverse(),
                "strength", type.strength().name(),
                "usual",
                        type.usual().stream()
                                .map(pair -> pair.source() + " > " + pair.target())
                                .collect(Collectors.joining("; ")),
                "strict", type.strict());
    }

    private static void refuse(Message said, List<FieldError> errors) {
        if (!errors.isEmpty()) throw new Invalid(said, errors);
    }
}
