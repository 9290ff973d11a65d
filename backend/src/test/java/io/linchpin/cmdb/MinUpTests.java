package io.linchpin.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinUpTests {
    @ParameterizedTest
    @CsvSource({
        "1,4,1",
        "3,4,3",
        "9,4,4",
        "2,1,1",
        "1,0,1",
        "50%,4,2",
        "51%,4,3",
        "1%,4,1",
        "100%,4,4",
        "34%,3,2",
        "67%,3,3"
    })
    void aShareIsRoundedUpAndNeverLeavesTheGroup(String minUp, int members, int needed) {
        assertThat(MinUp.parse(minUp).orElseThrow().of(members)).isEqualTo(needed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0%", "101%", "-1", "1.5", "half", "%", "1 %%", "99999999999"})
    void theseAreNone(String text) {
        assertThat(MinUp.parse(text)).isEmpty();
    }
}
