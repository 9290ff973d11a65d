package io.linchpin.ui.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.impact.ImpactQuestion;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.impact.Window;
import io.linchpin.ui.component.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingTests {
    @ParameterizedTest
    @CsvSource({
        "nginx-proxy, nginx-proxy, DOWN",
        "nginx-proxy:AT_RISK, nginx-proxy, AT_RISK",
        "site:MDF, site:MDF, DOWN",
        "site:MDF:DEGRADED, site:MDF, DEGRADED",
        "vm-1:OK, vm-1:OK, DOWN",
        ":DOWN, :DOWN, DOWN"
    })
    void onlyAnEffectAtTheEndOfASeedIsOne(String text, String ci, ImpactState effect) {
        assertThat(Asking.of(Map.of("seed", List.of(text))).seeds()).containsExactly(new Seed(ci, effect));
    }

    @Test
    void theAddressOfAQuestionAsksItAgain() {
        var asking = new Asking(
                List.of(new Seed("pdu:a", ImpactState.DOWN), new Seed("lb-01", ImpactState.AT_RISK)),
                List.of("CHG-1042"),
                new Window(Instant.parse("2026-11-28T22:00:00Z"), Instant.parse("2026-11-29T02:00:00Z")),
                new Asking.Look(true, State.DEGRADED, "a/POWERED_BY", Families.SITE));

        assertThat(Asking.of(asking.parameters())).isEqualTo(asking);
    }

    @Test
    void anAddressThatNamesNothingAsksNothing() {
        assertThat(Asking.of(Map.of("seed", List.of(" "), "show", List.of("OK"), "from", List.of("today"))))
                .isEqualTo(Asking.NOTHING);
    }

    @Test
    void aSeedNamedTwiceCountsWithItsWorseEffect() {
        var asking = Asking.of(Map.of("seed", List.of("a:AT_RISK", "b", "a:DEGRADED")));

        assertThat(asking.seeds())
                .containsExactly(new Seed("a", ImpactState.DEGRADED), new Seed("b", ImpactState.DOWN));
    }

    @Test
    void aChangedEffectKeepsTheSeedInItsPlace() {
        var asking = Asking.of(Map.of("seed", List.of("a", "b"))).with(new Seed("a", ImpactState.AT_RISK));

        assertThat(asking.seeds()).containsExactly(new Seed("a", ImpactState.AT_RISK), new Seed("b", ImpactState.DOWN));
    }

    @Test
    void showingAllRaisesTheLimitOfTheQuestionOnly() {
        var asking = Asking.of(Map.of("seed", List.of("a")));

        assertThat(asking.question().limit()).isEqualTo(ImpactQuestion.DEFAULT_LIMIT);
        assertThat(asking.showingAll().question().limit()).isEqualTo(ImpactQuestion.HIGHEST_LIMIT);
    }

    @Test
    void anAddressHoldsAThousandCisButNotEveryNumber() {
        assertThat(asking(1_000).fitsAddress()).isTrue();
        assertThat(asking(2_000).fitsAddress()).isFalse();
    }

    private static Asking asking(int seeds) {
        return Asking.NOTHING.withSeeds(IntStream.range(0, seeds)
                .mapToObj(_ -> new Seed(UUID.randomUUID().toString(), ImpactState.DOWN))
                .toList());
    }
}
