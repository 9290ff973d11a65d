package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTests {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "-A1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1", "-1.5.x"})
    void whatASpreadsheetWouldRunGetsAnApostropheThatReadingTakesOff(String cell) {
        assertThat(Formulas.neutralise(cell)).isEqualTo("'" + cell);
        assertThat(Formulas.restore(Formulas.neutralise(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "'", "'tis", "-5", "+49", "-1,5", "1=1", "a@b.example", "''"})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(Formulas.neutralise(cell)).isEqualTo(cell);
        assertThat(Formulas.restore(cell)).isEqualTo(cell);
    }
}
