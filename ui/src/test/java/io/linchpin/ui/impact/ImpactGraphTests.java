package io.linchpin.ui.impact;

import static io.linchpin.ui.impact.Story.APP;
import static io.linchpin.ui.impact.Story.HOST;
import static io.linchpin.ui.impact.Story.LB_1;
import static io.linchpin.ui.impact.Story.LB_2;
import static io.linchpin.ui.impact.Story.NODES;
import static io.linchpin.ui.impact.Story.POOL;
import static io.linchpin.ui.impact.Story.PORTAL;
import static io.linchpin.ui.impact.Story.VM_1;
import static io.linchpin.ui.impact.Story.VM_2;
import static io.linchpin.ui.impact.Story.VM_3;
import static io.linchpin.ui.impact.Story.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.impact.Arithmetic;
import io.linchpin.impact.GroupView;
import io.linchpin.impact.ImpactReport.ImpactMap;
import io.linchpin.impact.PathStep;
import io.linchpin.impact.ShownCi;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.map.MapEdge;
import io.linchpin.ui.component.map.MapGraph;
import io.linchpin.ui.component.map.MapItem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpactGraphTests {
    @Test
    void aCiStandsAsFarFromTheSeedAsItsProofIsLong() {
        var graph = ImpactGraph.of(Story.report(), WORDS, null);

        assertThat(item(graph, PORTAL).hops()).isEqualTo(3);
        assertThat(item(graph, PORTAL).via()).isEqualTo(id(POOL));
        assertThat(item(graph, HOST)).returns(0, MapItem::hops).returns(true, MapItem::seed);
        assertThat(item(graph, LB_2).layer()).isGreaterThan(item(graph, HOST).layer());
        assertThat(item(graph, PORTAL)).returns(2, MapItem::service).returns("S. Lindqvist", MapItem::owner);
    }

    @Test
    void aPoolIsTheBoxOfItsMembersAndNoLineLeadsToThem() {
        var graph = ImpactGraph.of(Story.report(), WORDS, null);
        var pool = graph.boxes().get(id(POOL));

        assertThat(pool.state()).isEqualTo(State.AT_RISK);
        assertThat(pool.sum()).extracting("up", "of", "needs").containsExactly(1, 2, 1);
        assertThat(pool.members()).containsExactly(id(LB_1), id(LB_2));
        assertThat(graph.edges()).noneMatch(edge -> edge.type().equals("HAS_MEMBER"));
        assertThat(graph.edges()).contains(MapEdge.hard(id(HOST), id(LB_2), "HOSTED_ON"));
    }

    @Test
    void aCiThatHoldsBecauseOfOneGroupIsTheBoxOfItsMembers() {
        var graph = ImpactGraph.of(Story.report(), WORDS, null);
        var app = graph.boxes().get(id(APP));

        assertThat(app.state()).isEqualTo(State.ABSORBED);
        assertThat(app.name()).isEqualTo("ehr-app");
        assertThat(app.layer()).isEqualTo(item(graph, VM_3).layer());
        assertThat(graph.edges()).noneMatch(edge -> edge.type().equals("RUNS_ON"));
        assertThat(item(graph, VM_1).state()).isEqualTo(State.OK);
    }

    @Test
    void eachOfTwoGroupsThatHeldIsABoxOfItsOwnBeforeTheCiThatHasThem() {
        var other = new GroupView(APP, "feeds", NODES.arithmetic(), List.of(VM_1, VM_3));
        var report = Story.report();

        var graph = ImpactGraph.of(Story.report(report.impacted(), List.of(NODES, other), report.map()), WORDS, null);

        assertThat(graph.boxes()).containsKeys(ImpactGraph.id(NODES), ImpactGraph.id(other));
        assertThat(graph.boxes().get(ImpactGraph.id(NODES)).layer())
                .isBetween(item(graph, VM_3).layer(), item(graph, APP).layer());
        assertThat(graph.edges()).contains(MapEdge.hard(ImpactGraph.id(NODES), id(APP), ""));
    }

    @Test
    void aGroupThatIsDownIsNoMoreThanTheLinesOfItsMembers() {
        var power = new GroupView(LB_2, "power", new Arithmetic("power", 2, 1, 2, 2, 2), List.of(HOST, VM_3));
        var report = Story.report();
        var map = new ImpactMap(report.map().nodes(), report.map().edges(), List.of(power));

        var graph = ImpactGraph.of(Story.report(report.impacted(), List.of(), map), WORDS, null);

        assertThat(graph.boxes()).isEmpty();
    }

    @Test
    void oneStateIsShownWithAllThatProvesIt() {
        var atRisk = ImpactGraph.of(Story.report(), WORDS, State.AT_RISK);
        var absorbed = ImpactGraph.of(Story.report(), WORDS, State.ABSORBED);

        assertThat(atRisk.items()).containsOnlyKeys(id(PORTAL), id(POOL), id(LB_1), id(LB_2), id(HOST));
        assertThat(absorbed.items()).containsOnlyKeys(id(APP), id(VM_1), id(VM_2), id(VM_3), id(HOST));
        assertThat(ImpactGraph.of(Story.report(), WORDS, State.DEGRADED).items())
                .isEmpty();
    }

    @Test
    void whatMayNotBeSeenIsAStepOfItsProvider() {
        var path = new PathStep.Hidden(PORTAL, HOST, "Northwind");
        var report = Story.report(
                List.of(Story.impacted(PORTAL, null, path), Story.impacted(HOST, null)),
                List.of(),
                new ImpactMap(List.of(PORTAL, HOST), List.of(), List.of()));

        var graph = ImpactGraph.of(report, WORDS, null);

        var hidden = graph.items().values().stream()
                .filter(item -> item.provider() != null)
                .toList();
        assertThat(hidden)
                .singleElement()
                .returns("Northwind", MapItem::provider)
                .returns(id(HOST), MapItem::via);
        assertThat(item(graph, PORTAL).via()).isEqualTo(hidden.getFirst().id());
        assertThat(graph.edges()).hasSize(2);
    }

    @Test
    void aCauseThatMayNotBeSeenEndsTheProof() {
        var path = new PathStep.Hidden(PORTAL, null, null);
        var report = Story.report(
                List.of(Story.impacted(PORTAL, null, path)),
                List.of(),
                new ImpactMap(List.of(PORTAL), List.of(), List.of()));

        var graph = ImpactGraph.of(report, WORDS, null);

        assertThat(graph.items()).hasSize(2);
        assertThat(graph.edges()).hasSize(1);
    }

    private static MapItem item(MapGraph graph, ShownCi ci) {
        var item = graph.items().get(id(ci));
        if (item == null) throw new AssertionError("%s is not drawn.".formatted(ci.name()));
        return item;
    }

    private static String id(ShownCi ci) {
        return ci.id().toString();
    }
}
