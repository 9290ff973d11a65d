package io.linchpin.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTests {

    @ParameterizedTest
    @CsvSource({
        "Go to Changes, go ch, true",
        "Go to Changes, CHANGES, true",
        "Go to Changes, '', true",
        "Go to Changes, anges, false",
        "Work in Meridian Health, meri work, true",
        "Work in Meridian Health, meri go, false"
    })
    void everyWordTypedBeginsAWordOfTheCommand(String command, String typed, boolean found) {
        assertThat(Palette.matches(command, typed)).isEqualTo(found);
    }
}
