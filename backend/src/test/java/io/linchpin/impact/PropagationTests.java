package io.linchpin.impact;

import static io.linchpin.impact.ImpactState.AT_RISK;
import static io.linchpin.impact.ImpactState.DEGRADED;
import static io.linchpin.impact.ImpactState.DOWN;
import static io.linchpin.impact.ImpactState.OK;
import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.MinUp;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropagationTests {
    private static final List<String> TYPES = List.of("DEPENDS_ON", "RUNS_ON", "HAS_MEMBER", "POWERED_BY", "USES");
    private static final List<String> CLASSES = List.of("Application", "Cluster", "Server", "LoadBalancerPool");

    @ParameterizedTest
    @CsvSource({
        "DEPENDS_ON, DOWN,     DOWN",
        "DEPENDS_ON, DEGRADED, DEGRADED",
        "DEPENDS_ON, AT_RISK,  AT_RISK",
        "USES,       DOWN,     DEGRADED",
        "USES,       DEGRADED, DEGRADED",
        "USES,       AT_RISK,  AT_RISK",
    })
    void aHardEdgePassesTheStateOnAndASoftOneAtMostDegraded(String type, ImpactState effect, ImpactState expected) {
        var propagation = new Sketch().edges("app " + type + " db").propagate("db " + effect);

        assertThat(state(propagation, "app")).isEqualTo(expected);
    }

    @Test
    void aConnectionCarriesNothing() {
        var propagation = new Sketch().edges("a CONNECTED_TO b").propagate("b");

        assertThat(state(propagation, "a")).isEqualTo(OK);
    }

    /** Members m1, m2, … of a group, given the effects on the first of them. */
    @ParameterizedTest
    @CsvSource({
        "2, 1,    DOWN,                    AT_RISK",
        "2, 1,    DOWN DOWN,               DOWN",
        "2, 1,    DEGRADED,                OK",
        "2, 1,    DEGRADED DEGRADED,       DEGRADED",
        "2, 1,    DOWN DEGRADED,           DEGRADED",
        "2, 1,    AT_RISK,                 OK",
        "2, 1,    AT_RISK AT_RISK,         AT_RISK",
        "2, 2,    DOWN,                    DOWN",
        "2, 2,    AT_RISK,                 AT_RISK",
        "4, 1,    DOWN,                    OK",
        "4, 1,    DOWN DOWN,               OK",
        "4, 1,    DOWN DOWN DOWN,          AT_RISK",
        "4, 2,    DOWN DOWN AT_RISK,       AT_RISK",
        "4, 2,    DOWN DEGRADED DEGRADED,  DEGRADED",
        "4, 50%,  DOWN DOWN DOWN,          DOWN",
        "4, 51%,  DOWN,                    AT_RISK",
        "3, 67%,  DOWN,                    DOWN",
        "3, 1%,   DOWN DOWN,               AT_RISK",
        "3, 9,    DOWN,                    DOWN",
    })
    void aGroupsLevelFollowsItsSpareMembers(int members, String minUp, String effects, ImpactState expected) {
        var sketch = new Sketch();
        for (var member = 1; member <= members; member++)
            sketch.edges("pool DEPENDS_ON m%d [web %s]".formatted(member, minUp));
        var given = effects.split(" ");
        var causes = IntStream.range(0, given.length)
                .mapToObj(at -> "m%d %s".formatted(at + 1, given[at]))
                .toArray(String[]::new);

        assertThat(state(sketch.propagate(causes), "pool")).isEqualTo(expected);
    }

    @Test
    void aTargetReachedByTwoEdgesOfAGroupCountsOnceWithTheWorseContribution() {
        var sketch = new Sketch().edges("app USES a [db 1]", "app DEPENDS_ON a [db 1]", "app USES b [db 1]");

        var group = sketch.propagate("a").arithmetic(0);

        assertThat(group).isEqualTo(new Arithmetic("db", 2, 1, 1, 1, 1));
    }

    @Test
    void edgesOfSeveralTypesWithOneGroupNameAreOneGroup() {
        var propagation = new Sketch()
                .edges("app RUNS_ON a [run 1]", "app USES b [run 1]")
                .propagate("a");

        assertThat(state(propagation, "app")).isEqualTo(AT_RISK);
    }

    @Test
    void aClustersMembersAreAGroupNamedAfterTheirType() {
        var sketch = new Sketch()
                .ci("cluster", "Cluster", CiStatus.LIVE)
                .edges("cluster HAS_MEMBER a", "cluster HAS_MEMBER b", "cluster HAS_MEMBER c");

        assertThat(Sketch.outcome(sketch.propagate("a")).absorbed())
                .containsExactly(new Sketch.Held("cluster", "HAS_MEMBER", 2, 3, 1));
    }

    @Test
    void membersOfAnythingElseAreNotRedundantByThemselves() {
        var propagation =
                new Sketch().edges("app HAS_MEMBER a", "app HAS_MEMBER b").propagate("a");

        assertThat(state(propagation, "app")).isEqualTo(DOWN);
    }

    @Test
    void onlyLiveMembersCount() {
        var sketch = new Sketch()
                .ci("b", "Application", CiStatus.PLANNED)
                .edges("pool DEPENDS_ON a [web 1]", "pool DEPENDS_ON b [web 1]");

        assertThat(state(sketch.propagate("a"), "pool")).isEqualTo(DOWN);
    }

    @Test
    void aGroupWithNoLiveMemberIsGone() {
        var sketch =
                new Sketch().ci("a", "Application", CiStatus.RETIRED).edges("pool DEPENDS_ON a [web 1]", "x USES pool");

        assertThat(Sketch.outcome(sketch.propagate("a")).states()).isEmpty();
    }

    @Test
    void aSeedThatIsNotLiveIsIgnoredAndListed() {
        var sketch = new Sketch().ci("old", "Server", CiStatus.RETIRED).edges("app RUNS_ON old");

        var propagation = sketch.propagate("old", "old DEGRADED");

        assertThat(propagation.ignored()).containsExactly(Sketch.number(propagation.topology(), "old"));
        assertThat(propagation.impacted()).isEmpty();
    }

    @Test
    void whatIsNotLiveDoesNotPassFailureOn() {
        var sketch =
                new Sketch().ci("vm", "VirtualMachine", CiStatus.PLANNED).edges("app RUNS_ON vm", "vm RUNS_ON host");

        assertThat(Sketch.outcome(sketch.propagate("host")).states()).isEqualTo(Map.of("host", DOWN));
    }

    @Test
    void aSeedNamedTwiceCountsWithItsWorseEffect() {
        var propagation = new Sketch().ci("a").propagate("a DEGRADED", "a DOWN", "a AT_RISK");

        assertThat(state(propagation, "a")).isEqualTo(DOWN);
    }

    @Test
    void aGroupAbsorbsAlsoWhereItsCiIsImpactedThroughAnother() {
        var sketch = new Sketch()
                .edges("app RUNS_ON a [run 1]", "app RUNS_ON b [run 1]", "app RUNS_ON c [run 1]", "app USES a");

        var outcome = Sketch.outcome(sketch.propagate("a"));

        assertThat(outcome.states()).containsEntry("app", DEGRADED);
        assertThat(outcome.absorbed()).containsExactly(new Sketch.Held("app", "run", 2, 3, 1));
    }

    @Test
    void aCycleSettlesAndIsExplainedFromTheSeed() {
        var sketch = new Sketch().edges("a DEPENDS_ON b", "b DEPENDS_ON c", "c DEPENDS_ON a", "b DEPENDS_ON seed");

        var outcome = Sketch.outcome(sketch.propagate("seed"));

        assertThat(outcome.states()).containsOnlyKeys("a", "b", "c", "seed");
        assertThat(outcome.via()).isEqualTo(Map.of("a", "b", "b", "seed", "c", "a"));
    }

    @Test
    void aCycleThatNothingReachesStaysOk() {
        var propagation = new Sketch()
                .edges("a DEPENDS_ON b", "b DEPENDS_ON a")
                .ci("seed")
                .propagate("seed");

        assertThat(Sketch.outcome(propagation).states()).containsOnlyKeys("seed");
    }

    @Test
    void aSeedWorseThanItsOwnEffectHasAProofLikeAnyOther() {
        var outcome = Sketch.outcome(new Sketch().edges("app DEPENDS_ON db").propagate("app AT_RISK", "db"));

        assertThat(outcome.hops()).isEqualTo(Map.of("app", 1, "db", 0));
    }

    @Test
    void ofTwoShortestProofsTheSmallerTargetIdThenTheSmallerTypeNameIsTold() {
        var propagation = new Sketch()
                .edges("app USES b", "app RUNS_ON b", "app DEPENDS_ON b", "app RUNS_ON c", "b USES d", "c USES d")
                .propagate("b", "c");
        var topology = propagation.topology();

        var step = Proofs.of(propagation).path(Sketch.number(topology, "app"))[0];

        assertThat(topology.cis().name(topology.target(step))).isEqualTo("b");
        assertThat(topology.typeName(step)).isEqualTo("DEPENDS_ON");
    }

    @Test
    @Timeout(10)
    void aLadderOfThirtyDiamondsCostsOneLookAtEachEdge() {
        var propagation = ladder(30).propagate("s0");

        var outcome = Sketch.outcome(propagation);

        assertThat(outcome.states()).hasSize(91);
        assertThat(outcome.hops()).containsEntry("s30", 60);
    }

    @Test
    @Timeout(20)
    void aChainOfAHundredThousandHasNoLimitInDepth() {
        var builder = new TopologyBuilder(Sketch.RULES);
        var tenant = new TenantId(new UUID(0, 0));
        var length = 100_000;
        for (var ci = 0; ci < length; ci++) {
            builder.add(
                    new TopologyCi(new UUID(0, ci), tenant, "Application", "ci" + ci, 0, true, true),
                    List.of(new TopologyEdge("DEPENDS_ON", new UUID(0, ci - 1), null, null)));
        }

        var proofs = Proofs.of(Propagation.of(builder.build(), List.of(new Effect(0, DOWN))));

        assertThat(proofs.path(length - 1)).hasSize(length - 1);
    }

    @Test
    void aThousandRandomGraphsComeOutAsTheRulesRead() {
        var random = new Random(20261122);
        for (var round = 0; round < 1_000; round++) {
            var sketch = randomSketch(random);
            var causes = randomCauses(sketch, random);

            var outcome = Sketch.outcome(Sketch.propagate(sketch.topology(random), causes));

            assertThat(outcome)
                    .as("round %d: %s with %s", round, sketch.edges(), causes)
                    .isEqualTo(NaiveImpact.outcome(sketch, causes));
        }
    }

    @Test
    void theOrderInWhichTheGraphAndTheSeedsAreToldDoesNotMatter() {
        var random = new Random(42);
        var sketch = randomSketch(random);
        var causes = new ArrayList<>(randomCauses(sketch, random));
        var outcome = Sketch.outcome(Sketch.propagate(sketch.topology(random), causes));

        for (var round = 0; round < 50; round++) {
            Collections.shuffle(causes, random);
            assertThat(Sketch.outcome(Sketch.propagate(sketch.topology(random), causes)))
                    .isEqualTo(outcome);
        }
    }

    private static Sketch ladder(int layers) {
        var sketch = new Sketch();
        for (var layer = 1; layer <= layers; layer++) {
            sketch.edges(
                    "l%d DEPENDS_ON s%d".formatted(layer, layer - 1),
                    "r%d DEPENDS_ON s%d".formatted(layer, layer - 1),
                    "s%1$d DEPENDS_ON l%1$d".formatted(layer),
                    "s%1$d DEPENDS_ON r%1$d".formatted(layer));
        }
        return sketch;
    }

    static Sketch randomSketch(Random random) {
        var sketch = new Sketch();
        var size = 2 + random.nextInt(24);
        for (var ci = 0; ci < size; ci++) {
            var status = random.nextInt(12) == 0 ? CiStatus.PLANNED : CiStatus.LIVE;
            sketch.ci("c" + ci, CLASSES.get(random.nextInt(CLASSES.size())), status);
        }
        for (var source = 0; source < size; source++) {
            var minUp = random.nextBoolean()
                    ? new MinUp(1 + random.nextInt(3), false)
                    : new MinUp(1 + random.nextInt(100), true);
            for (var edge = random.nextInt(6); edge > 0; edge--) {
                var target = random.nextInt(size);
                if (target == source) continue;
                var grouped = random.nextBoolean();
                var type = TYPES.get(random.nextInt(TYPES.size()));
                sketch.edge(new Sketch.Edge(
                        "c" + source, type, "c" + target, grouped ? "g" : null, grouped ? minUp : null));
            }
        }
        return sketch;
    }

    static List<Sketch.Cause> randomCauses(Sketch sketch, Random random) {
        var names = List.copyOf(sketch.items().keySet());
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(seed -> new Sketch.Cause(
                        names.get(random.nextInt(names.size())), ImpactState.ofRank(1 + random.nextInt(3))))
                .toList();
    }

    private static ImpactState state(Propagation propagation, String name) {
        return propagation.state(Sketch.number(propagation.topology(), name));
    }
}
