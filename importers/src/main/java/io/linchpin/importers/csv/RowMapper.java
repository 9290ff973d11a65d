package io.linchpin.importers.csv;

import io.linchpin.importers.csv.FileMapping.TypeName;
import io.linchpin.importers.csv.Mapping.UnknownColumns;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RowOrigin;
import io.linchpin.imports.Upload;
import io.linchpin.imports.UploadRow;
import io.linchpin.shared.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one file into rows, as its mapping says. */
final class RowMapper {
    private static final Map<RowKind, List<String>> NEEDED = Map.of(
            RowKind.CIS, List.of(),
            RowKind.RELATIONSHIPS, List.of("source", "type", "target"),
            RowKind.TEAMS, List.of("name"),
            RowKind.PEOPLE, List.of("name", "username"));

    private static final int REMEMBERED = 1000;

    private final RowKind kind;
    private final Columns columns;
    private final Map<String, Rule> fieldRules = new LinkedHashMap<>();
    private final Map<String, Rule> attributeRules = new LinkedHashMap<>();
    private final Map<String, Columns.Value> fields = new LinkedHashMap<>();
    private final Map<String, Columns.Value> attributes = new LinkedHashMap<>();
    private final Map<String, String> sources;
    private final Set<String> unknown = new TreeSet<>();
    private final Set<Integer> ignored;
    private final UnknownColumns unknownColumns;
    private final Map<String, TypeName> types = new HashMap<>();
    private final Map<String, TypeName> seenTypes = new ConcurrentHashMap<>();
    private final Function<String, Optional<TypeName>> catalogue;

    /** @param catalogue knows the names of relationship types, and which of them read from target to source */
    RowMapper(
            RowKind kind,
            FileMapping mapping,
            UnknownColumns unknownColumns,
            List<String> header,
            Function<String, Optional<TypeName>> catalogue) {
        this.kind = kind;
        this.columns = new Columns(header);
        this.unknownColumns = unknownColumns;
        this.catalogue = catalogue;
        this.ignored = Stream.concat(mapping.ignored().stream(), RefusedFile.ADDED.stream())
                .map(columns::place)
                .collect(Collectors.toSet());
        mapping.types().forEach((name, type) -> types.put(Columns.key(name), type));
        var taken = taken(mapping);
        for (var field : FileMapping.fields(kind)) {
            var rule = mapping.fields().get(field);
            if (rule != null) fieldRules.put(field, rule);
            else if (columns.place(field) >= 0 && !taken.contains(columns.place(field)))
                fieldRules.put(field, Rule.column(field));
        }
        attributeRules.putAll(mapping.attributes());
        addLeftOverColumns(taken);
        fieldRules.forEach((field, rule) -> fields.put(field, columns.value(rule)));
        attributeRules.forEach((attribute, rule) -> attributes.put(attribute, columns.value(rule)));
        sources = sources();
    }

    private Set<Integer> taken(FileMapping mapping) {
        var taken = new HashSet<>(ignored);
        Stream.of(mapping.fields(), mapping.attributes())
                .flatMap(rules -> rules.values().stream())
                .flatMap(this::columnsOf)
                .forEach(taken::add);
        return taken;
    }

    /** Columns that nothing maps: attributes of CIs for the class to take or leave, of no use in the other files. */
    private void addLeftOverColumns(Set<Integer> taken) {
        fieldRules.values().stream().flatMap(this::columnsOf).forEach(taken::add);
        for (int i = 0; i < columns.names().size(); i++) {
            if (taken.contains(i)) continue;
            var header = columns.names().get(i);
            if (kind != RowKind.CIS || unknownColumns == UnknownColumns.REFUSE) unknown.add(header);
            else attributeRules.put(free(Attributes.nameOf(header, i + 1)), Rule.column(header));
        }
    }

    private String free(String name) {
        var free = name;
        for (int i = 2; attributeRules.containsKey(free); i++) free = name + i;
        return free;
    }

    /** The column each field and attribute comes from, so that a refusal can name it. */
    private Map<String, String> sources() {
        var found = new HashMap<String, String>();
        Stream.of(fieldRules, attributeRules)
                .forEach(rules -> rules.forEach((target, rule) -> columnsOf(rule)
                        .filter(place -> place >= 0)
                        .findFirst()
                        .ifPresent(place -> found.put(target, columns.names().get(place)))));
        return Map.copyOf(found);
    }

    private Stream<Integer> columnsOf(Rule rule) {
        return Columns.columnsOf(rule).stream().map(columns::place);
    }

    /** Why the file as a whole cannot be mapped. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        for (var field : NEEDED.getOrDefault(kind, List.of())) if (!isFound(field)) errors.add(missing(field));
        if (kind == RowKind.CIS && !isFound("name") && !isFound("external_id")) errors.add(missing("name"));
        if (unknownColumns == UnknownColumns.REFUSE)
            unknown.forEach(column -> errors.add(FieldError.of(
                    column,
                    column,
                    "The mapping does not say what this column is, and takes no unknown ones. Map or ignore it.")));
        return errors;
    }

    private boolean isFound(String field) {
        return switch (fieldRules.get(field)) {
            case null -> false;
            case Rule.Constant _ -> true;
            case Rule.FromColumns from ->
                from.missing() != null || from.columns().stream().anyMatch(column -> columns.place(column) >= 0);
        };
    }

    private FieldError missing(String field) {
        var rule = fieldRules.get(field);
        var wanted = rule == null ? field : String.join(", ", Columns.columnsOf(rule));
        return FieldError.of(
                field,
                wanted,
                "The file has no column %s. It has %s.".formatted(wanted, String.join(", ", columns.names())));
    }

    /** How each column was understood, in the order of the file; then those that the mapping names and the file lacks. */
    List<Upload.Column> understood() {
        var uses = new HashMap<Integer, List<Use>>();
        fieldRules.forEach((field, rule) -> addUses(field, rule, uses));
        attributeRules.forEach((attribute, rule) -> addUses("attributes." + attribute, rule, uses));
        var found = new ArrayList<Upload.Column>();
        for (int i = 0; i < columns.names().size(); i++)
            found.add(understood(columns.names().get(i), ignored.contains(i), uses.getOrDefault(i, List.of())));
        fieldRules.forEach((field, rule) -> addAbsent(field, rule, found));
        attributeRules.forEach((attribute, rule) -> addAbsent("attributes." + attribute, rule, found));
        return found;
    }

    /** What a rule makes of a column. */
    private record Use(String target, List<String> notes) {}

    private void addUses(String target, Rule rule, Map<Integer, List<Use>> uses) {
        var use = new Use(target, rule instanceof Rule.FromColumns from ? notes(from) : List.of());
        columnsOf(rule).distinct().forEach(place -> uses.computeIfAbsent(place, _ -> new ArrayList<>())
                .add(use));
    }

    private static Upload.Column understood(String name, boolean ignored, List<Use> uses) {
        if (ignored) return new Upload.Column(name, null, "ignored");
        var targets = uses.stream().map(Use::target).collect(Collectors.joining(", "));
        var notes = uses.stream().flatMap(use -> use.notes().stream()).collect(Collectors.joining("; "));
        return new Upload.Column(name, targets.isEmpty() ? null : targets, notes);
    }

    private void addAbsent(String target, Rule rule, List<Upload.Column> found) {
        Columns.columnsOf(rule).stream()
                .distinct()
                .filter(column -> columns.place(column) < 0)
                .forEach(column -> found.add(new Upload.Column(column, target, "not in this file")));
    }

    private static List<String> notes(Rule.FromColumns rule) {
        var notes = new ArrayList<String>();
        var split = rule.split();
        if (rule.columns().size() > 1) notes.add("joined");
        if (split != null) notes.add("part %d between \"%s\"".formatted(split.part(), split.separator()));
        if (!rule.values().isEmpty()) notes.add("value map, " + rule.values().size());
        if (!rule.prefix().isEmpty()) notes.add("prefix \"%s\"".formatted(rule.prefix()));
        if (rule.missing() != null) notes.add("default \"%s\"".formatted(rule.missing()));
        return notes;
    }

    /** @param cells stripped, one for every column */
    UploadRow map(RowOrigin origin, List<String> cells) {
        var values = values(fields, cells);
        return switch (kind) {
            case CIS -> ci(origin, values, values(attributes, cells));
            case RELATIONSHIPS -> relationship(origin, values);
            case TEAMS -> team(origin, values);
            case PEOPLE -> person(origin, values);
        };
    }

    private static Map<String, String> values(Map<String, Columns.Value> rules, List<String> cells) {
        var values = new LinkedHashMap<String, String>();
        rules.forEach((target, rule) -> {
            var value = rule.of(cells);
            if (value != null) values.put(target, value);
        });
        return values;
    }

    private UploadRow ci(RowOrigin origin, Map<String, String> values, Map<String, String> attributeValues) {
        var name = values.getOrDefault("name", "");
        var externalId = values.getOrDefault("external_id", "");
        values.remove("external_id");
        if (name.isEmpty() && externalId.isEmpty())
            return unreadable(origin, List.of(error("name", "", "A CI needs a name or an external id.")));
        return new UploadRow.CiRow(origin, externalId.isEmpty() ? name : externalId, values, attributeValues, sources);
    }

    private UploadRow relationship(RowOrigin origin, Map<String, String> values) {
        var missing = missing(values);
        if (!missing.isEmpty()) return unreadable(origin, missing);
        var source = values.getOrDefault("source", "");
        var target = values.getOrDefault("target", "");
        var type = type(values.getOrDefault("type", ""));
        return new UploadRow.RelationshipRow(
                origin,
                type.turned() ? target : source,
                type.type(),
                type.turned() ? source : target,
                values.get("group"),
                values.get("min_up"));
    }

    /** A file has few types and many rows. */
    private TypeName type(String text) {
        var known = seenTypes.get(text);
        if (known != null) return known;
        var found = translate(text);
        if (seenTypes.size() < REMEMBERED) seenTypes.put(text, found);
        return found;
    }

    /** A name as the mapping or the catalogue knows it; of {@code "Runs on::Runs"} the left phrase counts. An unknown one stays, for the plan to refuse. */
    private TypeName translate(String text) {
        var mapped = types.get(Columns.key(text));
        if (mapped != null) return mapped;
        int phrases = text.indexOf("::");
        return phrases > 0
                ? translate(Cells.strip(text.substring(0, phrases)))
                : catalogue.apply(text).orElse(new TypeName(text, false));
    }

    private UploadRow team(RowOrigin origin, Map<String, String> values) {
        var missing = missing(values);
        if (!missing.isEmpty()) return unreadable(origin, missing);
        return new UploadRow.TeamRow(
                origin, values.getOrDefault("name", ""), values.get("email"), values.get("description"));
    }

    private UploadRow person(RowOrigin origin, Map<String, String> values) {
        var missing = missing(values);
        if (!missing.isEmpty()) return unreadable(origin, missing);
        return new UploadRow.PersonRow(
                origin,
                values.getOrDefault("name", ""),
                values.getOrDefault("username", ""),
                values.get("email"),
                values.get("title"),
                list(values.get("teams")),
                list(values.get("roles")),
                values.get("time_zone"),
                values.get("language"));
    }

    private static @Nullable List<String> list(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(text.split(";"))
                        .map(Cells::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    private List<FieldError> missing(Map<String, String> values) {
        return NEEDED.getOrDefault(kind, List.of()).stream()
                .filter(field -> values.getOrDefault(field, "").isEmpty())
                .map(field -> error(field, "", "This row has no %s.".formatted(field.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static UploadRow unreadable(RowOrigin origin, List<FieldError> errors) {
        return new UploadRow.Unreadable(
                origin,
                errors.stream()
                        .map(error -> new FieldError(error.field(), origin.line(), error.value(), error.message()))
                        .toList());
    }

    private FieldError error(String field, String value, String message) {
        return FieldError.of(sources.getOrDefault(field, field), value, message);
    }
}
