package io.linchpin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "-A1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1", "-1.5.x"})
    void theApostropheOfAFormulaIsTakenOffAgain(String text) {
        assertThat(Csv.neutralise(text)).isEqualTo("'" + text);
        assertThat(Csv.restore(Csv.neutralise(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "'", "'tis", "-5", "+49", "-1,5", "1=1", "a@b.example", "''"})
    void everythingElseIsWrittenAndReadAsItIs(String text) {
        assertThat(Csv.neutralise(text)).isEqualTo(text);
        assertThat(Csv.restore(text)).isEqualTo(text);
    }

    @Test
    void whatASpreadsheetWouldRunGetsAnApostrophe() {
        assertThat(Csv.line(List.of("=1+1", "-cmd", "@a", "+x", "\tx", "'=1")))
                .isEqualTo("'=1+1,'-cmd,'@a,'+x,'\tx,''=1\r\n");
    }

    @Test
    void numbersAndPlainTextsStayAsTheyAre() {
        assertThat(Csv.line(List.of("-5", "+1.5", "it's", "'quoted'", "", "a-b")))
                .isEqualTo("-5,+1.5,it's,'quoted',,a-b\r\n");
    }

    @Test
    void whatBelongsToTheFormatIsQuoted() {
        assertThat(Csv.line(List.of("a,b", "say \"no\"", "two\nlines", " blank ")))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\" blank \"\r\n");
    }
}
