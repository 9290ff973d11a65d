package io.linchpin.ui.component.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.ui.component.State;
import io.linchpin.ui.component.map.MapCollapse.Limits;
import io.linchpin.ui.component.map.MapPart.Boxed;
import io.linchpin.ui.component.map.MapPart.Stack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapCollapseTests {

    @ParameterizedTest
    @ValueSource(ints = {20, 300, 5_000})
    void everyCiIsCoveredByExactlyOnePart(int size) {
        var graph = Stories.crowd(size);
        var covered = new ArrayList<String>();
        collapse(graph).parts().forEach(part -> covered.addAll(part.covers()));
        assertThat(covered)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(graph.items().keySet());
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 5_000})
    void everyEdgeLiesOnALineOrInAPartOrIsCountedAsHidden(int size) {
        var graph = Stories.crowd(size);
        var few = new Limits(14, 4, 3, 10);
        var shown = MapCollapse.of(graph, Set.of(), few);
        var drawn = shown.drawn();
        var within = graph.edges().stream()
                .filter(edge -> Objects.equals(drawn.get(edge.from()), drawn.get(edge.to())))
                .count();
        var onLines = shown.lines().stream().mapToInt(MapCollapse.Line::edges).sum();
        assertThat(shown.lines()).hasSize(10);
        assertThat(within + onLines + shown.hiddenEdges())
                .isEqualTo(graph.edges().size());
    }

    @Test
    void fiveThousandCisBecomeFewEnoughToRead() {
        assertThat(collapse(Stories.crowd(5_000)).parts()).hasSizeLessThanOrEqualTo(7 * 12);
    }

    @Test
    void leavesAlikeAreStackedAndCounted() {
        var stacks = stacks(collapse(Stories.rackB07()));
        assertThat(stacks).singleElement().satisfies(stack -> {
            assertThat(stack.family()).isEqualTo("Virtual machine");
            assertThat(stack.covers()).hasSize(37);
        });
    }

    @Test
    void theMostCriticalServicesAreTheLastToBeStacked() {
        var graph = MapGraph.builder();
        for (int number = 0; number < 40; number++) {
            graph.add(MapItem.called("s" + number, "s" + number, "Service")
                    .service(number == 33 ? 1 : 3)
                    .build());
        }
        var shown = collapse(graph.build());
        assertThat(shown.drawn()).containsEntry("s33", "s33");
        assertThat(stacks(shown)).singleElement().satisfies(stack -> assertThat(stack.covers())
                .hasSize(29));
    }

    @Test
    void theWorstAreShownBeforeTheRest() {
        var graph = MapGraph.builder();
        for (int number = 0; number < 40; number++) {
            graph.add(MapItem.called("c" + number, "c" + number, "Server")
                    .state(number % 10 == 0 ? State.DOWN : State.AT_RISK)
                    .seed()
                    .build());
        }
        assertThat(collapse(graph.build()).drawn())
                .containsEntry("c0", "c0")
                .containsEntry("c10", "c10")
                .containsEntry("c20", "c20")
                .containsEntry("c30", "c30");
    }

    @Test
    void whatIsPinnedStandsOnItsOwn() {
        var shown = MapCollapse.of(Stories.rackB07(), Set.of("vm-batch-12"), Limits.READABLE);
        assertThat(shown.drawn()).containsEntry("vm-batch-12", "vm-batch-12");
        assertThat(stacks(shown)).singleElement().satisfies(stack -> assertThat(stack.covers())
                .hasSize(36));
    }

    @Test
    void manyFamiliesOfOneAreStackedAcrossFamilies() {
        var graph = MapGraph.builder();
        for (int number = 0; number < 40; number++) {
            graph.add(MapItem.called("c" + number, "c" + number, "Class " + number)
                    .build());
        }
        assertThat(collapse(graph.build()).parts()).hasSize(12);
    }

    @Test
    void aMemberOfOneBoxIsARowAndNothingElse() {
        var shown = collapse(Stories.rackB07());
        assertThat(shown.parts()).extracting(MapPart::id).doesNotContain("lb-01", "lb-02", "ehr-app-3");
        assertThat(shown.lines()).extracting(MapCollapse.Line::to).contains("lb-02", "ehr-app-3");
    }

    @Test
    void membersAlikeShareARow() {
        var box = collapse(Stories.rackB07()).parts().stream()
                .filter(part -> part.id().equals("ehr-app"))
                .map(Boxed.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(box.rows()).extracting(row -> row.members().size()).containsExactly(3, 1);
    }

    @Test
    void aMemberOfTwoBoxesStandsOutsideWithALineToEach() {
        var graph = MapGraph.builder()
                .add(MapItem.called("m", "m", "Server").build())
                .add(new MapBox("a", "a", State.OK, 1, null, List.of("m")))
                .add(new MapBox("b", "b", State.OK, 1, null, List.of("m")))
                .build();
        assertThat(collapse(graph).lines())
                .extracting(line -> line.from() + ">" + line.to())
                .containsExactlyInAnyOrder("m>a", "m>b");
    }

    @Test
    void linesOfAProofStayWhenLinesAreHidden() {
        var graph = Stories.crowd(300);
        var shown = MapCollapse.of(
                graph, Set.of(), new Limits(1_000, 1_000, 3, graph.items().size()));
        var lines = new HashSet<List<String>>();
        shown.lines().forEach(line -> lines.add(List.of(line.from(), line.to())));
        assertThat(graph.items().values())
                .filteredOn(item -> item.via() != null)
                .allSatisfy(item -> assertThat(lines).contains(List.of(item.via(), item.id())));
        assertThat(shown.hiddenEdges()).isPositive();
    }

    private static MapCollapse collapse(MapGraph graph) {
        return MapCollapse.of(graph, Set.of(), Limits.READABLE);
    }

    private static List<Stack> stacks(MapCollapse shown) {
        return shown.parts().stream()
                .filter(Stack.class::isInstance)
                .map(Stack.class::cast)
                .toList();
    }
}
