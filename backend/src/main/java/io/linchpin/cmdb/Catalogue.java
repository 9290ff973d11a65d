package io.linchpin.cmdb;

import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All classes and relationship types as they were at one moment. */
public final class Catalogue {
    /** The class of everything that people ask for. */
    public static final String SERVICE = "Service";

    private final long version;
    private final Map<String, CiClass> classes;
    private final Map<String, RelationType> types;
    private final Precedence precedence;
    private final Map<String, List<CiClass>> lineages = new HashMap<>();
    private final Map<String, Map<String, AttributeDefinition>> attributes = new HashMap<>();
    private final Map<String, CiClass> classesByWord = new HashMap<>();
    private final Map<String, Phrase> typesByWord = new HashMap<>();

    /**
     * @param refused whether the pair must not be written
     * @param advice names the usual types; null when the pair is usual
     */
    public record PairAdvice(boolean refused, @Nullable Message advice) {
        static final PairAdvice USUAL = new PairAdvice(false, null);

        public boolean usual() {
            return advice == null;
        }
    }

    /**
     * @param values typed, blank ones left out
     * @param errors all of them
     * @param unknown attributes that the class does not define and takes as text
     * @param missing recommended ones that have no value
     */
    public record Checked(
            Map<String, Object> values, List<FieldError> errors, List<String> unknown, List<String> missing) {
        public Checked {
            values = Map.copyOf(values);
            errors = List.copyOf(errors);
            unknown = List.copyOf(unknown);
            missing = List.copyOf(missing);
        }
    }

    /** A type as other people name it. @param inverse whether it reads from the target to the source */
    public record Phrase(RelationType type, boolean inverse) {}

    /** @param version counts up at each change of the catalogue */
    Catalogue(
            long version,
            Collection<CiClass> classes,
            Collection<RelationType> types,
            List<PrecedenceRule> precedence) {
        this.version = version;
        this.classes = byName(classes, CiClass::name);
        this.types = byName(types, RelationType::name);
        this.precedence = new Precedence(precedence, this::lineage);
        this.classes.values().forEach(this::index);
        this.types.values().forEach(type -> {
            typesByWord.putIfAbsent(word(type.name()), new Phrase(type, false));
            typesByWord.putIfAbsent(word(type.phrase()), new Phrase(type, false));
        });
        this.types.values().forEach(type -> typesByWord.putIfAbsent(word(type.inverse()), new Phrase(type, true)));
    }

    /** The one that an edit of the catalogue must name. */
    public long version() {
        return version;
    }

    /** By name. */
    public List<CiClass> classes() {
        return List.copyOf(classes.values());
    }

    /** By name. */
    public List<RelationType> types() {
        return List.copyOf(types.values());
    }

    /** Which source goes before which. */
    public Precedence precedence() {
        return precedence;
    }

    public Optional<CiClass> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    public Optional<RelationType> findType(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** @throws Invalid when there is none of this name */
    public CiClass classNamed(String name) {
        return find(name).orElseThrow(() -> Invalid.field("class", name, unknownClass(name)));
    }

    /** @throws Invalid when there is none of this name */
    public RelationType typeNamed(String name) {
        return findType(name).orElseThrow(() -> Invalid.field("type", name, unknownType(name)));
    }

    /** The class by name or label, without regard to case, blanks, hyphens and underscores, also in the plural: "load balancers". */
    public Optional<CiClass> translateClass(String text) {
        var word = word(text);
        return Optional.ofNullable(classesByWord.get(word))
                .or(() -> Optional.ofNullable(classesByWord.get(singular(word))));
    }

    /**
     * The type by name, phrase or inverse, without regard to case, blanks, hyphens, underscores and a leading "is":
     * "Runs on", "runsOn", "hosted on", "used by".
     */
    public Optional<Phrase> translateType(String text) {
        return Optional.ofNullable(typesByWord.get(word(text)));
    }

    /** Whether {@code name} is {@code above} or below it. */
    public boolean isA(String name, String above) {
        return lineage(name).stream().anyMatch(ciClass -> ciClass.name().equals(above));
    }

    /** With the words of the language for all that is called as Linchpin ships it. */
    public Catalogue in(Locale language) {
        return CatalogueLanguage.of(language).said(this);
    }

    /** The shipped words in the language, by the English ones. */
    public static Map<String, String> words(Locale language) {
        return CatalogueLanguage.of(language).words();
    }

    /** As it is to be kept: what is called as in {@link #in} keeps its own words. @param shown changed by somebody who read the language */
    public CiClass kept(CiClass shown, Locale language) {
        return find(shown.name())
                .map(before -> CatalogueLanguage.of(language).kept(shown, before))
                .orElse(shown);
    }

    public RelationType kept(RelationType shown, Locale language) {
        return findType(shown.name())
                .map(before -> CatalogueLanguage.of(language).kept(shown, before))
                .orElse(shown);
    }

    public boolean isService(String name) {
        return isA(name, SERVICE);
    }

    /** These classes and all below them. */
    public Set<String> withBelow(Collection<String> names) {
        return classes.keySet().stream()
                .filter(name -> names.stream().anyMatch(above -> isA(name, above)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** From the class itself up to its root; empty for a class that does not exist. */
    public List<CiClass> lineage(String name) {
        return lineages.getOrDefault(name, List.of());
    }

    /** Inherited ones first; where a class defines a name again, its own definition holds. */
    public List<AttributeDefinition> attributes(String name) {
        return List.copyOf(attributes.getOrDefault(name, Map.of()).values());
    }

    public Optional<AttributeDefinition> attribute(String className, String name) {
        return Optional.ofNullable(attributes.getOrDefault(className, Map.of()).get(name));
    }

    /** How CIs of the class are recognised, the strongest first: its own identifiers, else those of the next class above that has some. */
    public List<IdentifierRule> identifiers(String className) {
        return identifiedBy(className).map(CiClass::identifiers).orElse(List.of());
    }

    /** The class whose identifiers hold for this one; empty when neither it nor a class above has any. */
    public Optional<CiClass> identifiedBy(String className) {
        return lineage(className).stream()
                .filter(ciClass -> ciClass.identifiers() != null)
                .findFirst();
    }

    /** Each class with the identifiers that hold for it, as one text. */
    List<String> identification() {
        return classes.keySet().stream()
                .map(name -> name + "=" + identifiers(name))
                .toList();
    }

    /** Whether one CI can be of both: one of the classes is the other, or above it. */
    public boolean isRelated(String one, String other) {
        return isA(one, other) || isA(other, one);
    }

    /** By class, those that one of its CIs could turn out to be of. */
    public Map<String, List<String>> related() {
        var found = new TreeMap<String, List<String>>();
        for (var name : classes.keySet())
            found.put(
                    name,
                    classes.keySet().stream()
                            .filter(other -> isRelated(name, other))
                            .toList());
        return found;
    }

    /** Relationship types that say where a CI is, for some identifier. */
    public Set<String> identifyingPlaces() {
        return classes.values().stream()
                .map(CiClass::identifiers)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(IdentifierRule::within)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Columns and attributes that some identifier compares. */
    Set<String> identifying() {
        return classes.values().stream()
                .map(CiClass::identifiers)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .flatMap(rule -> rule.fields().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names of all attributes, of whatever class, that are found while typing; sorted. */
    List<String> searched() {
        return attributes.values().stream()
                .flatMap(defined -> defined.values().stream())
                .filter(AttributeDefinition::searched)
                .map(AttributeDefinition::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** The group that edges of the type count in when they name none: named after the type, min_up 1. */
    public Optional<String> defaultGroup(String className, String type) {
        return lineage(className).stream()
                        .anyMatch(ciClass -> ciClass.defaultGroups().contains(type))
                ? Optional.of(type)
                : Optional.empty();
    }

    /** By class: the types whose edges form a group when they name none, inherited ones included. */
    public Map<String, Set<String>> defaultGroups() {
        var found = new TreeMap<String, Set<String>>();
        for (var name : classes.keySet()) {
            var types = lineage(name).stream()
                    .flatMap(ciClass -> ciClass.defaultGroups().stream())
                    .collect(Collectors.toUnmodifiableSet());
            if (!types.isEmpty()) found.put(name, types);
        }
        return found;
    }

    /** Whether the type usually joins these classes, and which types do. */
    public PairAdvice advise(String source, String type, String target) {
        var wanted = typeNamed(type);
        if (joins(wanted, source, target)) return PairAdvice.USUAL;
        var usual = usualTypes(source, target);
        var pair = Message.of("%s %s %s", source, Message.term(wanted.phrase()), target);
        var advice = usual.isEmpty()
                ? Message.of("%s is unusual, and no other type usually joins them.", pair)
                : Message.of(
                        "%s is unusual; usual between them: %s.",
                        pair, usual.stream().map(RelationType::name).toList());
        return new PairAdvice(wanted.strict(), advice);
    }

    /** The types that usually join these classes: first those that say so, then those that join any. */
    public List<RelationType> usualTypes(String source, String target) {
        return types.values().stream()
                .filter(type -> joins(type, source, target))
                .sorted(Comparator.comparing((RelationType type) -> type.usual().isEmpty())
                        .thenComparing(RelationType::name))
                .toList();
    }

    /**
     * Reads what somebody typed as attributes of the class.
     * @param known attributes that the CI has already and keeps, though its class does not define them
     */
    public Checked check(String className, Map<String, String> texts, Set<String> known) {
        var ciClass = classNamed(className);
        var values = new LinkedHashMap<String, Object>();
        var errors = new ArrayList<FieldError>();
        var unknown = new ArrayList<String>();
        new TreeMap<>(texts).forEach((name, text) -> {
            if (text.isBlank()) return;
            var definition = attribute(className, name);
            if (definition.isPresent()) {
                definition
                        .get()
                        .read(text)
                        .ifPresentOrElse(
                                value -> values.put(name, value),
                                () -> errors.add(FieldError.of(
                                        name, text, definition.get().expected())));
            } else if (known.contains(name)
                    || (ciClass.unknownAttributes() && name.matches(AttributeDefinition.NAME))) {
                unknown.add(name);
                values.put(name, text.strip());
            } else {
                errors.add(FieldError.of(name, text, "%s has no attribute %s.", className, name));
            }
        });
        var missing = new ArrayList<String>();
        for (var definition : attributes(className)) {
            if (values.containsKey(definition.name())
                    || !texts.getOrDefault(definition.name(), "").isBlank()) continue;
            if (definition.required())
                errors.add(FieldError.of(
                        definition.name(), "", "A %s needs a value for %s.", className, definition.name()));
            else if (definition.recommended()) missing.add(definition.name());
        }
        return new Checked(values, errors, unknown, missing);
    }

    public Message unknownType(String name) {
        return Message.of("There is no relationship type %s. There are %s.", name, types.keySet());
    }

    public Message unknownClass(String name) {
        return translateClass(name)
                .map(meant -> Message.of("There is no class %s. Did you mean %s?", name, meant.name()))
                .orElseGet(() -> Message.of("There is no class %s.", name));
    }

    private boolean joins(RelationType type, String source, String target) {
        return type.usual().isEmpty()
                || type.usual().stream().anyMatch(pair -> isA(source, pair.source()) && isA(target, pair.target()));
    }

    private void index(CiClass ciClass) {
        var lineage = new ArrayList<CiClass>();
        var seen = new HashSet<String>();
        for (var next = ciClass; next != null && seen.add(next.name()); next = parentOf(next)) lineage.add(next);
        lineages.put(ciClass.name(), List.copyOf(lineage));
        var defined = new LinkedHashMap<String, AttributeDefinition>();
        lineage.reversed()
                .forEach(each -> each.attributes().forEach(attribute -> defined.put(attribute.name(), attribute)));
        attributes.put(ciClass.name(), defined);
        classesByWord.putIfAbsent(word(ciClass.name()), ciClass);
        classesByWord.putIfAbsent(word(ciClass.label()), ciClass);
    }

    private @Nullable CiClass parentOf(CiClass ciClass) {
        return ciClass.parent() == null ? null : classes.get(ciClass.parent());
    }

    private static <T> Map<String, T> byName(Collection<T> items, Function<T, String> name) {
        var sorted = new TreeMap<String, T>();
        items.forEach(item -> sorted.put(name.apply(item), item));
        return sorted;
    }

    private static String word(String text) {
        var word = text.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]", "");
        return word.startsWith("is") && text.strip().toLowerCase(Locale.ROOT).matches("is[\\s_\\-].*")
                ? word.substring(2)
                : word;
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) return word.substring(0, word.length() - 3) + "y";
        if (word.endsWith("ches")) return word.substring(0, word.length() - 2);
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
