package io.linchpin.cmdb;

import io.linchpin.shared.Invalid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a CI that people and imports may change.
 * @param type the name of its class
 * @param attributes typed by the catalogue: a text, a whole or a decimal number, a date, a truth value
 */
public record CiFacts(
        String type,
        String name,
        CiStatus status,
        @Nullable Environment environment,
        @Nullable Integer criticality,
        Map<String, Object> attributes,
        Map<OwnerKind, Party> owners) {

    /** The columns of {@code cis.csv} that are no attributes. */
    public static final Set<String> COLUMNS = Set.of(
            "class",
            "name",
            "external_id",
            "status",
            "environment",
            "criticality",
            "owner",
            "support_team",
            "approver");
    /** What the keys of attributes begin with, so that no column of a file can touch anything else. */
    public static final String ATTRIBUTE = "attributes.";

    /** One value that differs; null where there is none. */
    public record Difference(
            @Nullable Object before, @Nullable Object after) {}

    public CiFacts {
        if (name.isBlank()) throw Invalid.field("name", name, "A CI needs a name.");
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        owners = Map.copyOf(owners);
    }

    public CiFacts withStatus(CiStatus changed) {
        return new CiFacts(type, name, changed, environment, criticality, attributes, owners);
    }

    public CiFacts withOwners(Map<OwnerKind, Party> changed) {
        return new CiFacts(type, name, status, environment, criticality, attributes, changed);
    }

    /** @param field a key of {@link #differences} */
    public @Nullable Object value(String field) {
        return switch (field) {
            case "class" -> type;
            case "name" -> name;
            case "status" -> status;
            case "environment" -> environment;
            case "criticality" -> criticality;
            default ->
                field.startsWith(ATTRIBUTE)
                        ? attributes.get(field.substring(ATTRIBUTE.length()))
                        : OwnerKind.ofColumn(field).map(owners::get).orElse(null);
        };
    }

    /** Those that have a value, in the order people read them. */
    public List<String> fields() {
        var nothing = new CiFacts("", name, CiStatus.LIVE, null, null, Map.of(), Map.of());
        var fields = new ArrayList<>(List.of("class", "name", "status"));
        nothing.differences(this).keySet().stream()
                .filter(field -> !fields.contains(field))
                .forEach(fields::add);
        return fields;
    }

    /** The value as a source's record would claim it. */
    public Optional<String> claim(String field) {
        return Optional.ofNullable(value(field)).map(ClaimText::of);
    }

    /** @param value of the type that {@link #value} gives; null only where there may be none */
    CiFacts with(String field, @Nullable Object value) {
        return new CiFacts(
                field.equals("class") ? String.valueOf(value) : type,
                field.equals("name") ? String.valueOf(value) : name,
                field.equals("status") && value instanceof CiStatus changed ? changed : status,
                field.equals("environment") ? (Environment) value : environment,
                field.equals("criticality") ? (Integer) value : criticality,
                field.startsWith(ATTRIBUTE) ? with(attributes, field.substring(ATTRIBUTE.length()), value) : attributes,
                OwnerKind.ofColumn(field)
                        .map(kind -> with(owners, kind, (Party) value))
                        .orElse(owners));
    }

    private static <K, V> Map<K, V> with(Map<K, V> values, K key, @Nullable V value) {
        var changed = new HashMap<>(values);
        if (value == null) changed.remove(key);
        else changed.put(key, value);
        return changed;
    }

    /**
     * What differs from here to there, in the order people read it: by column of {@code cis.csv} (class, name, status,
     * environment, criticality, owner, support_team, approver) or {@code attributes.} and the name of the attribute.
     */
    public Map<String, Difference> differences(CiFacts after) {
        var found = new LinkedHashMap<String, Difference>();
        compare(found, "class", type, after.type);
        compare(found, "name", name, after.name);
        compare(found, "status", status, after.status);
        compare(found, "environment", environment, after.environment);
        compare(found, "criticality", criticality, after.criticality);
        for (var kind : OwnerKind.values()) compare(found, kind.column(), owners.get(kind), after.owners.get(kind));
        var names = new TreeSet<>(attributes.keySet());
        names.addAll(after.attributes.keySet());
        for (var attribute : names)
            compare(found, ATTRIBUTE + attribute, attributes.get(attribute), after.attributes.get(attribute));
        return found;
    }

    private static void compare(
            Map<String, Difference> found, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) found.put(field, new Difference(before, after));
    }
}
