package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.MinUp;
import io.linchpin.impact.WeakSpots.Point;
import io.linchpin.shared.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakSpotComparisonTests {
    private static final Viewpoint HOME =
            new Viewpoint(Set.of(Sketch.tenant("home")), () -> Map.of(Sketch.tenant("provider"), "Northwind Hosting"));
    private static final Topology TOPOLOGY = new Sketch()
            .ci("shop", "BusinessService", CiStatus.LIVE)
            .ci("wiki", "BusinessService", CiStatus.LIVE)
            .edges("shop DEPENDS_ON a [web 1]", "shop DEPENDS_ON b [web 1]", "wiki DEPENDS_ON c", "c RUNS_ON host")
            .edges("a RUNS_ON left", "b RUNS_ON right")
            .ci("cloud")
            .belongs("provider", "cloud")
            .topology();

    @Test
    void whatLosesItsLastSpareMemberIsNamedWithItsGroupAndItsNewSinglePoints() {
        var draft = new TopologyDraft(TOPOLOGY);
        draft.unrelate(id("shop"), "DEPENDS_ON", id("b"));

        assertThat(compare(draft)).singleElement().satisfies(change -> {
            assertThat(change.service().name()).isEqualTo("shop");
            assertThat(names(change.gained())).containsExactlyInAnyOrder("a", "left");
            assertThat(change.lost()).isEmpty();
            assertThat(change.weaker()).singleElement().satisfies(weaker -> {
                assertThat(weaker.before().arithmetic()).isEqualTo(new Arithmetic("web", 2, 1, 0, 0, 0));
                assertThat(weaker.after().arithmetic()).isEqualTo(new Arithmetic("web", 1, 1, 0, 0, 0));
            });
        });
    }

    @Test
    void redundancyThatBecomesOnlyApparentIsNamedWithWhatItsMembersShare() {
        var draft = new TopologyDraft(TOPOLOGY);
        draft.unrelate(id("b"), "RUNS_ON", id("right"));
        draft.relate(id("b"), new TopologyEdge("RUNS_ON", id("left"), null, null));

        assertThat(compare(draft)).singleElement().satisfies(change -> {
            assertThat(names(change.gained())).containsExactly("left");
            assertThat(change.weaker()).isEmpty();
            assertThat(change.apparent()).singleElement().satisfies(apparent -> {
                assertThat(apparent.group().group()).isEqualTo("web");
                assertThat(names(apparent.shared())).containsExactly("left");
            });
        });
    }

    @Test
    void whatBecomesStrongerLosesSinglePoints() {
        var draft = new TopologyDraft(TOPOLOGY);
        var one = new MinUp(1, false);
        draft.relate(id("wiki"), new TopologyEdge("DEPENDS_ON", id("c"), "web", one));
        draft.relate(id("wiki"), new TopologyEdge("DEPENDS_ON", id("b"), "web", one));

        assertThat(compare(draft)).singleElement().satisfies(change -> {
            assertThat(change.service().name()).isEqualTo("wiki");
            assertThat(change.gained()).isEmpty();
            assertThat(names(change.lost())).containsExactlyInAnyOrder("c", "host");
        });
    }

    @Test
    void aSinglePointOfAProviderIsNotNamedToItsCustomer() {
        var draft = new TopologyDraft(TOPOLOGY);
        draft.relate(id("c"), new TopologyEdge("RUNS_ON", id("cloud"), null, null));

        assertThat(compare(draft)).singleElement().satisfies(change -> assertThat(change.gained())
                .containsExactly(new Point.Hidden("Northwind Hosting")));
    }

    /** Only what the edit concerns is looked at; here against all services of both. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void onRandomGraphsItIsTheDifferenceOfAllWeakSpotsBeforeAndAfter(long seed) {
        var random = new Random(seed);
        var seen = new Viewpoint(Set.of(new TenantId(new UUID(0, 0)), new TenantId(new UUID(0, 1))), Map::of);
        for (var round = 0; round < 400; round++) {
            var graph = new RandomGraph(random, true, 16, 14, 8 + random.nextInt(16));
            var before = graph.readAnew();
            var edit = graph.edit();
            if (!edit.removed().isEmpty()) continue;
            var after = before.edited(edit);

            var changes = new WeakSpotComparison(before, after, edit, seen).changes();

            var expected = new TreeMap<String, String>();
            var then = points(before);
            points(after).forEach((service, points) -> {
                if (!after.rules().isService(after.cis().ciClass(after.cis().find(service)))) return;
                var gained = minus(points, then.getOrDefault(service, Set.of()));
                var lost = minus(then.getOrDefault(service, Set.of()), points);
                if (!gained.isEmpty() || !lost.isEmpty()) expected.put(service.toString(), gained + " " + lost);
            });
            var found = new TreeMap<String, String>();
            for (var change : changes)
                if (!change.gained().isEmpty() || !change.lost().isEmpty())
                    found.put(change.service().id().toString(), ids(change.gained()) + " " + ids(change.lost()));
            assertThat(found).as("round %d", round).isEqualTo(expected);
        }
    }

    private static Map<UUID, Set<String>> points(Topology topology) {
        var cis = topology.cis();
        var live = IntStream.range(0, cis.size()).filter(cis::isLive).boxed().toList();
        var points = new TreeMap<UUID, Set<String>>();
        new Weakness(topology)
                .single(live)
                .points()
                .forEach((service, found) -> points.put(
                        cis.id(service),
                        IntStream.of(found)
                                .mapToObj(ci -> cis.id(ci).toString())
                                .collect(Collectors.toSet())));
        return points;
    }

    private static Set<String> minus(Set<String> all, Set<String> others) {
        var rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> ids(Collection<Point> points) {
        return points.stream()
                .map(point -> ((Point.Known) point).ci().id().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(Collection<Point> points) {
        return points.stream().map(point -> ((Point.Known) point).ci().name()).toList();
    }

    private static List<WeakSpotChange> compare(TopologyDraft draft) {
        var edit = draft.edit();
        return new WeakSpotComparison(TOPOLOGY, TOPOLOGY.edited(edit), edit, HOME).changes();
    }

    private static UUID id(String name) {
        return TOPOLOGY.cis().id(Sketch.number(TOPOLOGY, name));
    }
}
