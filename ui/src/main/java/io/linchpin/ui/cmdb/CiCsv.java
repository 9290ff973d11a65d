package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiRow;
import io.linchpin.shared.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** A list as a file: the same columns, the same words, all of its rows. */
final class CiCsv {
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
            out.write(Csv.line(cells));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
