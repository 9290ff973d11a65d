package io.linchpin.imports;

import io.linchpin.cmdb.AttributeType;
import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of a CI as a plan keeps them: attributes as text, because a stored plan has no types. */
record PlannedFacts(
        String type,
        String name,
        CiStatus status,
        @Nullable Environment environment,
        @Nullable Integer criticality,
        Map<String, String> attributes,
        Map<OwnerKind, Party> owners) {

    static PlannedFacts of(CiFacts facts) {
        var texts = new TreeMap<String, String>();
        facts.attributes().forEach((name, value) -> texts.put(name, AttributeType.text(value)));
        return new PlannedFacts(
                facts.type(),
                facts.name(),
                facts.status(),
                facts.environment(),
                facts.criticality(),
                texts,
                facts.owners());
    }

    /**
     * What differs, in the order people read it.
     * @param before null when there is nothing yet
     */
    static Map<String, Change> changes(@Nullable PlannedFacts before, PlannedFacts after) {
        var changes = new LinkedHashMap<String, Change>();
        Change.add(changes, "class", before == null ? null : before.type, after.type);
        Change.add(changes, "name", before == null ? null : before.name, after.name);
        Change.add(changes, "status", before == null ? null : before.status, after.status);
        Change.add(changes, "environment", before == null ? null : before.environment, after.environment);
        Change.add(changes, "criticality", before == null ? null : before.criticality, after.criticality);
        var owners = before == null ? Map.<OwnerKind, Party>of() : before.owners;
        for (var kind : OwnerKind.values())
            Change.add(changes, kind.column(), owners.get(kind), after.owners.get(kind));
        var attributes = before == null ? Map.<String, String>of() : before.attributes;
        var names = new TreeSet<>(attributes.keySet());
        names.addAll(after.attributes.keySet());
        for (var name : names)
            Change.add(changes, CiFacts.ATTRIBUTE + name, attributes.get(name), after.attributes.get(name));
        return changes;
    }

    /** @param renumbered owners that have another id than was planned */
    PlannedFacts with(Map<UUID, UUID> renumbered) {
        if (owners.values().stream().noneMatch(owner -> renumbered.containsKey(owner.id()))) return this;
        var now = new EnumMap<OwnerKind, Party>(OwnerKind.class);
        owners.forEach((kind, owner) ->
                now.put(kind, new Party(owner.kind(), renumbered.getOrDefault(owner.id(), owner.id()), owner.name())));
        return new PlannedFacts(type, name, status, environment, criticality, attributes, now);
    }

    CiFacts typed(Catalogue catalogue) {
        var typed = new LinkedHashMap<String, Object>();
        attributes.forEach((attribute, text) -> typed.put(
                attribute,
                catalogue
                        .attribute(type, attribute)
                        .flatMap(definition -> definition.type().parse(text))
                        .orElse(text)));
        return new CiFacts(type, name, status, environment, criticality, typed, owners);
    }
}
