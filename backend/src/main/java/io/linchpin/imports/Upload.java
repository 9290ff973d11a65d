package io.linchpin.imports;

import io.linchpin.shared.FieldError;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Files and a mapping, as an importer hands them over. Holds no rows: they stream each time they are read. */
public interface Upload {
    List<UploadedFile> files();

    Rules rules();

    /** Within what what is missing is retired; none unless the mapping declares it. */
    default List<Retirement> retirements() {
        return List.of();
    }

    /** Every row of the files of this kind, in their order. May be called again and gives the same rows. */
    void read(RowKind kind, Consumer<UploadRow> reader) throws IOException;

    /**
     * What a file was read as; one file may be read as several.
     * @param mappedBy the part of the mapping that reads it: {@code cis}, {@code files.devices.relationships}
     * @param format how it was read, for people: {@code "UTF-8, comma"}
     * @param header the columns as they stand in the file
     * @param columns how each was understood
     * @param refused why the whole file cannot be read; empty when it can
     */
    record UploadedFile(
            String name,
            RowKind kind,
            String mappedBy,
            long bytes,
            String format,
            List<String> header,
            List<Column> columns,
            List<FieldError> refused) {
        UploadedFile with(List<Column> columns) {
            return new UploadedFile(name, kind, mappedBy, bytes, format, header, columns, refused);
        }
    }

    /**
     * @param target the field or {@code attributes.name} it becomes, null when nothing maps it
     * @param note what happens on the way, for people: "value map, 9"; empty when nothing does
     */
    record Column(String name, @Nullable String target, String note) {}

    /**
     * What the mapping says beside columns.
     * @param emptyKeeps an empty cell leaves the value instead of clearing it
     * @param createTeams a team that does not exist is made instead of refusing the row
     * @param unknownAttributes attributes that the class does not define are taken as text
     */
    record Rules(boolean emptyKeeps, boolean createTeams, boolean unknownAttributes) {}
}
