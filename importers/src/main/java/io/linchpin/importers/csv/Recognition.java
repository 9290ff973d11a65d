package io.linchpin.importers.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Finds out how a file is written. The encoding is judged by all its bytes, streamed; delimiter and quote by its beginning, read with every
 * candidate: the one whose header and rows agree best wins, in a fixed order where they are equal. Apostrophes count as quotes only where they
 * enclose more cells than double quotes do; that a file has no quotes at all is for a person to say, because a stray quote is a mistake more often.
 */
final class Recognition {
    private static final int PREFIX = 1 << 18;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private Recognition() {}

    static Dialect recognise(Path path, DialectChoice choice, Limits limits) throws IOException {
        var encoding = Encoding.recognise(path, choice.charset());
        var base = new Dialect(encoding.charset(), encoding.byteOrderMark(), ',', '"', LineEnds.NONE);
        var sample = Sample.of(path, encoding, limits);
        var chosen = choice.delimiterCharacter();
        Reading best = null;
        for (var delimiter : chosen == null ? DELIMITERS : List.of(chosen)) {
            var reading = choice.saysQuote()
                    ? sample.read(base.with(delimiter, choice.quoteCharacter()))
                    : sample.readWithLikelyQuote(base.with(delimiter, '"'));
            if (best == null || reading.isBetterThan(best)) best = reading;
        }
        return best == null ? base : best.dialect();
    }

    /** @param whole whether it is all of the file, so that its last record is no fragment */
    private record Sample(byte[] bytes, String text, boolean whole, Limits limits) {
        static Sample of(Path path, Encoding encoding, Limits limits) throws IOException {
            try (var in = Files.newInputStream(path)) {
                var bytes = in.readNBytes(PREFIX);
                return new Sample(
                        bytes, new String(bytes, encoding.charset()), Files.size(path) <= bytes.length, limits);
            }
        }

        Reading readWithLikelyQuote(Dialect dialect) throws IOException {
            var reading = read(dialect);
            if (enclosed('\'', dialect.delimiter()) <= enclosed('"', dialect.delimiter())) return reading;
            var apostrophes = read(dialect.with(dialect.delimiter(), '\''));
            return reading.isBetterThan(apostrophes) ? reading : apostrophes;
        }

        Reading read(Dialect dialect) throws IOException {
            try (var records = new Records(new ByteArrayInputStream(bytes), dialect, limits)) {
                var found = new ArrayList<Records.Parsed>();
                for (var record = records.next(); record != null; record = records.next())
                    if (record.text() != null || !CsvRows.isBlank(record.cells())) found.add(record);
                if (!whole && found.size() > 1) found.removeLast();
                return Reading.of(dialect.with(records.lineEnds()), found);
            }
        }

        /** How many cells are wholly enclosed in a quote, cells with line ends left aside. */
        private int enclosed(char quote, char delimiter) {
            int count = 0;
            boolean cellBegins = true;
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (cellBegins && c == quote) {
                    int close = closing(quote, at + 1);
                    if (close > 0 && (close + 1 == text.length() || endsCell(text.charAt(close + 1), delimiter)))
                        count++;
                    at = Math.max(at, close);
                }
                cellBegins = endsCell(c, delimiter) || cellBegins && c == ' ';
            }
            return count;
        }

        /** Where the quote closes in its line, 0 when it does not. */
        private int closing(char quote, int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                boolean doubled = text.charAt(at) == quote && at + 1 < text.length() && text.charAt(at + 1) == quote;
                if (text.charAt(at) == quote && !doubled) return at;
                at += doubled ? 2 : 1;
            }
            return 0;
        }

        private static boolean endsCell(char c, char delimiter) {
            return c == delimiter || c == '\n' || c == '\r';
        }
    }

    /**
     * How a beginning looks under one dialect.
     * @param headerFits whether the header has the commonest number of columns, and that is more than one
     * @param header its number of columns
     * @param fit the share of records with the commonest number of columns, 0 when that is one
     * @param broken records that cannot be parsed
     */
    private record Reading(Dialect dialect, boolean headerFits, int header, double fit, int broken) {
        static Reading of(Dialect dialect, List<Records.Parsed> records) {
            var widths = records.stream().map(Records::width).toList();
            var counts = new HashMap<Integer, Integer>();
            for (var width : widths) counts.merge(width, 1, Integer::sum);
            int usual = 1;
            for (var width : counts.keySet()) {
                int more = Integer.compare(counts.getOrDefault(width, 0), counts.getOrDefault(usual, 0));
                if (more > 0 || more == 0 && width > usual) usual = width;
            }
            int broken = (int)
                    records.stream().filter(record -> record.text() != null).count();
            int header = widths.isEmpty() ? 0 : widths.getFirst();
            double fit = usual > 1 ? counts.getOrDefault(usual, 0) / (double) widths.size() : 0;
            return new Reading(dialect, usual > 1 && header == usual, header, fit, broken);
        }

        boolean isBetterThan(Reading other) {
            if (headerFits != other.headerFits) return headerFits;
            if (header > 1 != other.header > 1) return header > 1;
            if (fit != other.fit) return fit > other.fit;
            return broken < other.broken;
        }
    }
}
