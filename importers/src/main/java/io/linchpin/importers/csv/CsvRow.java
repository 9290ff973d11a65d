package io.linchpin.importers.csv;

import java.util.List;

/** One row below the header. Its line is the first physical line it takes, counted from 1; its number counts the rows that are not blank. */
public sealed interface CsvRow {
    long line();

    long number();

    /** @param cells one for every column of the header */
    record Read(long line, long number, List<String> cells) implements CsvRow {
        public Read {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param lastLine the last physical line it takes
     * @param cells as they came; a row that cannot be taken apart is one cell
     */
    record Refused(long line, long lastLine, long number, List<String> cells, List<Fault> faults) implements CsvRow {
        public Refused {
            cells = List.copyOf(cells);
            faults = List.copyOf(faults);
        }
    }
}
