package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.Role;
import io.linchpin.importers.csv.NastyFiles.Expectation;
import io.linchpin.imports.Counts;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every hostile file through the whole plan on a database, against the table in {@code nasty-files.md}: as the name is the key,
 * repeated rows come out as the same and contradicting ones as refused.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NastyFilesIT {
    /** What plans may hold at any time beside what was held before; what could be collected does not count. */
    private static final long BOUND = 200L << 20;

    private static final int BETWEEN_LOOKS = 20;

    private static final Duration FOR_ALL = Duration.ofMinutes(5);

    @Autowired
    Imports imports;

    @Autowired
    Cast cast;

    private final Map<String, RunId> runs = new LinkedHashMap<>();
    private long heldBefore;
    private long heldAtMost;
    private Uploads uploads;

    /** All at once: the jobs take one after the other, without a pause for each. */
    @BeforeAll
    void everyFileIsPlanned() {
        NastyFiles.manifest();
        heldBefore = held();
        uploads = new Uploads(imports, cast.user(cast.tenant("Nasty"), Role.ADMINISTRATOR));
        expectations().forEach(expected -> runs.put(expected.file(), plan(expected.file())));
        Assertions.assertTimeoutPreemptively(FOR_ALL, this::settleAll);
    }

    private void settleAll() {
        var settled = 0;
        for (var run : runs.values()) {
            uploads.settled(run);
            if (++settled % BETWEEN_LOOKS == 0) heldAtMost = Math.max(heldAtMost, held());
        }
    }

    private static long held() {
        var heap = ManagementFactory.getMemoryMXBean();
        heap.gc();
        return heap.getHeapMemoryUsage().getUsed();
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void thePlanSaysWhatTheTableSays(Expectation expected) {
        var run = uploads.settled(runs.get(expected.file()));
        if (expected.planned() + expected.refused() == 0) assertIsRefused(run);
        else
            assertThat(run)
                    .as(run.problem())
                    .returns(ImportState.PLANNED, ImportRun::state)
                    .returns(
                            new Counts(
                                    expected.planned() - expected.repeated() - expected.contradict(),
                                    0,
                                    expected.repeated(),
                                    expected.refused() + expected.contradict(),
                                    0),
                            planned -> planned.counts(RowKind.CIS));
    }

    @Test
    void everyRefusedRowSaysItsLineAndWhy() {
        for (var run : runs.values())
            assertThat(imports.refused(uploads.user(), run, 0, 5_000))
                    .allSatisfy(row -> assertThat(row.errors()).isNotEmpty().allSatisfy(error -> {
                        assertThat(error.row()).isEqualTo(row.line());
                        assertThat(error.message()).endsWith(".");
                    }));
    }

    @Test
    void memoryStaysBounded() {
        assertThat(heldAtMost - heldBefore).isBetween(1L, BOUND);
    }

    static Stream<Expectation> expectations() {
        return NastyFiles.expectations();
    }

    private static void assertIsRefused(ImportRun run) {
        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(run.problem()).isNotBlank();
        assertThat(run.refusedFiles()).singleElement().satisfies(refusal -> assertThat(refusal.message())
                .endsWith("."));
    }

    private RunId plan(String file) {
        var path = NastyFiles.FOLDER.resolve(file);
        var header =
                switch (CsvFile.open(path, DialectChoice.RECOGNISE, Limits.DEFAULT)) {
                    case CsvFile.Opening.Opened(var opened) -> opened.columns();
                    case CsvFile.Opening.Refused _ -> List.of("name");
                };
        return uploads.upload(file.replaceAll("[^A-Za-z0-9]", "-").replaceAll("^-*(.{0,60}).*$", "$1"), folder -> {
            Uploads.store(folder, RowKind.CIS, path);
            CsvUploads.storeMapping(folder, NastyFiles.genericMapping(header).yaml());
        });
    }
}
