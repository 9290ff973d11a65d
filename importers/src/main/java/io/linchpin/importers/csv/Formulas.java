package io.linchpin.importers.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what they find in a cell: a text that would begin a formula gets a leading apostrophe when it is written, which
 * is taken off when it is read. Together they change nothing; a plain number is left alone.
 */
public final class Formulas {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*");

    private Formulas() {}

    public static String neutralise(String cell) {
        return beginsFormula(cell, afterApostrophes(cell))
                        && !NUMBER.matcher(cell).matches()
                ? "'" + cell
                : cell;
    }

    public static String restore(String cell) {
        return cell.startsWith("'") && beginsFormula(cell, afterApostrophes(cell)) ? cell.substring(1) : cell;
    }

    private static int afterApostrophes(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') at++;
        return at;
    }

    private static boolean beginsFormula(String cell, int at) {
        return at < cell.length() && "=+-@\t\r".indexOf(cell.charAt(at)) >= 0;
    }
}
