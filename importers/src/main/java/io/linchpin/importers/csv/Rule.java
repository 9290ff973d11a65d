package io.linchpin.importers.csv;

import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a value comes out of a row. */
public sealed interface Rule {
    /** The same in every row. */
    record Constant(String value) implements Rule {}

    /**
     * What stands in some columns, then translated, then prefixed.
     * @param prefix put before a text that is not empty
     * @param missing in place of an empty text, or when the file has none of the columns; null when an empty text is to be one
     */
    record FromColumns(
            Text text,
            Translation translation,
            String prefix,
            @Nullable String missing) implements Rule {}

    /**
     * The first case that holds says what the value is.
     * @param otherwise when none holds; null leaves the value as it is
     */
    record Cases(List<Case> cases, @Nullable Rule otherwise) implements Rule {
        public Cases {
            cases = List.copyOf(cases);
        }
    }

    /** @param when all of them must hold */
    record Case(List<Condition> when, Rule then) {
        public Case {
            when = List.copyOf(when);
        }
    }

    /**
     * The text of some columns: joined, then a part of it split off, then something of that extracted.
     * @param columns usually one; of several, those that are not empty
     * @param join between them
     */
    record Text(
            List<String> columns,
            String join,
            @Nullable Split split,
            @Nullable Extraction extraction) {
        static final String JOIN = " ";

        public Text {
            columns = List.copyOf(columns);
        }

        static Text of(String column) {
            return new Text(List.of(column), JOIN, null, null);
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

    /**
     * What a regular expression finds first in a text; the time it takes grows with the text only, whatever the expression.
     * @param as what becomes of it, with {@code $1} or {@code ${name}} for its groups
     */
    record Extraction(Pattern pattern, String as) {
        /** The first group, or all that was found where there is no group. */
        static String usual(Pattern pattern) {
            return pattern.groupCount() > 0 ? "$1" : "$0";
        }

        /** Empty when nothing is found. */
        String of(String text) {
            var matcher = pattern.matcher(text);
            if (!matcher.find()) return "";
            var found = new StringBuilder();
            matcher.appendReplacement(found, as);
            return found.substring(matcher.start());
        }
    }

    /**
     * @param values by the whole text, without regard to case; the key {@code ""} is for an empty cell
     * @param otherwise for a text that {@code values} does not list; null keeps the text
     */
    record Translation(Map<String, Rule> values, @Nullable Rule otherwise) {
        static final Translation NONE = new Translation(Map.of(), null);

        public Translation {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    static Rule column(String name) {
        return new FromColumns(Text.of(name), Translation.NONE, "", null);
    }

    /** The columns that values come from. */
    default Stream<String> columns() {
        return switch (this) {
            case Constant _ -> Stream.empty();
            case FromColumns from -> Stream.concat(from.text.columns.stream(), parts().flatMap(Rule::columns));
            case Cases _ -> parts().flatMap(Rule::columns);
        };
    }

    /** The columns that only decide which value it is. */
    default Stream<String> decidedBy() {
        var here = this instanceof Cases(var cases, var _)
                ? cases.stream().flatMap(one -> one.when.stream()).map(Condition::column)
                : Stream.<String>empty();
        return Stream.concat(here, parts().flatMap(Rule::decidedBy));
    }

    /** The rules within this one. */
    private Stream<Rule> parts() {
        return switch (this) {
            case Constant _ -> Stream.empty();
            case FromColumns from ->
                Stream.concat(from.translation.values.values().stream(), Stream.ofNullable(from.translation.otherwise));
            case Cases all -> Stream.concat(all.cases.stream().map(Case::then), Stream.ofNullable(all.otherwise));
        };
    }
}
