package io.linchpin.importers.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The records of a stream with the lines they take. A record that cannot be parsed costs the lines up to where it broke, no more. */
final class Records implements Closeable {
    /**
     * @param cells empty when the record is broken
     * @param text the record as it stands in the file; null unless it is broken
     */
    record Parsed(
            long line,
            long lastLine,
            List<String> cells,
            List<Fault> faults,
            @Nullable String text) {}

    private final TextLines lines;
    private final RecordFeed feed;
    private final Dialect dialect;
    private final Limits limits;
    private final CSVFormat format;
    private Iterator<CSVRecord> parser;
    private boolean unreadable;

    Records(InputStream in, Dialect dialect, Limits limits) throws IOException {
        this.dialect = dialect;
        this.limits = limits;
        lines = new TextLines(in, dialect.encoding(), dialect.byteOrderMark(), limits.row() + 1);
        feed = new RecordFeed(lines, limits.row());
        format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.quote())
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        parser = freshParser();
    }

    /** The next record, null at the end. */
    @Nullable
    Parsed next() throws IOException {
        if (unreadable) return null;
        feed.begin();
        try {
            if (!parser.hasNext()) return null;
            return parsed(parser.next());
        } catch (UncheckedIOException e) {
            var broken = broken(e);
            parser = freshParser();
            return broken;
        }
    }

    private Parsed parsed(CSVRecord row) {
        var faults = new ArrayList<Fault>();
        var fault = feed.fault();
        if (fault != null) faults.add(fault);
        if (row.size() > limits.columns()) faults.add(new Fault.TooManyCells(row.size(), limits.columns()));
        var cells = row.toList();
        for (int i = 0; i < cells.size(); i++)
            if (cells.get(i).length() > limits.cell())
                faults.add(new Fault.LongCell(i + 1, cells.get(i).length(), limits.cell()));
        return new Parsed(feed.firstLine(), feed.lastLine(), cells, faults, null);
    }

    /** @throws IOException what the disk says; everything else is a fault of the record */
    private Parsed broken(UncheckedIOException failure) throws IOException {
        var quotes = OpenQuote.in(feed.text(), feed.firstLine(), dialect);
        var fault =
                switch (failure.getCause()) {
                    case RecordFeed.RecordTooLong _ ->
                        quotes.open()
                                ? new Fault.UnclosedQuote(quotes.line(), quotes.column())
                                : new Fault.TooLong(limits.row());
                    case CSVException _ ->
                        quotes.open()
                                ? new Fault.UnclosedQuote(quotes.line(), quotes.column())
                                : new Fault.TextAfterQuote(quotes.line(), quotes.column());
                    case IOException e -> throw e;
                    case null -> throw failure;
                };
        unreadable = fault instanceof Fault.UnclosedQuote;
        var inside = feed.fault();
        var faults = inside == null ? List.<Fault>of(fault) : List.of(fault, inside);
        return new Parsed(feed.firstLine(), feed.lastLine(), List.of(), faults, feed.text());
    }

    /** How many cells the record seems to have; of a broken one those up to where it broke. */
    static int width(Parsed record) {
        if (record.text() == null) return record.cells().size();
        return switch (record.faults().getFirst()) {
            case Fault.TextAfterQuote quote -> quote.column();
            case Fault.UnclosedQuote quote -> quote.column();
            default -> 1;
        };
    }

    private Iterator<CSVRecord> freshParser() throws IOException {
        return CSVParser.builder().setReader(feed).setFormat(format).get().iterator();
    }

    long blankLines() {
        return feed.blankLines();
    }

    LineEnds lineEnds() {
        return lines.lineEnds();
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }
}
