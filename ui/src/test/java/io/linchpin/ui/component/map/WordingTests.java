package io.linchpin.ui.component.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.component.map.MapCollapse.Limits;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingTests {

    @Test
    void layersAreNamedAfterWhatStandsInThem() {
        assertThat(picture(Stories.rackB07()).layers())
                .containsExactly(
                        "Seeds",
                        "Server",
                        "Virtual machine",
                        "Application, Load balancer pool",
                        "Services",
                        "Services above");
    }

    @Test
    void aCallersTitlesReplaceThem() {
        assertThat(picture(Stories.aroundLb02()).layers())
                .containsExactly("lb-02 needs", "", "", "is needed by", "", "");
    }

    @Test
    void aCiIsAnnouncedWithClassStateRoleAndItsLines() {
        assertThat(part(picture(Stories.rackB07()), "hv-b07-2").label())
                .isEqualTo("hv-b07-2, Server, Down. Needs 2, 2 need it");
    }

    @Test
    void aBoxIsAnnouncedWithItsSumAndMembers() {
        assertThat(part(picture(Stories.rackB07()), "ehr-app").label())
                .isEqualTo("Group ehr-app, Absorbed, 3 of 4 up, needs 2. Members: ehr-app-1, ehr-app-2, ehr-app-4: OK; "
                        + "ehr-app-3: Down. Needs nothing here, nothing here needs it");
    }

    @Test
    void membersThatDifferInTheirEndsAreNamedShortly() {
        assertThat(part(picture(Stories.rackB07()), "ehr-app").rows())
                .extracting(MapPicture.Row::name)
                .containsExactly("ehr-app-1, 2, 4", "ehr-app-3");
    }

    @Test
    void aHiddenStepSaysWhoProvidesItAndNothingElse() {
        var hidden = part(picture(Stories.aroundLb02()), "hidden");
        assertThat(List.of(hidden.kind(), hidden.name(), hidden.detail(), hidden.word()))
                .containsExactly("hidden", "Northwind Hosting", "provided by", "");
    }

    @Test
    void theProofOfAStackedCiLeadsThroughWhatStandsForIt() {
        var graph = MapGraph.builder();
        for (int number = 0; number < 20; number++) {
            graph.add(MapItem.called("h" + number, "h" + number, "Server")
                    .state(State.DOWN)
                    .hops(0)
                    .build());
        }
        graph.add(MapItem.called("s", "s", "Service")
                        .state(State.DOWN)
                        .hops(1)
                        .via("h9")
                        .service(1)
                        .build())
                .add(MapEdge.hard("h9", "s", "RUNS_ON"));
        var picture = picture(graph.build());
        var stack = picture.parts().stream()
                .filter(part -> part.kind().equals("stack"))
                .findFirst()
                .orElseThrow();
        assertThat(part(picture, "s").via()).isIn("h9", stack.id());
        assertThat(picture.lines())
                .extracting(MapPicture.Line::from)
                .containsExactly(part(picture, "s").via());
    }

    @Test
    void onAMapOfChangesSignsStandInThePlaceOfStates() {
        var graph = MapGraph.builder();
        for (int number = 0; number < 20; number++)
            graph.add(MapItem.called("n" + number, "n" + number, "Server")
                    .sign(DiffSign.ADD)
                    .build());
        graph.add(MapItem.called("s", "s", "Service")
                        .layer(1)
                        .sign(DiffSign.SAME)
                        .build())
                .add(new MapEdge("n0", "s", "RUNS_ON", false, DiffSign.ADD));
        var picture = picture(graph.build());
        assertThat(part(picture, "s").label()).startsWith("s, Service, the same.");
        assertThat(picture.parts())
                .filteredOn(part -> part.kind().equals("stack"))
                .allSatisfy(stack -> {
                    assertThat(stack.word()).isEqualTo("new");
                    assertThat(stack.sign()).isEqualTo(DiffSign.ADD);
                });
        assertThat(picture.legend()).extracting(MapPicture.Mark::word).containsExactly("new", "the same");
        assertThat(picture.lines()).extracting(MapPicture.Line::sign).containsExactly(DiffSign.ADD);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        var english = ResourceBundle.getBundle("messages/map_en", Locale.ROOT);
        var german = ResourceBundle.getBundle("messages/map_de", Locale.ROOT);
        assertThat(german.keySet()).isEqualTo(english.keySet());
    }

    private static MapPicture.Part part(MapPicture picture, String id) {
        return picture.parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MapPicture picture(MapGraph graph) {
        var shown = MapCollapse.of(graph, Set.of(), Limits.READABLE);
        return new Wording(graph, shown, (key, values) -> Texts.text(key, Locale.ENGLISH, values))
                .picture("map", "empty");
    }
}
