package io.linchpin.importers.csv;

/**
 * What one row may take in memory.
 * @param cell characters in one cell
 * @param columns cells in one row; a spreadsheet has at most 16,384
 * @param row characters in one row, quoted line ends included
 */
public record Limits(int cell, int columns, int row) {
    public static final Limits DEFAULT = new Limits(1 << 20, 1 << 14, 1 << 22);
}
