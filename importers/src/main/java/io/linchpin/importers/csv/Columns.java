package io.linchpin.importers.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule made ready for one header: its columns are places, its texts are found without regard to case. */
final class Columns {
    /** What a rule says about a row; null when the row says nothing, so that a value stays as it is. */
    @FunctionalInterface
    interface Value {
        @Nullable
        String of(List<String> cells);
    }

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Columns(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) places.put(key(names.get(i)), i);
    }

    List<String> names() {
        return names;
    }

    /** Where the column stands, -1 when the file has none of this name. */
    int place(String name) {
        return places.getOrDefault(key(name), -1);
    }

    static String key(String name) {
        return Cells.header(name).toLowerCase(Locale.ROOT);
    }

    Value value(Rule rule) {
        return switch (rule) {
            case Rule.Constant(var text) -> _ -> text;
            case Rule.FromColumns from -> value(from);
            case Rule.Cases cases -> value(cases);
        };
    }

    private Value value(Rule.Cases rule) {
        record Ready(Predicate<List<String>> when, Value then) {}
        var cases = rule.cases().stream()
                .map(one -> new Ready(holds(one.when()), value(one.then())))
                .toList();
        var other = rule.otherwise();
        Value otherwise = other == null ? _ -> null : value(other);
        return cells -> {
            for (var one : cases) if (one.when.test(cells)) return one.then.of(cells);
            return otherwise.of(cells);
        };
    }

    /** Whether all the conditions hold for a row. */
    Predicate<List<String>> holds(List<Condition> conditions) {
        return conditions.stream().map(this::holds).reduce(_ -> true, Predicate::and);
    }

    private Predicate<List<String>> holds(Condition condition) {
        int place = place(condition.column());
        var check = condition.check();
        return cells -> check.holds(place < 0 ? "" : cells.get(place));
    }

    private Value value(Rule.FromColumns rule) {
        var text = text(rule.text());
        var values = new HashMap<String, Value>();
        rule.translation().values().forEach((from, to) -> values.put(key(from), value(to)));
        var other = rule.translation().otherwise();
        var otherwise = other == null ? null : value(other);
        var missing = rule.missing();
        var prefix = rule.prefix();
        return cells -> {
            var found = text.of(cells);
            if (found != null && !values.isEmpty()) {
                var translation = values.get(key(found));
                if (translation != null) found = translation.of(cells);
                else if (otherwise != null && !found.isEmpty()) found = otherwise.of(cells);
            }
            if (found == null || found.isEmpty()) return missing == null ? found : missing;
            return prefix.isEmpty() ? found : prefix + found;
        };
    }

    /** Null when the file has none of the columns. */
    private Value text(Rule.Text text) {
        var at = text.columns().stream()
                .mapToInt(this::place)
                .filter(place -> place >= 0)
                .distinct()
                .toArray();
        if (at.length == 0) return _ -> null;
        Value joined = at.length == 1 ? cells -> cells.get(at[0]) : cells -> join(cells, at, text.join());
        var split = text.split();
        var extraction = text.extraction();
        if (split == null && extraction == null) return joined;
        return cells -> {
            var found = String.valueOf(joined.of(cells));
            if (split != null) found = Cells.strip(split.of(found));
            return extraction == null ? found : Cells.strip(extraction.of(found));
        };
    }

    private static String join(List<String> cells, int[] places, String between) {
        return Arrays.stream(places)
                .mapToObj(cells::get)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(between));
    }
}
