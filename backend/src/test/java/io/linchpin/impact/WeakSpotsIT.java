package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.impact.WeakSpots.Point;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop on two machines that stand on one array of the provider. */
@DatabaseTest
class WeakSpotsIT {
    private static final CurrentUser MERIDIAN = StoredGraph.user(Role.AGENT, "Meridian");
    private static final CurrentUser PROVIDER =
            StoredGraph.user(Role.CHANGE_MANAGER, "Northwind Hosting", "Meridian", "Aurora");

    @Autowired
    Impact impact;

    @BeforeAll
    static void store(@Autowired Driver driver) {
        new StoredGraph(driver)
                .tenant("Northwind Hosting")
                .tenant("Meridian", "Northwind Hosting")
                .cis("Northwind Hosting", "StorageArray", "array")
                .cis("Meridian", "VirtualMachine", "vm-a", "vm-b")
                .cis("Meridian", "Rack", "rack-a", "rack-b", "old-rack")
                .cis("Meridian", "Application", "app")
                .cis("Meridian", "BusinessService", "shop", "intranet")
                .set("old-rack", "status", "RETIRED")
                .edges("shop DEPENDS_ON app", "app RUNS_ON vm-a [run 1]", "app RUNS_ON vm-b [run 1]")
                .edges(
                        "vm-a LOCATED_IN rack-a",
                        "vm-b LOCATED_IN rack-b",
                        "vm-a STORED_ON array",
                        "vm-b STORED_ON array");
    }

    @Test
    void aSinglePointOfAProviderIsNotNamedToItsCustomer() {
        var spots = impact.weakSpots(MERIDIAN, StoredGraph.id("shop"));

        assertThat(spots.singlePoints()).hasSize(2);
        assertThat(names(spots.singlePoints())).containsExactlyInAnyOrder("app", "provided by Northwind Hosting");
        assertThat(spots.toString())
                .doesNotContain("array", StoredGraph.id("array").toString());
    }

    @Test
    void theProviderIsToldWhatMakesTheRedundancyApparent() {
        var spots = impact.weakSpots(PROVIDER, StoredGraph.id("shop"));

        assertThat(names(spots.singlePoints())).containsExactlyInAnyOrder("app", "array");
        assertThat(spots.apparent()).singleElement().satisfies(apparent -> {
            assertThat(apparent.group().group()).isEqualTo("run");
            assertThat(names(apparent.shared())).containsExactly("array");
        });
    }

    @Test
    void pairsTakeTheServiceDownTogether() {
        var pairs = impact.weakPairs(PROVIDER, StoredGraph.id("shop"));

        assertThat(pairs).singleElement().satisfies(pair -> assertThat(
                        List.of(names(pair.first()), names(pair.second())))
                .containsExactlyInAnyOrder(sorted("vm-a", "rack-a"), sorted("vm-b", "rack-b")));
    }

    @Test
    void theReportNamesEveryServiceThatMayBeSeen() {
        var services = impact.weakSpotsOfServices(MERIDIAN);

        assertThat(services).extracting(of -> of.service().name()).containsExactly("shop", "intranet");
        assertThat(services.getFirst().singlePoints()).isEqualTo(1);
        assertThat(services.getFirst().hiddenPoints()).isTrue();
        assertThat(services.getFirst().apparent()).isEqualTo(1);
    }

    @Test
    void whatMayNotBeSeenHasNoWeakSpots() {
        assertThatThrownBy(() -> impact.weakSpots(MERIDIAN, StoredGraph.id("array")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> impact.weakPairs(MERIDIAN, StoredGraph.id("array")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsRetiredCannotFail() {
        assertThatThrownBy(() -> impact.weakSpots(MERIDIAN, StoredGraph.id("old-rack")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("not LIVE");
    }

    private static List<String> sorted(String... names) {
        return List.of(names).stream().sorted().toList();
    }

    private static List<String> names(List<Point> points) {
        return points.stream()
                .map(point -> switch (point) {
                    case Point.Known known -> known.ci().name();
                    case Point.Hidden hidden -> "provided by " + hidden.providedBy();
                })
                .sorted()
                .toList();
    }
}
