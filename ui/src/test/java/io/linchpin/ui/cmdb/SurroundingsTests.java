package io.linchpin.ui.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.Neighbour;
import io.linchpin.cmdb.Neighbourhood;
import io.linchpin.cmdb.RelationType;
import io.linchpin.cmdb.Strength;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.map.MapBox;
import io.linchpin.ui.component.map.MapEdge;
import io.linchpin.ui.component.map.MapGraph;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurroundingsTests {

    @Test
    void failureTravelsFromLeftToRight() {
        var drawn = draw(
                List.of(node("lb", 0), node("host", 1), node("portal", -1)),
                List.of(hard("lb", "host"), hard("portal", "lb")));
        assertThat(drawn.items().get("host").layer()).isEqualTo(-1);
        assertThat(drawn.items().get("portal").layer()).isEqualTo(1);
        assertThat(drawn.edges())
                .containsExactlyInAnyOrder(
                        MapEdge.hard("host", "lb", "RUNS_ON"), MapEdge.hard("lb", "portal", "RUNS_ON"));
    }

    @Test
    void theMembersOfAGroupSitInItsBox() {
        var drawn = draw(
                List.of(node("host", 0), node("pdu-a", 1), node("pdu-b", 1)),
                List.of(edge("host", "pdu-a", Strength.HARD, "power"), edge("host", "pdu-b", Strength.HARD, "power")));
        assertThat(drawn.boxes()).containsOnlyKeys("host power");
        var box = drawn.boxes().get("host power");
        assertThat(box.members()).containsExactly("pdu-a", "pdu-b");
        assertThat(box.sum()).isEqualTo(new MapBox.Sum(2, 2, 1));
        assertThat(drawn.edges()).containsExactly(MapEdge.hard("host power", "host", "RUNS_ON"));
    }

    @Test
    void aGroupWithoutANameIsCalledByWhatTheCiHasOfIt() {
        var drawn = draw(
                List.of(node("pool", 0), node("lb-1", 1), node("lb-2", 1)),
                List.of(unnamed("pool", "lb-1"), unnamed("pool", "lb-2")));
        assertThat(drawn.boxes().get("pool RUNS_ON").name()).isEqualTo("pool runs on");
    }

    @Test
    void aGroupWithAHiddenMemberShowsNoArithmetic() {
        var drawn = draw(
                List.of(
                        node("host", 0),
                        node("pdu-a", 1),
                        new Neighbourhood.Node("hidden 1", 1, new Neighbour.Hidden("Northwind Hosting"), 0)),
                List.of(
                        edge("host", "pdu-a", Strength.HARD, "power"),
                        edge("host", "hidden 1", Strength.HARD, "power")));
        assertThat(drawn.boxes()).isEmpty();
        assertThat(drawn.items().get("hidden 1").provider()).isEqualTo("Northwind Hosting");
    }

    @Test
    void aCiAmongNeighboursThatWereNotAskedForStaysWhereItWasFound() {
        var drawn = draw(List.of(node("lb", 0), node("rack", 2)), List.of());
        assertThat(drawn.items().get("rack").layer()).isEqualTo(-2);
    }

    private static MapGraph draw(List<Neighbourhood.Node> nodes, List<Neighbourhood.Edge> edges) {
        var catalogue = mock(Catalogue.class);
        when(catalogue.in(any())).thenReturn(catalogue);
        when(catalogue.find(anyString())).thenReturn(Optional.empty());
        when(catalogue.findType("RUNS_ON"))
                .thenReturn(
                        Optional.of(new RelationType("RUNS_ON", "runs on", "runs", Strength.HARD, List.of(), false)));
        var words = new Words(catalogue, new Formats(Locale.ENGLISH, ZoneOffset.UTC, Clock.systemUTC()));
        return Surroundings.of(words, "lb", new Neighbourhood(nodes.getFirst().key(), nodes, edges, 0, 0));
    }

    private static Neighbourhood.Node node(String key, int level) {
        return new Neighbourhood.Node(
                key,
                level,
                new Neighbour.Visible(CiId.random(), TenantId.random(), "Server", key, CiStatus.LIVE, null),
                0);
    }

    private static Neighbourhood.Edge hard(String source, String target) {
        return edge(source, target, Strength.HARD, null);
    }

    private static Neighbourhood.Edge unnamed(String source, String target) {
        return new Neighbourhood.Edge(source, target, "RUNS_ON", Strength.HARD, "RUNS_ON", MinUp.ONE, true);
    }

    private static Neighbourhood.Edge edge(String source, String target, Strength strength, @Nullable String group) {
        return new Neighbourhood.Edge(
                source, target, "RUNS_ON", strength, group, group == null ? null : MinUp.ONE, false);
    }
}
