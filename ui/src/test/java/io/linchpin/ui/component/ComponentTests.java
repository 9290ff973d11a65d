package io.linchpin.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComponentTests {

    @ParameterizedTest
    @CsvSource({"Dana Whitfield, DW", "Tomás Herrera, TH", "priya.raman@meridian.example, PE", "Madonna, M", "'  ', ''"
    })
    void initialsAreTheFirstAndTheLastName(String name, String initials) {
        assertThat(Avatar.initials(name)).isEqualTo(initials);
    }

    @Test
    void aStateThatThisScreenHasNotLearnedIsUnknown() {
        assertThat(State.of("MELTED")).isEqualTo(State.UNKNOWN);
        assertThat(State.of("AT_RISK")).isEqualTo(State.AT_RISK);
    }

    @ParameterizedTest
    @EnumSource
    void anIconIsHiddenFromScreenReadersAndTakesTheColourAroundIt(Icon icon) {
        assertThat(icon.svg(16))
                .contains("aria-hidden='true'")
                .contains("currentColor")
                .doesNotContain("#");
    }
}
