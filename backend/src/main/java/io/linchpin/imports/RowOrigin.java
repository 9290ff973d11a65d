package io.linchpin.imports;

import java.util.List;

/**
 * Where a row stands.
 * @param file the name of the file, as uploaded
 * @param line the first line of the row, counted from 1, as an editor shows it
 * @param cells the row as it came, for the file of refused rows
 */
public record RowOrigin(RowKind kind, String file, long line, List<String> cells) {
    public RowOrigin {
        cells = List.copyOf(cells);
    }
}
