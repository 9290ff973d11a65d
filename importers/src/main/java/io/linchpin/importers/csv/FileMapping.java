package io.linchpin.importers.csv;

import io.linchpin.imports.Retirement;
import io.linchpin.imports.RowKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one kind of file become. A field that no rule is about takes the column of its own name.
 * @param format how the file is written, as far as it is not to be recognised
 * @param fields by the names that DATA-MODEL gives the columns
 * @param attributes of CIs, by the name of the attribute
 * @param ignored columns that are left out on purpose
 * @param types of relationships: other people's name, or the left phrase of {@code "Runs on::Runs"}, to ours
 * @param only the rows that count; the others are passed over
 * @param retire what is retired when the source does not bring it any more; null: nothing
 */
public record FileMapping(
        DialectChoice format,
        Map<String, Rule> fields,
        Map<String, Rule> attributes,
        List<String> ignored,
        Map<String, TypeName> types,
        List<Condition> only,
        @Nullable Retire retire) {
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

    /** How the target of a column begins that becomes an attribute. */
    public static final String ATTRIBUTE = "attributes.";

    public static final FileMapping DEFAULT =
            new FileMapping(DialectChoice.RECOGNISE, Map.of(), Map.of(), List.of(), Map.of(), List.of());

    /** @param within on the columns of our own files, and on attributes by name; all of them must hold */
    public record Retire(List<Condition> within) implements Retirement {
        public Retire {
            within = List.copyOf(within);
        }

        @Override
        public boolean covers(Map<String, String> values, Collection<String> classes) {
            return within.stream().allMatch(condition -> {
                var check = condition.check();
                if (!condition.column().equals("class"))
                    return check.holds(values.getOrDefault(condition.column(), ""));
                return check instanceof Condition.Check.IsNot
                        ? classes.stream().allMatch(check::holds)
                        : classes.stream().anyMatch(check::holds);
            });
        }
    }

    /** @param turned whether the file's source is our target */
    public record TypeName(String type, boolean turned) {}

    public FileMapping(
            DialectChoice format,
            Map<String, Rule> fields,
            Map<String, Rule> attributes,
            List<String> ignored,
            Map<String, TypeName> types,
            List<Condition> only) {
        this(format, fields, attributes, ignored, types, only, null);
    }

    public FileMapping {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        ignored = List.copyOf(ignored);
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        only = List.copyOf(only);
    }

    /**
     * The same mapping but for one column.
     * @param target a field or {@code attributes.name}; null leaves the column out
     */
    public FileMapping with(String column, @Nullable String target) {
        var toFields = without(column, fields);
        var toAttributes = without(column, attributes);
        var out = new ArrayList<>(ignored);
        out.removeIf(other -> Columns.key(other).equals(Columns.key(column)));
        if (target == null) out.add(column);
        else if (target.startsWith(ATTRIBUTE))
            toAttributes.put(target.substring(ATTRIBUTE.length()), Rule.column(column));
        else toFields.put(target, Rule.column(column));
        return new FileMapping(format, toFields, toAttributes, out, types, only, retire);
    }

    /** The columns that values come from. */
    Stream<String> columns() {
        return Stream.of(fields, attributes)
                .flatMap(rules -> rules.values().stream())
                .flatMap(Rule::columns);
    }

    /** The rules that look at other columns only. */
    private static Map<String, Rule> without(String column, Map<String, Rule> rules) {
        var others = new LinkedHashMap<>(rules);
        others.values().removeIf(rule -> rule.columns()
                .anyMatch(name -> Columns.key(name).equals(Columns.key(column))));
        return others;
    }

    /** What a file of this kind can say, in the order of our own files. */
    public static List<String> fields(RowKind kind) {
        return FIELDS.getOrDefault(kind, List.of());
    }
}
