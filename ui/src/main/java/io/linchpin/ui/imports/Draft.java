package io.linchpin.ui.imports;

import io.linchpin.identity.CurrentUser;
import io.linchpin.importers.csv.CsvFile;
import io.linchpin.importers.csv.CsvUploads;
import io.linchpin.importers.csv.DialectChoice;
import io.linchpin.importers.csv.Guess;
import io.linchpin.importers.csv.Limits;
import io.linchpin.importers.csv.Mapping;
import io.linchpin.importers.csv.Sample;
import io.linchpin.importers.csv.ShippedMappings;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.Mappings;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.shared.Message;
import io.linchpin.shared.UploadLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An upload that is being put together: its files lie on disk, where its run will look for them; its mapping is being made. */
final class Draft {
    private static final int SAMPLED = 5;
    private static final int PIECE = 1 << 16;
    private static final List<RowKind> ORDER =
            List.of(RowKind.CIS, RowKind.RELATIONSHIPS, RowKind.TEAMS, RowKind.PEOPLE);

    /** Where the mapping came from that the columns are understood by. */
    enum Origin {
        SAVED,
        SHIPPED,
        GUESSED
    }

    /**
     * A file that has arrived.
     * @param header empty when it cannot be read
     * @param problem why it cannot be read; null when it can
     */
    record Received(
            String name,
            RowKind kind,
            long bytes,
            List<String> header,
            @Nullable Message problem) {}

    /** The file holds more than an import takes; nothing of it was kept. */
    static final class TooLarge extends IOException {}

    private final Imports imports;
    private final CsvUploads uploads;
    private final Mappings mappings;
    private final UploadLimit limit;
    private final CurrentUser user;
    private final RunId run = RunId.random();
    private final Map<String, Received> files = new LinkedHashMap<>();
    private final Map<String, Path> paths = new LinkedHashMap<>();
    private @Nullable Path folder;
    private String source = "";
    private Mapping mapping = Mapping.DEFAULT;
    private Origin origin = Origin.GUESSED;
    private boolean started;

    Draft(Imports imports, CsvUploads uploads, Mappings mappings, UploadLimit limit, CurrentUser user) {
        this.imports = imports;
        this.uploads = uploads;
        this.mappings = mappings;
        this.limit = limit;
        this.user = user;
    }

    UploadLimit limit() {
        return limit;
    }

    /** Streams a file to disk and looks at its header; a file of the same name is replaced. */
    void receive(String name, InputStream content) throws IOException {
        var arrived = Files.createDirectories(folder().resolve("arriving"))
                .resolve(UUID.randomUUID().toString());
        try {
            copy(content, arrived);
            keep(name, arrived);
        } finally {
            Files.deleteIfExists(arrived);
        }
    }

    private void copy(InputStream content, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            var piece = new byte[PIECE];
            long bytes = 0;
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                bytes += read;
                if (bytes > limit.bytes()) throw new TooLarge();
                out.write(piece, 0, read);
            }
        }
    }

    private synchronized void keep(String name, Path arrived) throws IOException {
        var received =
                switch (CsvFile.open(arrived, DialectChoice.RECOGNISE, Limits.DEFAULT)) {
                    case CsvFile.Opening.Opened(var file) ->
                        new Received(name, Guess.of(file.columns()).kind(), Files.size(arrived), file.columns(), null);
                    case CsvFile.Opening.Refused refused ->
                        new Received(
                                name,
                                RowKind.CIS,
                                Files.size(arrived),
                                List.of(),
                                refused.fault().said());
                };
        remove(name);
        put(received, arrived);
    }

    private void put(Received received, Path from) throws IOException {
        var place = CsvUploads.place(folder(), received.kind(), received.name());
        Files.move(from, place, StandardCopyOption.REPLACE_EXISTING);
        files.put(received.name(), received);
        paths.put(received.name(), place);
    }

    synchronized List<Received> files() {
        return files.values().stream()
                .sorted(Comparator.comparing((Received file) -> ORDER.indexOf(file.kind()))
                        .thenComparing(Received::name))
                .toList();
    }

    synchronized void remove(String name) {
        var path = paths.remove(name);
        files.remove(name);
        if (path == null) return;
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what a file holds, against the guess. */
    synchronized void kind(String name, RowKind kind) {
        var file = files.get(name);
        var path = paths.get(name);
        if (file == null || path == null || file.kind() == kind) return;
        try {
            put(new Received(name, kind, file.bytes(), file.header(), file.problem()), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (origin == Origin.GUESSED) mapping = guess();
    }

    /** Takes the mapping that was saved or shipped for the source, else a guess from the headers. */
    synchronized void from(String name) {
        source = Imports.source(name);
        var saved = mappings.find(user.tenant(), source).map(Mapping::parse);
        var shipped = ShippedMappings.find(source);
        origin = saved.isPresent() ? Origin.SAVED : shipped.isPresent() ? Origin.SHIPPED : Origin.GUESSED;
        mapping = saved.or(() -> shipped).orElseGet(this::guess);
    }

    private Mapping guess() {
        var guessed = Mapping.DEFAULT;
        for (var file : new ArrayList<>(files.values()).reversed())
            if (!file.header().isEmpty())
                guessed = guessed.with(
                        file.kind(), Guess.of(file.kind(), file.header()).mapping());
        return guessed;
    }

    /** The sources somebody has saved a mapping for, and those that come with one. */
    List<String> sources() {
        var all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(ShippedMappings.SOURCES);
        all.addAll(mappings.sources(user, user.tenant()));
        return List.copyOf(all);
    }

    synchronized String source() {
        return source;
    }

    synchronized Origin origin() {
        return origin;
    }

    synchronized Mapping mapping() {
        return mapping;
    }

    /** How the files would be read by another mapping, which is taken when it can be understood; and what their first rows become. */
    synchronized List<Sample> understand(Mapping with) {
        try {
            CsvUploads.storeMapping(folder(), with.yaml());
            mapping = with;
            return uploads.sample(folder(), user.tenant(), source, SAMPLED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void save() {
        mappings.save(user, user.tenant(), source(), mapping().yaml());
    }

    synchronized ImportRun plan() {
        var planning = imports.start(user, user.tenant(), run, source, false);
        started = true;
        return planning;
    }

    /** Throws away what arrived, unless it has become a run. */
    synchronized void forget() {
        if (started || folder == null) return;
        imports.forget(run);
        folder = null;
        files.clear();
        paths.clear();
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) folder = imports.receive(run);
        return folder;
    }
}
