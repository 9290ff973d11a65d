package io.linchpin.importers.csv;

import io.linchpin.shared.Csv;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes what {@link CsvFile} reads: commas, double quotes where needed, CRLF, and no cell that a spreadsheet would run. */
public final class CsvWriter {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final CSVPrinter printer;

    public CsvWriter(Writer out, List<String> header) throws IOException {
        printer = new CSVPrinter(out, FORMAT);
        row(header);
    }

    public void row(List<String> cells) throws IOException {
        for (var cell : cells) printer.print(Csv.neutralise(cell));
        printer.println();
    }

    public void flush() throws IOException {
        printer.flush();
    }
}
