package io.linchpin.importers.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Every column a rule looks at, whether the file has it or not. */
    static List<String> columnsOf(Rule rule) {
        return switch (rule) {
            case Rule.Constant _ -> List.of();
            case Rule.FromColumns from -> {
                var columns = new ArrayList<>(from.columns());
                from.values().values().forEach(value -> columns.addAll(columnsOf(value)));
                var otherwise = from.otherwise();
                if (otherwise != null) columns.addAll(columnsOf(otherwise));
                yield columns;
            }
        };
    }

    Value value(Rule rule) {
        return switch (rule) {
            case Rule.Constant(var text) -> _ -> text;
            case Rule.FromColumns from -> value(from);
        };
    }

    private Value value(Rule.FromColumns rule) {
        var text = text(rule);
        var values = new HashMap<String, Value>();
        rule.values().forEach((from, to) -> values.put(key(from), value(to)));
        var other = rule.otherwise();
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

    /** The text of the columns, before it is translated; null when the file has none of them. */
    private Value text(Rule.FromColumns rule) {
        var at = rule.columns().stream()
                .mapToInt(this::place)
                .filter(place -> place >= 0)
                .toArray();
        var split = rule.split();
        if (at.length == 0) return _ -> null;
        if (at.length == 1 && split == null) return cells -> cells.get(at[0]);
        return cells -> {
            var joined = new StringBuilder();
            for (int place : at) {
                var cell = cells.get(place);
                if (cell.isEmpty()) continue;
                if (!joined.isEmpty()) joined.append(rule.join());
                joined.append(cell);
            }
            return split == null ? joined.toString() : Cells.strip(split.of(joined.toString()));
        };
    }
}
