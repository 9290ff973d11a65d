package io.linchpin.importers.csv;

import io.linchpin.imports.RowKind;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A file of a source that is recognised by its name or its columns, and read as everything it says: devices, and in which rack
 * each of them stands.
 * @param file a pattern of its name such as {@code "*cable*"}; empty for any
 * @param columns that it must have; empty for any
 * @param parts one by one; the first of them takes the columns that nothing names
 */
public record KnownFile(String name, String file, List<String> columns, List<Part> parts) {
    /** What a file says of one kind. */
    public record Part(RowKind kind, FileMapping mapping) {}

    public KnownFile {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    boolean recognises(String fileName, List<String> header) {
        var keys = header.stream().map(Columns::key).collect(Collectors.toSet());
        return columns.stream().map(Columns::key).allMatch(keys::contains) && (file.isEmpty() || hasName(fileName));
    }

    private boolean hasName(String fileName) {
        var last = Path.of(fileName.toLowerCase(Locale.ROOT)).getFileName();
        return last != null
                && FileSystems.getDefault()
                        .getPathMatcher("glob:" + file.toLowerCase(Locale.ROOT))
                        .matches(last);
    }

    /** Each with its path: {@code files.devices.relationships}, the second one {@code files.devices.relationships.2}. */
    List<Reading> readings() {
        var counts = new HashMap<RowKind, Integer>();
        var readings = new ArrayList<Reading>();
        var named = parts.stream().flatMap(part -> part.mapping.columns()).collect(Collectors.toSet());
        for (var part : parts) {
            int number = counts.merge(part.kind, 1, Integer::sum);
            var path = "files.%s.%s%s".formatted(name, MappingReader.key(part.kind), number == 1 ? "" : "." + number);
            readings.add(new Reading(path, part.kind, part.mapping, readings.isEmpty(), named));
        }
        return readings;
    }

    boolean has(String path) {
        return readings().stream().anyMatch(reading -> reading.path().equals(path));
    }

    /** The same with one of its parts changed. */
    KnownFile with(String path, UnaryOperator<FileMapping> change) {
        var changed = readings().stream()
                .map(reading -> new Part(
                        reading.kind(),
                        reading.path().equals(path) ? change.apply(reading.mapping()) : reading.mapping()))
                .toList();
        return new KnownFile(name, file, columns, changed);
    }
}
