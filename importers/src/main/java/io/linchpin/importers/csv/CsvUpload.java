package io.linchpin.importers.csv;

import io.linchpin.importers.csv.FileMapping.TypeName;
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

/** Delimited files on disk with the mapping they are read by. */
final class CsvUpload implements Upload {
    /** @param source empty when the file is refused as a whole */
    private record Part(UploadedFile file, Optional<Source> source) {}

    private record Source(CsvFile csv, RowMapper mapper) {}

    /** A file to be read, under the name it was uploaded with. */
    record Named(RowKind kind, String name, Path path) {}

    private final Mapping mapping;
    private final List<Part> parts;

    CsvUpload(List<Named> files, Mapping mapping, Limits limits, Function<String, Optional<TypeName>> catalogue) {
        this.mapping = mapping;
        this.parts = files.stream()
                .map(file -> open(file, mapping, limits, catalogue))
                .toList();
    }

    private static Part open(
            Named named, Mapping mapping, Limits limits, Function<String, Optional<TypeName>> catalogue) {
        var rules = mapping.of(named.kind());
        return switch (CsvFile.open(named.path(), rules.format(), limits)) {
            case CsvFile.Opening.Refused refused -> {
                var dialect = refused.dialect();
                var error = FieldError.of("", "", refused.fault().message());
                yield new Part(
                        uploaded(
                                named, dialect == null ? "" : dialect.describe(), List.of(), List.of(), List.of(error)),
                        Optional.empty());
            }
            case CsvFile.Opening.Opened(var csv) -> {
                var fileRules = new FileRules(named.kind(), rules, mapping.unknownColumns(), csv.columns());
                var mapper = new RowMapper(named.kind(), fileRules, rules.types(), catalogue);
                var errors = fileRules.errors();
                yield new Part(
                        uploaded(named, csv.dialect().describe(), csv.columns(), fileRules.understood(), errors),
                        errors.isEmpty() ? Optional.of(new Source(csv, mapper)) : Optional.empty());
            }
        };
    }

    private static UploadedFile uploaded(
            Named named, String format, List<String> header, List<Column> columns, List<FieldError> refused) {
        return new UploadedFile(named.name(), named.kind(), size(named.path()), format, header, columns, refused);
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

    @Override
    public Rules rules() {
        return mapping.rules();
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
            while (rows.hasNext()) reader.accept(row(file, source, rows.next()));
        }
    }

    private static UploadRow row(UploadedFile file, Source source, CsvRow row) {
        return switch (row) {
            case CsvRow.Read read -> source.mapper().map(origin(file, read.line(), read.cells()), values(read.cells()));
            case CsvRow.Refused refused ->
                new UploadRow.Unreadable(
                        origin(file, refused.line(), refused.cells()),
                        refused.faults().stream()
                                .map(fault -> new FieldError("", refused.line(), "", fault.message()))
                                .toList());
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
