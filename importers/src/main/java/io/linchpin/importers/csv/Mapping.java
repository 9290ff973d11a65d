package io.linchpin.importers.csv;

import io.linchpin.imports.RowKind;
import io.linchpin.imports.Upload;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the files of one source are to be understood; written as YAML, kept per source.
 * @param description for people
 * @param files a kind that is not mentioned has our own columns
 * @param emptyKeeps an empty cell leaves the value instead of clearing it
 * @param createTeams a team that does not exist is made instead of refusing the row
 */
public record Mapping(
        String description,
        Map<RowKind, FileMapping> files,
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
        REFUSE
    }

    /** Our own formats. */
    public static final Mapping DEFAULT = new Mapping("", Map.of(), false, false, UnknownColumns.CLASS);

    public Mapping {
        var ordered = new EnumMap<RowKind, FileMapping>(RowKind.class);
        ordered.putAll(files);
        files = Collections.unmodifiableMap(ordered);
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
        return new Mapping(description, changed, emptyKeeps, createTeams, unknownColumns);
    }

    Upload.Rules rules() {
        return new Upload.Rules(emptyKeeps, createTeams, unknownColumns == UnknownColumns.ATTRIBUTE);
    }
}
