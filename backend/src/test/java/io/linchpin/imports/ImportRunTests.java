package io.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportRunTests {
    private static final Instant BEGUN = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest(name = "{0} of {1} rows, {2} of them before, in {3} ms")
    @CsvSource({
        "500, 1000, 0, 1000, 500, 1",
        "900, 1000, 500, 1000, 400, 0", // only what was done since it went on
        "1000, 1000, 0, 2000, 500, ", // through: nothing is left
    })
    void theRateIsThatOfTheWorkAtHand(long done, long rows, long before, long millis, long rate, Long left) {
        var pace = run(ImportState.APPLYING, rows, done, before, millis).pace();
        assertThat(pace)
                .contains(new ImportRun.Pace(rate, Optional.ofNullable(left).map(Duration::ofSeconds)));
    }

    @Test
    void nothingIsSaidWhileThereIsTooLittleToGoBy() {
        assertThat(run(ImportState.APPLYING, 1000, 500, 0, 400).pace())
                .as("too short")
                .isEmpty();
        assertThat(run(ImportState.APPLYING, 1000, 50, 0, 5000).pace())
                .as("too few")
                .isEmpty();
        assertThat(run(ImportState.PLANNED, 1000, 1000, 0, 5000).pace())
                .as("over")
                .isEmpty();
    }

    private static ImportRun run(ImportState state, long rows, long done, long before, long millis) {
        return new ImportRun(
                RunId.random(),
                TenantId.random(),
                "IMP-0001",
                "scan",
                state,
                "Kim",
                BEGUN,
                BEGUN,
                null,
                rows,
                done,
                before,
                Map.of(),
                List.of(),
                null,
                true,
                false,
                true,
                false,
                1,
                BEGUN.plusMillis(millis));
    }
}
