package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;

/** Somebody who imports, and waits for what becomes of it. */
public record Uploads(Imports imports, CurrentUser user) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Plans texts of files by their kind. */
    public ImportRun planned(String source, Map<RowKind, String> files) {
        return settled(upload(source, folder -> fill(folder, files)));
    }

    public static void fill(Path folder, Map<RowKind, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var text = file.getValue().getBytes(StandardCharsets.UTF_8);
            var name = file.getKey().name().toLowerCase(Locale.ROOT) + ".csv";
            CsvUploads.store(folder, file.getKey(), name, new ByteArrayInputStream(text));
        }
    }

    public ImportRun planned(String source, String cis) {
        return planned(source, Map.of(RowKind.CIS, cis));
    }

    public ImportRun applied(String source, Map<RowKind, String> files) {
        return applied(planned(source, files));
    }

    public ImportRun applied(ImportRun planned) {
        assertThat(planned.state()).as(planned.problem()).isEqualTo(ImportState.PLANNED);
        imports.apply(user, planned.id());
        var applied = settled(planned.id());
        assertThat(applied.state()).as(applied.problem()).isEqualTo(ImportState.APPLIED);
        return applied;
    }

    /** Plans the files of a folder that are named after their kinds. */
    public ImportRun planned(String source, Path inventory) {
        return settled(upload(source, folder -> {
            for (var kind : RowKind.values()) {
                var file = inventory.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
                if (Files.exists(file)) store(folder, kind, file);
            }
        }));
    }

    public static void store(Path folder, RowKind kind, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            CsvUploads.store(folder, kind, file.getFileName().toString(), content);
        }
    }

    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException;
    }

    public RunId upload(String source, Filling filling) {
        var run = RunId.random();
        try {
            filling.fill(imports.receive(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return imports.start(user, user.tenant(), run, source, false).id();
    }

    public ImportRun settled(RunId run) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> !imports.get(user, run)
                .state()
                .running());
        return imports.get(user, run);
    }

    /** Every reason that a row was refused for. */
    public List<String> reasons(ImportRun run) {
        return imports.refused(user, run.id(), 0, 1_000).stream()
                .flatMap(row -> row.errors().stream())
                .map(error -> error.message())
                .toList();
    }

    public static Path shared(String inventory) {
        var folder =
                TestDatabase.root().resolve("../shared/data").resolve(inventory).normalize();
        assertThat(folder).as("the shared data must stand beside the project").isDirectory();
        return folder;
    }
}
