package io.linchpin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTests {
    static final List<String> TEAMS = List.of("Database Team", "Data Centre", "Network", "Networks East");

    @ParameterizedTest
    @CsvSource({
        "Databse Team, Database Team",
        "NETWORK, Network",
        "network east, Networks East",
        "data center, Data Centre"
    })
    void aSlipOfTheKeyFindsTheName(String asked, String meant) {
        assertThat(NearestName.of(asked, TEAMS)).contains(meant);
    }

    @Test
    void whatIsTooFarIsNotSuggested() {
        assertThat(NearestName.of("Kitchen", TEAMS)).isEmpty();
        assertThat(NearestName.of("", TEAMS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', abc, 3", "abc, '', 3", "abc, abc, 0", "kitten, sitting, 3", "flaw, lawn, 2"})
    void theDistanceIsTheFewestChanges(String one, String other, int changes) {
        assertThat(NearestName.distance(one, other)).isEqualTo(changes);
    }
}
