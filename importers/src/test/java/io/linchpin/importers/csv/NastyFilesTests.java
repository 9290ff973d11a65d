package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.importers.csv.NastyFiles.Expectation;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.UploadRow.CiRow;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file against the table in {@code nasty-files.md}, which says what must come out of it and why. */
class NastyFilesTests {
    @ParameterizedTest
    @MethodSource("expectations")
    void theFileComesOutAsTheTableSays(Expectation expected) {
        var found = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(expected.file()));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void theTableHasEveryFileOfTheManifest() throws IOException {
        try (var manifest = Files.lines(NastyFiles.manifest())) {
            assertThat(expectations().map(Expectation::file))
                    .containsExactlyElementsOf(manifest.skip(1)
                            .map(line -> line.substring(0, line.indexOf(',')))
                            .toList());
        }
    }

    static Stream<Expectation> expectations() {
        return NastyFiles.expectations();
    }

    private static Expectation read(String name) throws IOException {
        NastyFiles.manifest();
        return switch (CsvFile.open(NastyFiles.FOLDER.resolve(name), DialectChoice.RECOGNISE, Limits.DEFAULT)) {
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
        return new Expectation(name, dialect, 0, 0, 0, 0, what);
    }

    private static Expectation rows(String name, CsvFile file) throws IOException {
        var faults = faults(file);
        var upload = new CsvUpload(
                List.of(new CsvUpload.Named(RowKind.CIS, name, file.path())),
                NastyFiles.genericMapping(file.columns()),
                Limits.DEFAULT,
                _ -> Optional.empty());
        var planned = new ArrayList<CiRow>();
        var refused = new ArrayList<RefusedLine>();
        upload.read(RowKind.CIS, row -> {
            var line = row.origin().line();
            if (row instanceof CiRow ci) planned.add(ci);
            else refused.add(new RefusedLine(line, faults.getOrDefault(line, "NoName")));
            assertThat(row instanceof CiRow && faults.containsKey(line))
                    .as("a row with a fault is handed on")
                    .isFalse();
        });
        var claims = Claims.of(planned);
        return new Expectation(
                name,
                file.dialect().describe(),
                planned.size(),
                refused.size(),
                claims.repeated(),
                claims.contradict(),
                what(refused));
    }

    /** What the reader says is wrong, by line. */
    private static Map<Long, String> faults(CsvFile file) {
        var faults = new HashMap<Long, String>();
        long before = 0;
        try (var rows = file.rows()) {
            while (rows.hasNext()) {
                var row = rows.next();
                assertThat(row.line()).as("lines count up").isGreaterThan(before);
                before = row.line();
                if (row instanceof CsvRow.Refused refused) faults.put(row.line(), kinds(refused));
            }
        }
        return faults;
    }

    private static String kinds(CsvRow.Refused row) {
        assertThat(row.faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.message())
                .endsWith("."));
        return row.faults().stream()
                .map(fault -> fault.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining("+"));
    }

    private static String what(List<RefusedLine> refused) {
        if (refused.size() <= 6)
            return refused.stream().map(row -> row.line + " " + row.fault).collect(Collectors.joining(", "));
        return refused.stream()
                .collect(Collectors.groupingBy(RefusedLine::fault, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(fault -> fault.getKey() + " x" + fault.getValue())
                .collect(Collectors.joining(", "));
    }

    private record RefusedLine(long line, String fault) {}

    /** Rows with one external id: of equal ones the first counts, of different ones none. */
    private record Claims(int repeated, int contradict) {
        static Claims of(List<CiRow> rows) {
            int repeated = 0;
            int contradict = 0;
            for (var same : rows.stream()
                    .collect(Collectors.groupingBy(CiRow::externalId))
                    .values()) {
                if (same.stream().map(CiRow::attributes).distinct().count() == 1) repeated += same.size() - 1;
                else contradict += same.size();
            }
            return new Claims(repeated, contradict);
        }
    }
}
