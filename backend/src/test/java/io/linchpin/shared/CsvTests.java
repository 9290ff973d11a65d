package io.linchpin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTests {
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
