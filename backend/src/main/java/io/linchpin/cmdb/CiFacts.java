package io.linchpin.cmdb;

import io.linchpin.shared.Invalid;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
