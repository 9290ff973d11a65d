package io.linchpin.ui.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.impact.Arithmetic;
import io.linchpin.impact.ImpactState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTests {
    @ParameterizedTest
    @CsvSource({
        // of, needs, down, degraded, at risk: what was counted, how many, against the spare
        "2, 1, 2, 2, 2, DOWN, 2, >",
        "2, 1, 1, 1, 1, DOWN, 1, ≥",
        "4, 2, 1, 1, 1, DOWN, 1, <",
        "4, 3, 0, 2, 2, DEGRADED, 2, >",
        "4, 3, 0, 0, 2, AT_RISK, 2, >",
        "4, 2, 0, 0, 2, AT_RISK, 2, ≤",
        "3, 1, 1, 3, 3, DEGRADED, 3, >"
    })
    void theTermThatDecidedIsTheOneThatIsShown(
            int of, int needs, int down, int degraded, int atRisk, ImpactState counted, int count, String sign) {
        assertThat(Reckoning.of(new Arithmetic("HAS_MEMBER", of, needs, down, degraded, atRisk)))
                .isEqualTo(new Reckoning(counted, count, sign));
    }
}
