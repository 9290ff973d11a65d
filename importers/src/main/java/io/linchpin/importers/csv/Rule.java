package io.linchpin.importers.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a value comes out of a row. */
public sealed interface Rule {
    /** The same in every row. */
    record Constant(String value) implements Rule {}

    /**
     * What stands in a column, changed in this order: joined, split, translated, prefixed.
     * @param columns usually one; of several, those that are not empty
     * @param join between them
     * @param values a translation by the whole text, without regard to case; the key {@code ""} is for an empty cell
     * @param otherwise for a text that {@code values} does not list; null keeps the text
     * @param prefix put before a text that is not empty
     * @param missing in place of an empty cell, or when the file has none of the columns; null when an empty cell is to be one
     */
    record FromColumns(
            List<String> columns,
            String join,
            @Nullable Split split,
            Map<String, Rule> values,
            @Nullable Rule otherwise,
            String prefix,
            @Nullable String missing)
            implements Rule {
        public FromColumns {
            columns = List.copyOf(columns);
            values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** @param part counted from 1, or from the end with -1 */
    record Split(String separator, int part) {
        String of(String text) {
            var parts = text.split(java.util.regex.Pattern.quote(separator), -1);
            int index = part > 0 ? part - 1 : parts.length + part;
            return index < 0 || index >= parts.length ? "" : parts[index];
        }
    }

    static Rule column(String name) {
        return new FromColumns(List.of(name), " ", null, Map.of(), null, "", null);
    }
}
