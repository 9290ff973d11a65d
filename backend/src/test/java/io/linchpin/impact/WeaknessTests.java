package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeaknessTests {

    @Test
    void aChainIsWeakAtEachLink() {
        assertThat(points("shop DEPENDS_ON app", "app RUNS_ON vm", "vm HOSTED_ON host"))
                .containsExactly("app", "host", "vm");
    }

    @Test
    void redundantMembersAreNoSinglePoint() {
        assertThat(points("shop RUNS_ON a [web 1]", "shop RUNS_ON b [web 1]")).isEmpty();
    }

    @Test
    void whatAllMembersStandOnIs() {
        assertThat(points(
                        "shop RUNS_ON a [web 1]",
                        "shop RUNS_ON b [web 1]",
                        "a HOSTED_ON host-a",
                        "b HOSTED_ON host-b",
                        "host-a LOCATED_IN rack",
                        "host-b LOCATED_IN rack"))
                .containsExactly("rack");
    }

    @Test
    void aSoftDependencyTakesNothingDown() {
        assertThat(points("shop USES search", "search RUNS_ON vm")).isEmpty();
    }

    @Test
    void aGroupWhoseMembersShareOneThingIsNamedWithItNearestFirst() {
        var sketch = new Sketch()
                .edges("shop DEPENDS_ON pool", "pool DEPENDS_ON a [web 1]", "pool DEPENDS_ON b [web 1]")
                .edges("a LOCATED_IN rack", "b LOCATED_IN rack", "rack LOCATED_IN site");
        var topology = sketch.topology();

        var broken = new Weakness(topology)
                .single(List.of(Sketch.number(topology, "shop")))
                .broken();

        assertThat(broken).hasSize(1);
        broken.forEach((group, cis) -> {
            assertThat(topology.groupName(group)).isEqualTo("web");
            assertThat(names(topology, cis)).containsExactly("rack", "site");
        });
    }

    @Test
    void aGroupThatNeedsAllItsMembersWasNeverRedundant() {
        var topology = new Sketch()
                .edges("shop DEPENDS_ON a [web 2]", "shop DEPENDS_ON b [web 2]")
                .topology();

        assertThat(new Weakness(topology)
                        .single(List.of(Sketch.number(topology, "shop")))
                        .broken())
                .isEmpty();
    }

    @Test
    void pairsThatDoTheSameStandTogether() {
        var topology = new Sketch()
                .edges("shop POWERED_BY a [power 1]", "shop POWERED_BY b [power 1]", "a POWERED_BY feed-a")
                .edges("b POWERED_BY feed-b", "shop DEPENDS_ON app")
                .topology();

        var pairs = new Weakness(topology).pairs(Sketch.number(topology, "shop"));

        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(Set.of(names(topology, pair.first()), names(topology, pair.second())))
                    .isEqualTo(Set.of(List.of("a", "feed-a"), List.of("b", "feed-b")));
        });
    }

    /** Against failing each CI, and each two, one by one, with the whole rule. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void onRandomGraphsItIsWhatFailingEverythingOneByOneShows(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++) {
            var topology = PropagationTests.randomSketch(random).topology(random);
            var live = IntStream.range(0, topology.cis().size())
                    .filter(topology.cis()::isLive)
                    .toArray();
            var weakness = new Weakness(topology);
            var all = weakness.single(Arrays.stream(live).boxed().toList());
            for (var service : live) {
                assertThat(set(weakness.single(List.of(service)).points().get(service)))
                        .isEqualTo(pointsOneByOne(topology, live, service));
                assertThat(set(all.points().get(service))).isEqualTo(pointsOneByOne(topology, live, service));
            }
            if (live.length == 0) continue;
            var service = live[random.nextInt(live.length)];
            assertThat(pairsOf(weakness.pairs(service))).isEqualTo(pairsOneByOne(topology, live, service));
            assertThat(breakers(all)).isEqualTo(breakersOneByOne(topology, live));
        }
    }

    private static List<String> points(String... edges) {
        var topology = new Sketch().edges(edges).topology();
        var shop = Sketch.number(topology, "shop");
        return names(
                        topology,
                        new Weakness(topology).single(List.of(shop)).points().get(shop))
                .stream()
                .sorted()
                .toList();
    }

    private static List<String> names(Topology topology, int[] cis) {
        return IntStream.of(cis).mapToObj(topology.cis()::name).toList();
    }

    private static Set<Integer> set(int[] cis) {
        return IntStream.of(cis).boxed().collect(Collectors.toSet());
    }

    private static Propagation fail(Topology topology, int... cis) {
        return Propagation.of(
                topology,
                IntStream.of(cis)
                        .mapToObj(ci -> new Effect(ci, ImpactState.DOWN))
                        .toList());
    }

    private static Set<Integer> pointsOneByOne(Topology topology, int[] live, int service) {
        return IntStream.of(live)
                .filter(ci -> ci != service && fail(topology, ci).state(service) == ImpactState.DOWN)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Set<Integer>> pairsOneByOne(Topology topology, int[] live, int service) {
        var points = pointsOneByOne(topology, live, service);
        var others = IntStream.of(live)
                .filter(ci -> ci != service && !points.contains(ci))
                .toArray();
        var pairs = new HashSet<Set<Integer>>();
        for (var a : others)
            for (var b : others)
                if (a < b && fail(topology, a, b).state(service) == ImpactState.DOWN) pairs.add(Set.of(a, b));
        return pairs;
    }

    private static Set<Set<Integer>> pairsOf(List<Weakness.Pair> pairs) {
        var all = new HashSet<Set<Integer>>();
        for (var pair : pairs) for (var a : pair.first()) for (var b : pair.second()) all.add(Set.of(a, b));
        return all;
    }

    private static TreeMap<Integer, Set<Integer>> breakers(Weakness.Single single) {
        var breakers = new TreeMap<Integer, Set<Integer>>();
        single.broken().forEach((group, cis) -> breakers.put(group, set(cis)));
        return breakers;
    }

    private static TreeMap<Integer, Set<Integer>> breakersOneByOne(Topology topology, int[] live) {
        var breakers = new TreeMap<Integer, Set<Integer>>();
        for (var ci : live) {
            var propagation = fail(topology, ci);
            for (var group = 0; group < topology.groupCount(); group++) {
                var sum = propagation.arithmetic(group);
                var owned = topology.cis().isLive(topology.owner(group));
                if (owned && sum.spare() > 0 && sum.down() > sum.spare())
                    breakers.computeIfAbsent(group, any -> new TreeSet<>()).add(ci);
            }
        }
        return breakers;
    }
}
