package io.linchpin.ui.component.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.ui.component.State;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MapRowsTests {
    private final MapRows rows = new MapRows(
            Stories.rackB07(), (key, values) -> key + Stream.of(values).toList());

    @Test
    void servicesComeFirstTheWorstAndMostCriticalOnTop() {
        assertThat(rows.top())
                .extracting(MapRow::name)
                .startsWith(
                        "map.table.services[7]",
                        "Lab Interfaces",
                        "Document Archive",
                        "Electronic Health Record",
                        "Order Entry",
                        "Nurse Board",
                        "Patient Portal",
                        "Telehealth",
                        "map.table.held[1]",
                        "ehr-app",
                        "map.table.others[53]");
    }

    @Test
    void everyCiHasARowOfItsOwnOnTop() {
        assertThat(Stories.rackB07().items().keySet())
                .allSatisfy(id -> assertThat(rows.find(id)).isPresent());
    }

    @Test
    void belowAServiceStandsItsProofDownToTheSeed() {
        var row = rows.find("Patient Portal").orElseThrow();
        for (String next : new String[] {"portal-lb-pool", "lb-02", "hv-b07-2", "pdu-b07-a"}) {
            row = rows.children(row).getFirst();
            assertThat(row.name()).isEqualTo(next);
        }
        assertThat(rows.hasChildren(row)).isFalse();
    }

    @Test
    void aRowBelowNamesTheRelationshipAndAGroupItsSum() {
        var pool = rows.children(rows.find("Patient Portal").orElseThrow()).getFirst();
        var member = rows.children(pool).getFirst();
        assertThat(((MapRow.Entry) pool).note()).isEqualTo("map.table.sum[1, 2]");
        assertThat(((MapRow.Entry) rows.children(member).getFirst()).note()).isEqualTo("HOSTED_ON");
    }

    @Test
    void aCycleEnds() {
        var graph = MapGraph.builder()
                .add(MapItem.called("a", "a", "Server").state(State.DOWN).build())
                .add(MapItem.called("b", "b", "Server").state(State.DOWN).build())
                .add(MapEdge.hard("a", "b", "DEPENDS_ON"))
                .add(MapEdge.hard("b", "a", "DEPENDS_ON"))
                .build();
        var cyclic = new MapRows(graph, (key, _) -> key);
        var below = cyclic.children(cyclic.find("a").orElseThrow()).getFirst();
        assertThat(below.name()).isEqualTo("b");
        assertThat(cyclic.hasChildren(below)).isFalse();
    }

    @Test
    void aRowKnowsTheOneAbove() {
        var pool = rows.children(rows.find("Patient Portal").orElseThrow()).getFirst();
        var member = rows.children(pool).getFirst();
        assertThat(rows.parent(member)).isEqualTo(pool);
        assertThat(rows.parent(pool)).isEqualTo(rows.find("Patient Portal").orElseThrow());
        assertThat(rows.parent(rows.top().getFirst())).isNull();
    }
}
