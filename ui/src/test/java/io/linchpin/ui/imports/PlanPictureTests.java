package io.linchpin.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiId;
import io.linchpin.imports.PlanAction;
import io.linchpin.imports.PlanFilter;
import io.linchpin.imports.PlanGraph;
import io.linchpin.imports.RowKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanPictureTests {
    private static final CiId SERVICE = CiId.random();
    private static final CiId SERVER = CiId.random();
    private static final CiId POWER = CiId.random();

    @Test
    void whatNeedsSomethingStandsBehindAllOfIt() {
        assertThat(PlanPicture.layers(plan(edge(SERVICE, SERVER), edge(SERVICE, POWER), edge(SERVER, POWER))))
                .containsAllEntriesOf(Map.of(SERVER, 1, SERVICE, 2));
    }

    @Test
    void aCircleEnds() {
        assertThat(PlanPicture.layers(plan(edge(SERVER, POWER), edge(POWER, SERVER)))
                        .values())
                .allSatisfy(layer -> assertThat(layer).isLessThan(3));
    }

    @Test
    void whatIsLookedAtStandsInTheAddressAndIsReadFromIt() {
        var asked = new PlanQuestion(
                new PlanFilter(RowKind.RELATIONSHIPS, PlanFilter.Wanted.DROPPED, "USES", "a.csv", "group", null, "web"),
                true);
        assertThat(PlanQuestion.of(asked.parameters().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())))))
                .isEqualTo(asked);
        assertThat(PlanQuestion.FIRST.parameters()).isEmpty();
    }

    private static PlanGraph.Edge edge(CiId source, CiId target) {
        return new PlanGraph.Edge(source, "DEPENDS_ON", target, PlanAction.CREATE);
    }

    private static PlanGraph plan(PlanGraph.Edge... edges) {
        var nodes = Stream.of(SERVICE, SERVER, POWER)
                .map(id -> new PlanGraph.Node(id, id.toString(), "Server", PlanAction.CREATE))
                .toList();
        return new PlanGraph(nodes, List.of(edges), nodes.size(), null);
    }
}
