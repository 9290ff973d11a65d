package io.linchpin.ui.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.Neighbourhood.Direction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MapQuestionTests {

    @ParameterizedTest
    @EnumSource(Direction.class)
    void theQuestionComesBackFromTheAddress(Direction direction) {
        var question = new MapQuestion(direction, 5, Set.of("Server", "Rack"));
        assertThat(MapQuestion.of(question.parameters())).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "7,7", "99,10", "-1,3", "many,3", "123456789012,3"})
    void theDepthStaysWithinReason(String typed, int depth) {
        assertThat(MapQuestion.of(Map.of("depth", List.of(typed))).depth()).isEqualTo(depth);
    }

    @Test
    void theUsualQuestionLeavesTheAddressEmpty() {
        assertThat(MapQuestion.of(Map.of()).parameters()).isEmpty();
    }
}
