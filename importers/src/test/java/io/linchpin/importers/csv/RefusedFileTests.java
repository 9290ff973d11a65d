package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.imports.RefusedRow;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.Upload.UploadedFile;
import io.linchpin.imports.UploadRow.CiRow;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFileTests {
    private static final UploadedFile CIS = file("cis.csv", RowKind.CIS, "Name", "class", "note");
    private static final UploadedFile EDGES = file("edges.csv", RowKind.RELATIONSHIPS, "source", "type", "target");

    @TempDir
    Path folder;

    @Test
    void aRowComesBackAsItCameWithTheReasonBehind() throws IOException {
        var text = written(
                List.of(CIS),
                new RefusedRow(
                        RowKind.CIS,
                        "cis.csv",
                        7,
                        List.of("a, b", "Sever", "'=1+1"),
                        List.of(
                                new FieldError("class", 7L, "Sever", "No class of that name. Did you mean Server?"),
                                new FieldError("", 7L, "", "The row is odd."))));
        assertThat(text)
                .isEqualTo(
                        "\uFEFFName,class,note,refused_rest,refused_file,refused_line,refused_reason\r\n"
                                + "\"a, b\",Sever,'=1+1,,cis.csv,7,\"class \"\"Sever\"\": No class of that name. Did you mean Server? The row is odd.\"\r\n");
    }

    @Test
    void rowsOfSeveralFilesStandUnderTheirOwnColumnsAndSurplusCellsAreKept() throws IOException {
        var lines = written(
                        List.of(CIS, EDGES),
                        new RefusedRow(
                                RowKind.RELATIONSHIPS,
                                "edges.csv",
                                2,
                                List.of("a", "RUNS_ON", "b", "c", "d"),
                                List.of()),
                        new RefusedRow(RowKind.CIS, "cis.csv", 3, List.of("x"), List.of()))
                .lines();
        assertThat(lines)
                .containsExactly(
                        "\uFEFFName,class,note,source,type,target,refused_rest,refused_file,refused_line,refused_reason",
                        "\"\",,,a,RUNS_ON,b,\"c,d\",edges.csv,2,",
                        "x,,,,,,,cis.csv,3,");
    }

    @Test
    void uploadedAgainTheAddedColumnsAreIgnoredAndValuesAreTheSame() throws IOException {
        var row = new RefusedRow(RowKind.CIS, "cis.csv", 7, List.of("a", "Server", "'=1+1"), List.of());
        var path = Files.writeString(folder.resolve("refused.csv"), written(List.of(CIS), row));
        var upload = new CsvUpload(
                List.of(new CsvUpload.Named(RowKind.CIS, "refused.csv", path)),
                Mapping.DEFAULT,
                Limits.DEFAULT,
                _ -> Optional.empty());
        var rows = new ArrayList<CiRow>();
        upload.read(RowKind.CIS, found -> rows.add((CiRow) found));
        assertThat(rows).singleElement().satisfies(found -> {
            assertThat(found.fields()).isEqualTo(Map.of("name", "a", "class", "Server"));
            assertThat(found.attributes()).isEqualTo(Map.of("note", "=1+1"));
        });
    }

    private static String written(List<UploadedFile> files, RefusedRow... rows) throws IOException {
        var out = new StringWriter();
        var file = new RefusedFile(out, files, Message::text);
        for (var row : rows) file.write(row);
        file.flush();
        return out.toString();
    }

    private static UploadedFile file(String name, RowKind kind, String... header) {
        return new UploadedFile(name, kind, "cis", 1, "UTF-8, comma", List.of(header), List.of(), List.of());
    }
}
