package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.shared.Invalid;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {
    private static final Limits SMALL = new Limits(100, 8, 1000);

    @TempDir
    Path folder;

    @Test
    void aRowSaysWhereItBegins() throws IOException {
        var rows = rows("name,note\n\n\"a\",\"one\ntwo\"\n\nb,c\n");
        assertThat(rows)
                .containsExactly(
                        new CsvRow.Read(3, 1, List.of("a", "one\ntwo")), new CsvRow.Read(6, 2, List.of("b", "c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndCountsAsOneLineAndIsOneLineFeedInsideACell(String end) throws IOException {
        var rows = rows(String.join(end, "name,note", "\"a\",\"one", "two\"", "b,c"));
        assertThat(rows)
                .containsExactly(
                        new CsvRow.Read(2, 1, List.of("a", "one\ntwo")), new CsvRow.Read(4, 2, List.of("b", "c")));
    }

    @Test
    void readingGoesOnAfterARowWithTextBehindAClosingQuote() throws IOException {
        var rows = rows("name,note\na,\"19\" rack\nb,c\n");
        assertThat(rows)
                .containsExactly(
                        new CsvRow.Refused(2, 2, 1, List.of("a,\"19\" rack"), List.of(new Fault.TextAfterQuote(2, 2))),
                        new CsvRow.Read(3, 2, List.of("b", "c")));
    }

    @Test
    void anUnclosedQuoteNamesTheLineItOpenedInAndTakesTheRest() throws IOException {
        var rows = rows("name,note\na,b\n\"c\nd\",\"e\nf,g\nh,i\n");
        assertThat(rows).hasSize(2).last().isInstanceOfSatisfying(CsvRow.Refused.class, row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.faults()).containsExactly(new Fault.UnclosedQuote(4, 2));
        });
    }

    @Test
    void anUnclosedQuoteInAFileWithoutEndStopsAtTheLimit() throws IOException {
        var text = new StringBuilder("name,note\n\"a,b\n");
        for (int i = 0; i < 100_000; i++) text.append("row,").append(i).append('\n');
        var rows = rows(text.toString());
        assertThat(rows).singleElement().isInstanceOfSatisfying(CsvRow.Refused.class, row -> {
            assertThat(row.faults()).containsExactly(new Fault.UnclosedQuote(2, 1));
            assertThat(row.cells().getFirst().length()).isLessThanOrEqualTo(SMALL.row());
        });
    }

    @Test
    void aLineWithoutEndIsCutAndTheNextIsRead() throws IOException {
        var rows = rows("name,note\n" + "x".repeat(300_000) + ",y\na,b\n");
        assertThat(rows)
                .satisfiesExactly(
                        row -> assertThat(((CsvRow.Refused) row).faults())
                                .containsExactly(new Fault.TooLong(SMALL.row())),
                        row -> assertThat(row).isEqualTo(new CsvRow.Read(3, 2, List.of("a", "b"))));
    }

    @Test
    void cellsAndColumnsHaveALimit() throws IOException {
        var rows = rows("name,note\na," + "x".repeat(101) + "\n" + ",".repeat(8) + "y\n");
        assertThat(rows)
                .satisfiesExactly(
                        row -> assertThat(((CsvRow.Refused) row).faults())
                                .containsExactly(new Fault.LongCell(2, 101, 100)),
                        row -> assertThat(((CsvRow.Refused) row).faults())
                                .containsExactly(new Fault.TooManyCells(9, 8), new Fault.LongRow(9, 2)));
    }

    @Test
    void malformedBytesNameLineAndByteAndCostOnlyTheirRow() throws IOException {
        var bytes = "name,note\nä,ö\nx?,y\nb,c\n".getBytes(StandardCharsets.UTF_8);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?');
        bytes[at] = (byte) 0xC3;
        var rows = read(Files.write(folder.resolve("file.csv"), bytes), DialectChoice.RECOGNISE);
        assertThat(rows).hasSize(3);
        assertThat(((CsvRow.Refused) rows.get(1)).faults())
                .containsExactly(new Fault.MalformedBytes(3, at, StandardCharsets.UTF_8));
        assertThat(rows.get(2)).isEqualTo(new CsvRow.Read(4, 3, List.of("b", "c")));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 0", "UTF-8, 3", "UTF-16LE, 2", "UTF-16BE, 2", "UTF-16LE, 0", "UTF-16BE, 0", "windows-1252, 0"})
    void theEncodingIsRecognised(String encoding, int mark) throws IOException {
        var text = (mark > 0 ? "\uFEFF" : "") + "name,note\nMüller & Söhne,Zürich\nplain,text\n";
        var path = Files.write(folder.resolve("file.csv"), text.getBytes(Charset.forName(encoding)));
        var file = open(path, DialectChoice.RECOGNISE);
        assertThat(file.dialect().encoding()).isEqualTo(Charset.forName(encoding));
        assertThat(file.dialect().byteOrderMark()).isEqualTo(mark);
        assertThat(file.columns()).containsExactly("name", "note");
        assertThat(read(path, DialectChoice.RECOGNISE).getFirst())
                .isEqualTo(new CsvRow.Read(2, 1, List.of("Müller & Söhne", "Zürich")));
    }

    @Test
    void windows1252IsRecognisedByALateUmlaut() throws IOException {
        var text = "name\n" + "plain\n".repeat(100_000) + "Müller\n";
        var path = Files.write(folder.resolve("file.csv"), text.getBytes(Charset.forName("windows-1252")));
        assertThat(open(path, DialectChoice.RECOGNISE).dialect().encoding().name())
                .isEqualTo("windows-1252");
    }

    @Test
    void aChoiceOverridesWhatWouldBeRecognised() throws IOException {
        var path = Files.write(folder.resolve("file.csv"), "名前/a;b\n\"x/y;z\n".getBytes(Charset.forName("Shift_JIS")));
        var choice = new DialectChoice("Shift_JIS", "/", "none");
        assertThat(open(path, choice).columns()).containsExactly("名前", "a;b");
        assertThat(read(path, choice)).containsExactly(new CsvRow.Read(2, 1, List.of("\"x", "y;z")));
    }

    @Test
    void aChoiceThatMakesNoSenseNamesEveryMistake() {
        assertThatThrownBy(() -> new DialectChoice("klingon", "::", "no"))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.errors())
                        .extracting("field")
                        .containsExactly("encoding", "delimiter", "quote"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "'name,note\na,b'/UTF-8, comma",
                "'name;price\na;1,5\nb;2,5'/UTF-8, semicolon",
                "'name|note\na|b, c\nd|e, f'/UTF-8, pipe",
                "'name\tnote\na\tb'/UTF-8, tab",
                "'''name'',''note''\n''a,b'',''c'''/UTF-8, comma, single quote",
                "'name,note\n\"it''s\",''tis'/UTF-8, comma"
            })
    void theDialectIsRecognised(String text, String dialect) throws IOException {
        assertThat(open(Files.writeString(folder.resolve("file.csv"), text), DialectChoice.RECOGNISE)
                        .dialect()
                        .describe())
                .isEqualTo(dialect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "''/Empty",
                "'\n \n'/Empty",
                "'name,note\n'/OnlyHeader",
                "'name,note\n , \n'/OnlyHeader",
                "'name,Name \na,b\n'/DuplicateHeaders",
                "'name,,note\na,b,c\n'/BlankHeaders",
                "'PK\u0003\u0004 workbook'/NotText",
                "'BZh91AY archive'/NotText",
                "'na\u0000me,note\na,b\n'/BrokenHeader",
                "'\"name\na,b\n'/BrokenHeader"
            })
    void aFileThatCannotBeReadIsRefusedAsAWhole(String text, String fault) throws IOException {
        var path = Files.writeString(folder.resolve("file.csv"), text);
        assertThat(CsvFile.open(path, DialectChoice.RECOGNISE, SMALL))
                .isInstanceOfSatisfying(CsvFile.Opening.Refused.class, refused -> assertThat(
                                refused.fault().getClass().getSimpleName())
                        .isEqualTo(fault));
    }

    private List<CsvRow> rows(String text) throws IOException {
        return read(Files.writeString(folder.resolve("file.csv"), text), new DialectChoice(null, ",", "\""));
    }

    private static List<CsvRow> read(Path path, DialectChoice choice) {
        var found = new ArrayList<CsvRow>();
        try (var rows = open(path, choice).rows()) {
            rows.forEachRemaining(found::add);
        }
        return found;
    }

    private static CsvFile open(Path path, DialectChoice choice) {
        return ((CsvFile.Opening.Opened) CsvFile.open(path, choice, SMALL)).file();
    }
}
