package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A topology that was edited step by step is the one that would be read anew. */
class EditedTopologyTests {
    private static final int EDITS = 1_500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterEachOfManyRandomEditsItIsTheSameAsReadAnew(long seed) {
        var random = new Random(seed);
        var graph = new RandomGraph(random, false, 40, 20, 40);
        var topology = graph.readAnew();

        for (var count = 0; count < EDITS; count++) {
            topology = topology.edited(graph.edit());
            if (random.nextInt(200) == 0) topology = topology.compacted();

            assertThat(TopologyText.of(topology))
                    .as("edit %d", count)
                    .containsExactlyEntriesOf(TopologyText.of(graph.readAnew()));
            var causes = graph.causes();
            assertThat(TopologyText.answered(topology, causes))
                    .as("edit %d", count)
                    .isEqualTo(TopologyText.answered(graph.readAnew(), causes));
        }
    }

    @Test
    void theOneItCameFromStaysAsItWas() {
        var graph = new RandomGraph(new Random(5), false, 10, 10, 20);
        var topology = graph.readAnew();
        var before = TopologyText.of(topology);

        for (var count = 0; count < 50; count++) topology.edited(graph.edit());

        assertThat(TopologyText.of(topology)).isEqualTo(before);
    }
}
