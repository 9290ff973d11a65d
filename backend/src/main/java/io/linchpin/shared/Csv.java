package io.linchpin.shared;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of CSV as RFC 4180 has them. A text that a spreadsheet would run as a formula gets a leading apostrophe, which imports
 * take off again, so that together they change nothing; a plain number is left alone.
 */
public final class Csv {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NEUTRALISED = Pattern.compile("''*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*");

    private Csv() {}

    /** With the line break. */
    public static String line(List<String> cells) {
        return row(cells) + "\r\n";
    }

    /** Without the line break. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    /** What may be written into a cell. */
    public static String neutralise(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** What was meant by what stands in a cell. */
    public static String restore(String cell) {
        return NEUTRALISED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static String cell(String text) {
        var safe = neutralise(text);
        var quoted =
                safe.chars().anyMatch(character -> "\",\r\n".indexOf(character) >= 0) || !safe.equals(safe.strip());
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
