package io.linchpin.ui.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiRelation;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.Neighbour;
import io.linchpin.cmdb.Strength;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsequenceTests {

    @ParameterizedTest(name = "{0}, {1} members, needs {2}: {3}")
    @CsvSource({
        "HARD, , , DOWN",
        "SOFT, , , DEGRADED",
        "NONE, , , NONE",
        "HARD, 1, 1, DOWN",
        "HARD, 2, 2, DOWN",
        "HARD, 2, 1, AT_RISK",
        "HARD, 3, 1, HOLDS",
        "HARD, 4, 60%, AT_RISK",
        "HARD, 5, 40%, HOLDS",
        "HARD, 2, 9, DOWN",
        "SOFT, 2, 2, DEGRADED",
        "SOFT, 2, 1, HOLDS",
        "HARD, , 1, HIDDEN",
        "SOFT, , 1, HIDDEN"
    })
    void followsFromStrengthAndWhatTheGroupCanSpare(
            Strength strength, @Nullable Integer members, @Nullable String minUp, Consequence consequence) {
        assertThat(Consequence.of(relation(strength, members, minUp))).isEqualTo(consequence);
    }

    private static CiRelation relation(Strength strength, @Nullable Integer members, @Nullable String minUp) {
        return new CiRelation(
                true,
                "RUNS_ON",
                "runs on",
                strength,
                minUp == null ? null : "pair",
                minUp == null ? null : MinUp.parse(minUp).orElseThrow(),
                members,
                false,
                new Neighbour.Visible(CiId.random(), TenantId.random(), "Server", "srv-1", CiStatus.LIVE, null),
                List.of(),
                Instant.EPOCH);
    }
}
