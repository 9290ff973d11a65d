package io.linchpin.importers.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one at a time. A row whose cells are all empty is left out, like a blank line, and counted. */
public final class CsvRows implements Iterator<CsvRow>, AutoCloseable {
    private static final int KEPT_TEXT = 1 << 15;

    private final Records records;
    private final int columns;
    private final int width;
    private @Nullable CsvRow next;
    private long number;
    private long blankRows;

    /**
     * @param columns those that have a name
     * @param width with the nameless ones that a trailing delimiter makes
     */
    CsvRows(Records records, int columns, int width) {
        this.records = records;
        this.columns = columns;
        this.width = width;
    }

    @Override
    public boolean hasNext() {
        try {
            if (next == null) next = advance();
            return next != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CsvRow next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        var row = next;
        next = null;
        return row;
    }

    private @Nullable CsvRow advance() throws IOException {
        for (var record = records.next(); record != null; record = records.next()) {
            if (record.faults().isEmpty() && isBlank(record.cells())) blankRows++;
            else return row(record);
        }
        return null;
    }

    private CsvRow row(Records.Parsed record) {
        number++;
        var text = record.text();
        if (text != null)
            return new CsvRow.Refused(record.line(), record.lastLine(), number, List.of(kept(text)), record.faults());
        var faults = new ArrayList<>(record.faults());
        checkWidth(record.cells(), faults);
        if (!faults.isEmpty())
            return new CsvRow.Refused(record.line(), record.lastLine(), number, record.cells(), faults);
        return new CsvRow.Read(record.line(), number, record.cells().subList(0, columns));
    }

    private void checkWidth(List<String> cells, List<Fault> faults) {
        if (cells.size() < columns) faults.add(new Fault.ShortRow(cells.size(), columns));
        else if (cells.size() > width) faults.add(new Fault.LongRow(cells.size(), columns));
        else
            for (int i = columns; i < cells.size(); i++)
                if (!Cells.isBlank(cells.get(i))) faults.add(new Fault.ValueWithoutHeader(i + 1, cells.get(i)));
    }

    private static String kept(String text) {
        var line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return line.length() <= KEPT_TEXT ? line : line.substring(0, KEPT_TEXT);
    }

    static boolean isBlank(List<String> cells) {
        for (var cell : cells) if (!Cells.isBlank(cell)) return false;
        return true;
    }

    /** Blank lines and rows of empty cells so far. */
    public long blankRows() {
        return blankRows + records.blankLines();
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
