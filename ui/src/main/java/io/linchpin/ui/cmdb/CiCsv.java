package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** A list as a file: the same columns, the same words, all of its rows. */
final class CiCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Words words;
    private final List<ListColumn> columns;
    private final Writer out;

    CiCsv(Words words, List<ListColumn> columns, Writer out) {
        this.words = words;
        this.columns = columns;
        this.out = out;
    }

    void header() {
        line(columns.stream().map(column -> words.text(column.key())).toList());
    }

    void row(CiRow row) {
        line(columns.stream().map(column -> words.cell(column, row)).toList());
    }

    private void line(List<String> cells) {
        try {
            out.write(cells.stream().map(CiCsv::cell).collect(Collectors.joining(",")));
            out.write("\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A cell that a spreadsheet would run as a formula gets a leading apostrophe. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        var quoted = safe.chars().anyMatch(character -> "\",\r\n".indexOf(character) >= 0);
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
