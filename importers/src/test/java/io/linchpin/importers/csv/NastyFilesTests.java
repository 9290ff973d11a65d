package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file against the table in {@code nasty-files.md}, which says what must come out of it and why. */
class NastyFilesTests {
    private static final Path FOLDER = Path.of(System.getProperty("linchpin.root"), "..", "shared", "data", "csv-nasty")
            .normalize();

    /** @param what the refused rows by line and fault, or by fault and number where they are many */
    record Expectation(String file, String dialect, int planned, int refused, String what) {}

    @ParameterizedTest
    @MethodSource("expectations")
    void theFileComesOutAsTheTableSays(Expectation expected) {
        var found = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(expected.file()));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void theTableHasEveryFileOfTheManifest() throws IOException {
        try (var manifest = Files.lines(manifest())) {
            assertThat(expectations().map(Expectation::file))
                    .containsExactlyElementsOf(manifest.skip(1)
                            .map(line -> line.substring(0, line.indexOf(',')))
                            .toList());
        }
    }

    private static Path manifest() {
        var manifest = FOLDER.resolve("MANIFEST.csv");
        assertThat(manifest).as("the shared folder beside the project").exists();
        return manifest;
    }

    static Stream<Expectation> expectations() throws IOException {
        try (var table = table()) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| file"))
                    .map(line -> line.split("\\|", -1))
                    .map(cell -> new Expectation(
                            cell[1].strip(),
                            cell[2].strip(),
                            Integer.parseInt(cell[3].strip()),
                            Integer.parseInt(cell[4].strip()),
                            cell[5].strip()));
        }
    }

    private static InputStream table() throws IOException {
        var table = NastyFilesTests.class.getResourceAsStream("/nasty-files.md");
        if (table == null) throw new IOException("The table nasty-files.md is missing.");
        return table;
    }

    private static Expectation read(String name) {
        manifest();
        return switch (CsvFile.open(FOLDER.resolve(name), DialectChoice.RECOGNISE, Limits.DEFAULT)) {
            case CsvFile.Opening.Refused refused -> refused(name, refused);
            case CsvFile.Opening.Opened opened -> rows(name, opened.file());
        };
    }

    private static Expectation refused(String name, CsvFile.Opening.Refused refused) {
        var dialect = refused.dialect() == null ? "" : refused.dialect().describe();
        assertThat(refused.fault().message()).endsWith(".");
        var what = refused.fault() instanceof FileFault.BrokenHeader header
                ? "BrokenHeader " + header.fault().getClass().getSimpleName()
                : refused.fault().getClass().getSimpleName();
        return new Expectation(name, dialect, 0, 0, what);
    }

    private static Expectation rows(String name, CsvFile file) {
        int planned = 0;
        long before = 0;
        var refused = new ArrayList<Refused>();
        try (var rows = file.rows()) {
            while (rows.hasNext()) {
                var row = rows.next();
                assertThat(row.line()).as("lines count up").isGreaterThan(before);
                before = row.line();
                var fault = fault(row);
                if (fault.isEmpty()) planned++;
                else refused.add(new Refused(row.line(), fault));
            }
        }
        return new Expectation(name, file.dialect().describe(), planned, refused.size(), what(refused));
    }

    private static String fault(CsvRow row) {
        return switch (row) {
            case CsvRow.Read read -> Cells.isBlank(read.cells().getFirst()) ? "NoName" : "";
            case CsvRow.Refused refused ->
                refused.faults().stream()
                        .peek(fault -> assertThat(fault.message()).endsWith("."))
                        .map(fault -> fault.getClass().getSimpleName())
                        .distinct()
                        .collect(Collectors.joining("+"));
        };
    }

    private static String what(List<Refused> refused) {
        if (refused.size() <= 6)
            return refused.stream().map(row -> row.line + " " + row.fault).collect(Collectors.joining(", "));
        return refused.stream()
                .collect(Collectors.groupingBy(Refused::fault, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(fault -> fault.getKey() + " x" + fault.getValue())
                .collect(Collectors.joining(", "));
    }

    private record Refused(long line, String fault) {}
}
