package io.linchpin.importers.csv;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands how a value comes out of a row, and which rows count. */
final class RuleReader {
    static final Set<String> DERIVATION = Set.of(
            "column", "columns", "join", "split", "part", "extract", "as", "values", "otherwise", "prefix", "default");
    static final Set<String> CASES = Set.of("cases", "otherwise");
    static final Set<String> CASE = Set.of("if", "then");
    private static final List<String> CHECKS = List.of("is", "isNot", "matches", "empty");
    static final Set<String> CONDITION = Set.of("column", "is", "isNot", "matches", "empty");

    private final YamlKeys keys;

    RuleReader(YamlKeys keys) {
        this.keys = keys;
    }

    /** A bare text names a column. */
    Rule rule(Yaml node, String path) {
        return switch (node) {
            case Yaml.Text(var line, var text) -> {
                if (text.isBlank()) keys.error(line, path, text, "Name a column, or write {constant: …}.");
                yield Rule.column(text);
            }
            case Yaml.Items items -> {
                keys.error(items.line(), path, "", "Name one column, or write {columns: […]}.");
                yield new Rule.Constant("");
            }
            case Yaml.Block block -> rule(block, path);
        };
    }

    /** A bare text is the value itself. */
    private Rule value(Yaml node, String path) {
        return node instanceof Yaml.Text(var _, var text) ? new Rule.Constant(text) : rule(node, path);
    }

    private @Nullable Rule valueOrNull(Yaml.Block block, String path, String key) {
        var entry = block.entries().get(key);
        return entry == null ? null : value(entry.value(), path + "." + key);
    }

    private Rule rule(Yaml.Block block, String path) {
        if (block.entries().containsKey("constant")) return constant(block, path);
        return block.entries().containsKey("cases") ? cases(block, path) : fromColumns(block, path);
    }

    private Rule constant(Yaml.Block block, String path) {
        block.entries().forEach((key, entry) -> {
            if (!key.equals("constant")) keys.error(entry.line(), path + "." + key, key, "A constant stands alone.");
        });
        return new Rule.Constant(keys.text(block, path, "constant", ""));
    }

    private Rule cases(Yaml.Block block, String path) {
        keys.onlyKeys(block, path, CASES);
        var cases = new ArrayList<Rule.Case>();
        for (var item : YamlKeys.items(block, "cases")) {
            var casePath = "%s.cases.%d".formatted(path, cases.size() + 1);
            var one = keys.block(item, casePath);
            if (one == null) continue;
            keys.onlyKeys(one, casePath, CASE);
            var when = conditions(one, casePath, "if");
            var then = valueOrNull(one, casePath, "then");
            if (when.isEmpty() || then == null)
                keys.error(one.line(), casePath, "", "A case has both: if, which rows, and then, their value.");
            cases.add(new Rule.Case(when, then == null ? new Rule.Constant("") : then));
        }
        return new Rule.Cases(cases, valueOrNull(block, path, "otherwise"));
    }

    private Rule fromColumns(Yaml.Block block, String path) {
        keys.onlyKeys(block, path, DERIVATION);
        var columns = new ArrayList<>(
                keys.texts(block, path, "columns").stream().map(Yaml.Text::text).toList());
        var single = keys.textOrNull(block, path, "column");
        if (single != null) columns.addFirst(single);
        if (columns.isEmpty()) keys.error(block.line(), path, "", "Say which column, or give a constant.");
        var values = new LinkedHashMap<String, Rule>();
        keys.entries(block, path, "values")
                .forEach((text, entry) -> values.put(text, value(entry.value(), path + ".values." + text)));
        var otherwise = valueOrNull(block, path, "otherwise");
        if (otherwise != null && values.isEmpty())
            keys.error(
                    YamlKeys.lineOf(block, "otherwise"),
                    path + ".otherwise",
                    "",
                    "This belongs to values or to cases.");
        return new Rule.FromColumns(
                new Rule.Text(
                        columns,
                        keys.text(block, path, "join", Rule.Text.JOIN),
                        split(block, path),
                        extraction(block, path)),
                new Rule.Translation(values, otherwise),
                keys.text(block, path, "prefix", ""),
                keys.textOrNull(block, path, "default"));
    }

    private Rule.@Nullable Split split(Yaml.Block block, String path) {
        var separator = keys.textOrNull(block, path, "split");
        var part = keys.textOrNull(block, path, "part");
        if (separator == null && part == null) return null;
        if (separator == null || separator.isEmpty() || part == null || !part.matches("-?[1-9][0-9]{0,2}")) {
            keys.error(
                    YamlKeys.lineOf(block, separator == null ? "part" : "split"),
                    path + ".split",
                    separator == null ? "" : separator,
                    "split is a text, part a number counted from 1, or from the end with -1; both are needed.");
            return null;
        }
        return new Rule.Split(separator, Integer.parseInt(part));
    }

    private Rule.@Nullable Extraction extraction(Yaml.Block block, String path) {
        var pattern = keys.pattern(block, path, "extract");
        var as = keys.textOrNull(block, path, "as");
        if (as != null && !block.entries().containsKey("extract"))
            keys.error(YamlKeys.lineOf(block, "as"), path + ".as", as, "This belongs to extract.");
        if (pattern == null) return null;
        if (as == null) return new Rule.Extraction(pattern, Rule.Extraction.usual(pattern));
        var missing = missingGroup(pattern, as);
        if (missing == null) return new Rule.Extraction(pattern, as);
        keys.error(
                YamlKeys.lineOf(block, "as"),
                path + ".as",
                as,
                "The expression has no group %s. Groups are (…), or (?P<name>…), counted from 1.",
                missing);
        return null;
    }

    /** @return the first group that {@code as} names and the expression lacks */
    private static @Nullable String missingGroup(Pattern pattern, String as) {
        var named = Pattern.compile("\\$(?:([0-9]+)|\\{([^}]*)\\}|(.?))").matcher(as.replaceAll("\\\\.", ""));
        while (named.find()) {
            var number = named.group(1);
            var name = named.group(2);
            boolean known = number != null
                    ? number.length() < 3 && Integer.parseInt(number) <= pattern.groupCount()
                    : name != null && pattern.namedGroups().containsKey(name);
            if (!known) return named.group();
        }
        return null;
    }

    /** One condition, or a list of them that all must hold. */
    List<Condition> conditions(Yaml.Block block, String path, String key) {
        var conditions = new ArrayList<Condition>();
        for (var item : YamlKeys.items(block, key)) {
            var one = keys.block(item, path + "." + key);
            var condition = one == null ? null : condition(one, path + "." + key);
            if (condition != null) conditions.add(condition);
        }
        return conditions;
    }

    private @Nullable Condition condition(Yaml.Block block, String path) {
        keys.onlyKeys(block, path, CONDITION);
        var column = keys.textOrNull(block, path, "column");
        var checks = Stream.of(is(block, path, "is"), isNot(block, path), matches(block, path), empty(block, path))
                .filter(Objects::nonNull)
                .toList();
        var asked = CHECKS.stream().filter(block.entries()::containsKey).count();
        if (column == null || asked != 1) {
            keys.error(block.line(), path, "", "A condition has a column and one of is, isNot, matches and empty.");
            return null;
        }
        return checks.isEmpty() ? null : new Condition(column, checks.getFirst());
    }

    private Condition.Check.@Nullable Is is(Yaml.Block block, String path, String key) {
        if (!block.entries().containsKey(key)) return null;
        return new Condition.Check.Is(
                keys.texts(block, path, key).stream().map(Yaml.Text::text).toList());
    }

    private Condition.@Nullable Check isNot(Yaml.Block block, String path) {
        var is = is(block, path, "isNot");
        return is == null ? null : new Condition.Check.IsNot(is);
    }

    private Condition.@Nullable Check matches(Yaml.Block block, String path) {
        var pattern = keys.pattern(block, path, "matches");
        return pattern == null ? null : new Condition.Check.Matches(pattern);
    }

    private Condition.@Nullable Check empty(Yaml.Block block, String path) {
        if (!block.entries().containsKey("empty")) return null;
        return new Condition.Check.Empty(keys.choice(block, path, "empty", "true", "false") == 0);
    }
}
