package io.linchpin.importers.csv;

import io.linchpin.imports.RowKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the columns of one kind of file become. A field that no rule is about takes the column of its own name.
 * @param format how the file is written, as far as it is not to be recognised
 * @param fields by the names that DATA-MODEL gives the columns
 * @param attributes of CIs, by the name of the attribute
 * @param ignored columns that are left out on purpose
 * @param types of relationships: other people's name, or the left phrase of {@code "Runs on::Runs"}, to ours
 */
public record FileMapping(
        DialectChoice format,
        Map<String, Rule> fields,
        Map<String, Rule> attributes,
        List<String> ignored,
        Map<String, TypeName> types) {
    private static final Map<RowKind, List<String>> FIELDS = Map.of(
            RowKind.CIS,
            List.of(
                    "class",
                    "name",
                    "external_id",
                    "status",
                    "environment",
                    "criticality",
                    "owner",
                    "support_team",
                    "approver"),
            RowKind.RELATIONSHIPS,
            List.of("source", "type", "target", "group", "min_up"),
            RowKind.TEAMS,
            List.of("name", "email", "description"),
            RowKind.PEOPLE,
            List.of("name", "username", "email", "title", "teams", "roles", "time_zone", "language"));

    public static final FileMapping DEFAULT =
            new FileMapping(DialectChoice.RECOGNISE, Map.of(), Map.of(), List.of(), Map.of());

    /** @param turned whether the file's source is our target */
    public record TypeName(String type, boolean turned) {}

    public FileMapping {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        ignored = List.copyOf(ignored);
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /** What a file of this kind can say, in the order of our own files. */
    public static List<String> fields(RowKind kind) {
        return FIELDS.getOrDefault(kind, List.of());
    }
}
