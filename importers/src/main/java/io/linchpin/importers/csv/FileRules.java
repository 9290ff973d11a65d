package io.linchpin.importers.csv;

import io.linchpin.importers.csv.Mapping.UnknownColumns;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.Upload;
import io.linchpin.shared.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rule every field and attribute of one file follows: those of the mapping, then columns of the right name, then what is left over. */
final class FileRules {
    private static final Map<RowKind, List<String>> NEEDED = Map.of(
            RowKind.CIS, List.of(),
            RowKind.RELATIONSHIPS, List.of("source", "type", "target"),
            RowKind.TEAMS, List.of("name"),
            RowKind.PEOPLE, List.of("name", "username"));
    private static final int NAMED = 30;

    private final RowKind kind;
    private final Columns columns;
    private final Map<String, Rule> fieldRules = new LinkedHashMap<>();
    private final Map<String, Rule> attributeRules = new LinkedHashMap<>();
    private final Set<String> unknown = new TreeSet<>();
    private final Set<Integer> ignored;
    private final UnknownColumns unknownColumns;
    private final List<Condition> only;

    FileRules(Reading reading, UnknownColumns unknownColumns, List<String> header) {
        var mapping = reading.mapping();
        this.kind = reading.kind();
        this.columns = new Columns(header);
        this.unknownColumns = unknownColumns;
        this.ignored = Stream.concat(mapping.ignored().stream(), RefusedFile.ADDED.stream())
                .map(columns::place)
                .collect(Collectors.toSet());
        var taken = taken(mapping);
        for (var field : FileMapping.fields(kind)) {
            var rule = mapping.fields().get(field);
            if (rule != null) fieldRules.put(field, rule);
            else if (reading.takesRest() && columns.place(field) >= 0 && !taken.contains(columns.place(field)))
                fieldRules.put(field, Rule.column(field));
        }
        attributeRules.putAll(mapping.attributes());
        this.only = mapping.only();
        if (!reading.takesRest()) return;
        if (unknownColumns == UnknownColumns.GUESS) addGuesses(taken);
        reading.elsewhere().stream().map(columns::place).forEach(taken::add);
        addLeftOverColumns(taken);
    }

    /** What a row of this kind cannot be without. */
    static List<String> needed(RowKind kind) {
        return NEEDED.getOrDefault(kind, List.of());
    }

    Map<String, Columns.Value> fields() {
        return values(fieldRules);
    }

    Map<String, Columns.Value> attributes() {
        return values(attributeRules);
    }

    /** Whether a row counts at all. */
    Predicate<List<String>> counts() {
        return columns.holds(only);
    }

    private Map<String, Columns.Value> values(Map<String, Rule> rules) {
        var values = new LinkedHashMap<String, Columns.Value>();
        rules.forEach((target, rule) -> values.put(target, columns.value(rule)));
        return values;
    }

    private Set<Integer> taken(FileMapping mapping) {
        var taken = new HashSet<>(ignored);
        mapping.columns().map(columns::place).forEach(taken::add);
        return taken;
    }

    /** Columns that nothing maps, by the usual words of headers; a field that is mapped already stays so. */
    private void addGuesses(Set<Integer> taken) {
        fieldRules.values().stream().flatMap(this::columnsOf).forEach(taken::add);
        for (var guess : Guess.of(kind, columns.names()).columns()) {
            var target = guess.target();
            if (target == null || !FileMapping.fields(kind).contains(target) || fieldRules.containsKey(target))
                continue;
            if (!taken.contains(columns.place(guess.column()))) fieldRules.put(target, Rule.column(guess.column()));
        }
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
    Map<String, String> sources() {
        var found = new HashMap<String, String>();
        Stream.of(fieldRules, attributeRules)
                .forEach(rules -> rules.forEach((target, rule) -> columnsOf(rule)
                        .filter(place -> place >= 0)
                        .findFirst()
                        .ifPresent(place -> found.put(target, columns.names().get(place)))));
        return Map.copyOf(found);
    }

    private Stream<Integer> columnsOf(Rule rule) {
        return rule.columns().map(columns::place);
    }

    /** Why the file as a whole cannot be mapped. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        for (var field : needed(kind)) if (!isFound(field)) errors.add(missing(field));
        if (kind == RowKind.CIS && !isFound("name") && !isFound("external_id")) errors.add(missing("name"));
        if (unknownColumns == UnknownColumns.REFUSE)
            unknown.forEach(column -> errors.add(FieldError.of(
                    column,
                    column,
                    "The mapping does not say what this column is, and takes no unknown ones. Map or ignore it.")));
        return errors;
    }

    private boolean isFound(String field) {
        return isFound(fieldRules.get(field));
    }

    private boolean isFound(@Nullable Rule rule) {
        return switch (rule) {
            case null -> false;
            case Rule.Constant _ -> true;
            case Rule.FromColumns from ->
                from.missing() != null || from.text().columns().stream().anyMatch(column -> columns.place(column) >= 0);
            case Rule.Cases(var cases, var otherwise) ->
                isFound(otherwise) || cases.stream().anyMatch(one -> isFound(one.then()));
        };
    }

    private FieldError missing(String field) {
        var rule = fieldRules.get(field);
        var wanted = rule == null ? field : rule.columns().distinct().collect(Collectors.joining(", "));
        var names = columns.names();
        if (names.size() <= NAMED)
            return FieldError.of(field, wanted, "The file has no column %s. It has %s.", wanted, names);
        return FieldError.of(field, wanted, "The file has no column %s. It has %s …", wanted, names.subList(0, NAMED));
    }

    /** How each column was understood, in the order of the file; then those that the mapping names and the file lacks. */
    List<Upload.Column> understood() {
        var uses = new HashMap<Integer, List<Use>>();
        fieldRules.forEach((field, rule) -> addUses(field, rule, uses));
        attributeRules.forEach((attribute, rule) -> addUses("attributes." + attribute, rule, uses));
        for (var condition : only) {
            var use = new Use("", List.of("only where it " + condition.check().words()));
            addUse(columns.place(condition.column()), use, uses);
        }
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
        var use = new Use(target, notes(rule));
        columnsOf(rule).distinct().forEach(place -> addUse(place, use, uses));
        var decides = new Use("", List.of("decides " + target));
        rule.decidedBy().map(columns::place).distinct().forEach(place -> addUse(place, decides, uses));
    }

    private static void addUse(int place, Use use, Map<Integer, List<Use>> uses) {
        uses.computeIfAbsent(place, _ -> new ArrayList<>()).add(use);
    }

    private static Upload.Column understood(String name, boolean ignored, List<Use> uses) {
        if (ignored) return new Upload.Column(name, null, "ignored");
        var targets = uses.stream()
                .map(Use::target)
                .filter(target -> !target.isEmpty())
                .collect(Collectors.joining(", "));
        var notes = uses.stream().flatMap(use -> use.notes().stream()).collect(Collectors.joining("; "));
        return new Upload.Column(name, targets.isEmpty() ? null : targets, notes);
    }

    private void addAbsent(String target, Rule rule, List<Upload.Column> found) {
        rule.columns()
                .distinct()
                .filter(column -> columns.place(column) < 0)
                .forEach(column -> found.add(new Upload.Column(column, target, "not in this file")));
    }

    private static List<String> notes(Rule rule) {
        return switch (rule) {
            case Rule.Constant _ -> List.of();
            case Rule.FromColumns from -> notes(from);
            case Rule.Cases cases -> List.of("cases, " + cases.cases().size());
        };
    }

    private static List<String> notes(Rule.FromColumns rule) {
        var notes = new ArrayList<String>();
        var split = rule.text().split();
        var extraction = rule.text().extraction();
        var values = rule.translation().values();
        if (rule.text().columns().size() > 1) notes.add("joined");
        if (split != null) notes.add("part %d between \"%s\"".formatted(split.part(), split.separator()));
        if (extraction != null)
            notes.add("extracted by %s".formatted(extraction.pattern().pattern()));
        if (!values.isEmpty()) notes.add("value map, " + values.size());
        if (!rule.prefix().isEmpty()) notes.add("prefix \"%s\"".formatted(rule.prefix()));
        if (rule.missing() != null) notes.add("default \"%s\"".formatted(rule.missing()));
        return notes;
    }
}
