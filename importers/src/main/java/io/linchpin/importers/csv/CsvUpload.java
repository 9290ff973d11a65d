package io.linchpin.importers.csv;

import io.linchpin.importers.csv.FileMapping.TypeName;
import io.linchpin.imports.Retirement;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RowOrigin;
import io.linchpin.imports.Upload;
import io.linchpin.imports.UploadRow;
import io.linchpin.shared.Csv;
import io.linchpin.shared.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Delimited files on disk with the mapping they are read by. */
final class CsvUpload implements Upload {
    private static final int LOOKED_AT = 1_000;

    /** @param source empty when the file is refused as a whole */
    private record Part(UploadedFile file, Optional<Source> source) {}

    private record Source(CsvFile csv, RowMapper mapper, Optional<Retirement> retirement) {}

    /** A file to be read, under the name it was uploaded with. @param kind null when nobody said what it holds */
    record Named(@Nullable RowKind kind, String name, Path path) {
        RowKind likely() {
            return kind == null ? RowKind.CIS : kind;
        }
    }

    private final Mapping mapping;
    private final List<Part> parts;

    CsvUpload(List<Named> files, Mapping mapping, Limits limits, Function<String, Optional<TypeName>> catalogue) {
        this.mapping = mapping;
        this.parts = files.stream()
                .flatMap(file -> open(file, mapping, limits, catalogue).stream())
                .toList();
    }

    private static List<Part> open(
            Named named, Mapping mapping, Limits limits, Function<String, Optional<TypeName>> catalogue) {
        var kind = named.likely();
        return switch (CsvFile.open(named.path(), mapping.of(kind).format(), limits)) {
            case CsvFile.Opening.Refused(var fault, var dialect) -> {
                var file = new UploadedFile(
                        named.name(),
                        kind,
                        MappingReader.key(kind),
                        size(named.path()),
                        dialect == null ? "" : dialect.describe(),
                        List.of(),
                        List.of(),
                        List.of(FieldError.of("", "", fault.said())));
                yield List.of(new Part(file, Optional.empty()));
            }
            case CsvFile.Opening.Opened(var csv) -> {
                var parts = new ArrayList<Part>();
                for (var reading : mapping.readings(named.name(), named.kind(), csv.columns())) {
                    var rules = new FileRules(reading, mapping.unknownColumns(), csv.columns());
                    // What else such a file could say, it does not say when the columns are missing.
                    if (reading.takesRest() || rules.errors().isEmpty())
                        parts.add(part(named, csv, reading, rules, catalogue));
                }
                yield parts;
            }
        };
    }

    private static Part part(
            Named named,
            CsvFile csv,
            Reading reading,
            FileRules rules,
            Function<String, Optional<TypeName>> catalogue) {
        var mapper = new RowMapper(reading.kind(), rules, reading.mapping().types(), catalogue);
        var errors = rules.errors();
        var file = new UploadedFile(
                named.name(),
                reading.kind(),
                reading.path(),
                size(named.path()),
                csv.dialect().describe(),
                csv.columns(),
                rules.understood(),
                errors);
        return new Part(
                file,
                errors.isEmpty()
                        ? Optional.of(new Source(
                                csv,
                                mapper,
                                Optional.ofNullable(reading.mapping().retire())))
                        : Optional.empty());
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<UploadedFile> files() {
        return parts.stream().map(Part::file).toList();
    }

    /** The first rows of each file that the mapping wants; looked for among the first {@value #LOOKED_AT}. */
    List<Sample> sample(int rows) {
        return parts.stream()
                .map(part -> new Sample(part.file(), sample(part, rows)))
                .toList();
    }

    private static List<Sample.Row> sample(Part part, int rows) {
        var found = new ArrayList<Sample.Row>();
        if (part.source().isEmpty()) return found;
        var source = part.source().get();
        try (var all = source.csv().rows()) {
            for (int i = 0; i < LOOKED_AT && found.size() < rows && all.hasNext(); i++)
                row(part.file(), source.mapper(), all.next())
                        .map(Sample.Row::of)
                        .ifPresent(found::add);
        }
        return found;
    }

    @Override
    public Rules rules() {
        return mapping.rules();
    }

    @Override
    public List<Retirement> retirements() {
        return parts.stream()
                .flatMap(part -> part.source().stream())
                .flatMap(source -> source.retirement().stream())
                .distinct()
                .toList();
    }

    @Override
    public void read(RowKind kind, Consumer<UploadRow> reader) throws IOException {
        for (var part : parts) {
            if (part.file().kind() != kind || part.source().isEmpty()) continue;
            try {
                read(part.file(), part.source().get(), reader);
            } catch (UncheckedIOException e) {
                throw new IOException(
                        "The uploaded file %s can no longer be read."
                                .formatted(part.file().name()),
                        e);
            }
        }
    }

    private static void read(UploadedFile file, Source source, Consumer<UploadRow> reader) {
        try (var rows = source.csv().rows()) {
            while (rows.hasNext()) row(file, source.mapper(), rows.next()).ifPresent(reader);
        }
    }

    /** Empty for a row that the mapping passes over. */
    private static Optional<UploadRow> row(UploadedFile file, RowMapper mapper, CsvRow row) {
        return switch (row) {
            case CsvRow.Read read -> {
                var values = values(read.cells());
                yield mapper.counts(values)
                        ? Optional.of(mapper.map(origin(file, read.line(), read.cells()), values))
                        : Optional.empty();
            }
            case CsvRow.Refused refused ->
                Optional.of(new UploadRow.Unreadable(
                        origin(file, refused.line(), refused.cells()),
                        refused.faults().stream()
                                .map(fault -> new FieldError("", refused.line(), "", fault.said()))
                                .toList()));
        };
    }

    private static RowOrigin origin(UploadedFile file, long line, List<String> cells) {
        return new RowOrigin(file.kind(), file.name(), line, cells);
    }

    private static List<String> values(List<String> cells) {
        var values = new ArrayList<String>(cells.size());
        for (var cell : cells) values.add(Csv.restore(Cells.strip(cell)));
        return values;
    }
}
