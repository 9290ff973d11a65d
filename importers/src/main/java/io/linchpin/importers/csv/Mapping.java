package io.linchpin.importers.csv;

import io.linchpin.imports.RowKind;
import io.linchpin.imports.Upload;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one source are to be understood; written as YAML, kept per source.
 * @param description for people
 * @param files by kind; one that is not mentioned has our own columns
 * @param known files that are recognised, the first that fits; before their kind counts
 * @param emptyKeeps an empty cell leaves the value instead of clearing it
 * @param createTeams a team that does not exist is made instead of refusing the row
 */
public record Mapping(
        String description,
        Map<RowKind, FileMapping> files,
        List<KnownFile> known,
        boolean emptyKeeps,
        boolean createTeams,
        UnknownColumns unknownColumns) {
    /** What becomes of a column that nothing maps. */
    public enum UnknownColumns {
        /** An attribute, where the class of the row takes it; else it is named in the plan. */
        CLASS,
        /** An attribute of every row. */
        ATTRIBUTE,
        /** The file is refused, naming the columns. */
        REFUSE,
        /** What its header usually means, see {@link Guess}; else as {@link #CLASS}. */
        GUESS
    }

    /** Our own formats. */
    public static final Mapping DEFAULT = new Mapping("", Map.of(), List.of(), false, false, UnknownColumns.CLASS);

    public Mapping {
        var ordered = new EnumMap<RowKind, FileMapping>(RowKind.class);
        ordered.putAll(files);
        files = Collections.unmodifiableMap(ordered);
        known = List.copyOf(known);
    }

    /** @throws io.linchpin.shared.Invalid with line and key of everything that is wrong */
    public static Mapping parse(String yaml) {
        return MappingReader.read(yaml);
    }

    /** What {@link #parse} reads back as the same mapping. */
    public String yaml() {
        return MappingWriter.write(this);
    }

    public FileMapping of(RowKind kind) {
        return files.getOrDefault(kind, FileMapping.DEFAULT);
    }

    /** The same with another mapping of one kind of file. */
    public Mapping with(RowKind kind, FileMapping file) {
        var changed = new EnumMap<RowKind, FileMapping>(RowKind.class);
        changed.putAll(files);
        changed.put(kind, file);
        return new Mapping(description, changed, known, emptyKeeps, createTeams, unknownColumns);
    }

    /** The same with other choices beside the columns. */
    public Mapping with(boolean emptyKeeps, boolean createTeams, UnknownColumns unknownColumns) {
        return new Mapping(description, files, known, emptyKeeps, createTeams, unknownColumns);
    }

    /** The same with one column of a file understood otherwise. @see FileMapping#with */
    public Mapping with(Upload.UploadedFile file, String column, @Nullable String target) {
        if (known.stream().noneMatch(one -> one.has(file.mappedBy())))
            return with(file.kind(), of(file.kind()).with(column, target));
        var changed = known.stream()
                .map(one -> one.with(file.mappedBy(), mapping -> mapping.with(column, target)))
                .toList();
        return new Mapping(description, files, changed, emptyKeeps, createTeams, unknownColumns);
    }

    /** How a file is read, as several kinds if need be. @param kind as which it was brought; null leaves that to its header */
    List<Reading> readings(String name, @Nullable RowKind kind, List<String> header) {
        for (var one : known) if (one.recognises(name, header)) return one.readings();
        var meant = kind == null ? Guess.of(header).kind() : kind;
        return List.of(new Reading(MappingReader.key(meant), meant, of(meant), true, Set.of()));
    }

    Upload.Rules rules() {
        return new Upload.Rules(emptyKeeps, createTeams, unknownColumns == UnknownColumns.ATTRIBUTE);
    }
}
