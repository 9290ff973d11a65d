package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiDraft;
import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.OwnerKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a form holds, field by field: by column of {@code cis.csv} or {@code attributes.} and the name of the attribute. Fields
 * without a value are not there.
 */
record DraftValues(Map<String, String> values) {

    /** A field that two people have changed since both began. Empty means no value. */
    record Conflict(String field, String before, String mine, String theirs) {}

    DraftValues {
        var kept = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> {
            if (!value.isBlank()) kept.put(field, value.strip());
        });
        values = Map.copyOf(kept);
    }

    static DraftValues of(CiDraft draft) {
        var values = new LinkedHashMap<String, String>();
        values.put("class", draft.type());
        values.put("name", draft.name());
        values.put("status", draft.status().name());
        var environment = draft.environment();
        if (environment != null) values.put("environment", environment.name());
        var criticality = draft.criticality();
        if (criticality != null) values.put("criticality", criticality.toString());
        draft.owners().forEach((kind, party) -> values.put(kind.column(), party.toString()));
        draft.attributes().forEach((name, text) -> values.put(CiFacts.ATTRIBUTE + name, text));
        return new DraftValues(values);
    }

    CiDraft draft() {
        var attributes = new LinkedHashMap<String, String>();
        values.forEach((field, text) -> {
            if (field.startsWith(CiFacts.ATTRIBUTE)) attributes.put(field.substring(CiFacts.ATTRIBUTE.length()), text);
        });
        var owners = new EnumMap<OwnerKind, UUID>(OwnerKind.class);
        for (var kind : OwnerKind.values())
            if (!get(kind.column()).isEmpty()) owners.put(kind, UUID.fromString(get(kind.column())));
        return new CiDraft(
                get("class"),
                get("name"),
                get("status").isEmpty() ? CiStatus.LIVE : CiStatus.valueOf(get("status")),
                get("environment").isEmpty() ? null : Environment.valueOf(get("environment")),
                get("criticality").isEmpty() ? null : Integer.valueOf(get("criticality")),
                attributes,
                owners);
    }

    String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** The fields in which my values and theirs differ although both of us changed them. */
    List<Conflict> conflicts(DraftValues before, DraftValues theirs) {
        var found = new ArrayList<Conflict>();
        for (var field : fields(before, theirs)) {
            var mine = get(field);
            var was = before.get(field);
            var other = theirs.get(field);
            if (!mine.equals(was) && !other.equals(was) && !mine.equals(other))
                found.add(new Conflict(field, was, mine, other));
        }
        return found;
    }

    /** The fields that only they have changed. */
    List<Conflict> onlyTheirs(DraftValues before, DraftValues theirs) {
        var found = new ArrayList<Conflict>();
        for (var field : fields(before, theirs))
            if (get(field).equals(before.get(field)) && !theirs.get(field).equals(before.get(field)))
                found.add(new Conflict(field, before.get(field), get(field), theirs.get(field)));
        return found;
    }

    /** Their values with everything on top that only I changed, and of the conflicts those that I insist on. */
    DraftValues merge(DraftValues before, DraftValues theirs, Set<String> insisted) {
        var conflicting = new LinkedHashSet<String>();
        conflicts(before, theirs).forEach(conflict -> conflicting.add(conflict.field()));
        var merged = new LinkedHashMap<>(theirs.values);
        for (var field : fields(before, theirs)) {
            var changed = !get(field).equals(before.get(field));
            if (changed && (!conflicting.contains(field) || insisted.contains(field))) merged.put(field, get(field));
        }
        return new DraftValues(merged);
    }

    private Set<String> fields(DraftValues before, DraftValues theirs) {
        var fields = new java.util.TreeSet<>(values.keySet());
        fields.addAll(before.values.keySet());
        fields.addAll(theirs.values.keySet());
        return fields;
    }
}
