package io.linchpin.importers.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A delimited file whose header was understood; its rows can be read any number of times.
 * @param columns the header's names without surrounding space, in the order of the file
 * @param width {@code columns} and the nameless ones that a trailing delimiter makes
 */
public record CsvFile(Path path, Dialect dialect, Limits limits, List<String> columns, int width) {
    /** What opening a file comes to. */
    public sealed interface Opening {
        record Opened(CsvFile file) implements Opening {}

        /** @param dialect null when it was not looked for */
        record Refused(FileFault fault, @Nullable Dialect dialect) implements Opening {}
    }

    public CsvFile {
        columns = List.copyOf(columns);
    }

    /** @throws UncheckedIOException when the file itself cannot be read; whatever stands in it is an answer */
    public static Opening open(Path path, DialectChoice choice, Limits limits) {
        try {
            var binary = Signature.of(path);
            if (binary != null) return new Opening.Refused(binary, null);
            return open(path, Recognition.recognise(path, choice, limits), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Opening open(Path path, Dialect dialect, Limits limits) throws IOException {
        try (var records = new Records(stream(path), dialect, limits)) {
            var header = records.next();
            if (header == null) return new Opening.Refused(new FileFault.Empty(), dialect);
            var names = header.cells().stream().map(Cells::header).toList();
            int columns = names.size();
            while (columns > 0 && names.get(columns - 1).isEmpty()) columns--;
            var file = new CsvFile(path, dialect, limits, names.subList(0, columns), names.size());
            var fault = headerFault(header, file.columns());
            if (fault == null && !new CsvRows(records, columns, names.size()).hasNext())
                fault = new FileFault.OnlyHeader(header.line());
            return fault == null ? new Opening.Opened(file) : new Opening.Refused(fault, dialect);
        }
    }

    private static @Nullable FileFault headerFault(Records.Parsed header, List<String> names) {
        for (var fault : header.faults()) return new FileFault.BrokenHeader(fault);
        if (names.isEmpty()) return new FileFault.BlankHeaders(header.line(), List.of(1));
        var blank = IntStream.range(0, names.size())
                .filter(i -> names.get(i).isEmpty())
                .map(i -> i + 1)
                .boxed()
                .toList();
        if (!blank.isEmpty()) return new FileFault.BlankHeaders(header.line(), blank);
        var byName = new LinkedHashMap<String, List<String>>();
        for (var name : names)
            byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(name);
        var twice = byName.values().stream()
                .filter(same -> same.size() > 1)
                .map(List::getFirst)
                .toList();
        return twice.isEmpty() ? null : new FileFault.DuplicateHeaders(header.line(), twice);
    }

    /** To be closed by who reads them. */
    public CsvRows rows() {
        try {
            var records = new Records(stream(path), dialect, limits);
            records.next();
            return new CsvRows(records, columns.size(), width);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(Path path) throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }
}
