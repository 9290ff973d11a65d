package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.impact.Causes.Cause;
import io.linchpin.impact.ExpectedEffects.Expected;
import io.linchpin.impact.ImpactReport.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CollisionsTests {
    private static final Viewpoint HOME =
            new Viewpoint(Set.of(Sketch.tenant("home")), () -> Map.of(Sketch.tenant("provider"), "Northwind Hosting"));

    @Test
    void twoMembersOfOneClusterCollideThere() {
        var sketch = new Sketch()
                .ci("cluster", "Cluster", CiStatus.LIVE)
                .edges("cluster HAS_MEMBER a", "cluster HAS_MEMBER b", "service RUNS_ON cluster", "b RUNS_ON host");

        assertThat(told(sketch, "CHG-1 a", "CHG-2 host"))
                .containsExactly("CHG-1+CHG-2 at cluster/HAS_MEMBER: AT_RISK, AT_RISK -> DOWN, by a, by b host");
    }

    @Test
    void workOnOneCiTwiceIsNoWorseThanOnce() {
        assertThat(told(new Sketch().edges("app RUNS_ON a [x 1]", "app RUNS_ON b [x 1]"), "CHG-1 a", "CHG-2 a"))
                .isEmpty();
    }

    @Test
    void workThatIsExpectedToHaveNoEffectDoesNotCollide() {
        assertThat(told(new Sketch().edges("app USES a [x 1]", "app USES b [x 1]"), "CHG-1 a", "CHG-2 b OK"))
                .isEmpty();
    }

    @Test
    void workThatMeetsNowhereDoesNotCollide() {
        assertThat(told(new Sketch().edges("app RUNS_ON a", "other RUNS_ON b"), "CHG-1 a", "CHG-2 b"))
                .isEmpty();
    }

    @Test
    void aWorseEffectThatExplainsEverythingIsNoCollision() {
        assertThat(told(new Sketch().edges("app USES a", "app RUNS_ON b"), "CHG-1 a", "CHG-2 b"))
                .isEmpty();
    }

    @Test
    void threeCollideWhereNoTwoOfThemDo() {
        var sketch = new Sketch()
                .edges("app USES a [x 1]", "app USES b [x 1]", "app USES c [x 1]")
                .ci("b");

        assertThat(told(sketch, "CHG-1 a AT_RISK", "CHG-2 b AT_RISK", "CHG-3 c AT_RISK"))
                .containsExactly("CHG-1+CHG-2+CHG-3 at app/x: OK, OK, OK -> AT_RISK, by a, by b, by c");
    }

    @Test
    void threeAreAlsoNamedWhereTheyAreWorseThanAnyTwo() {
        var sketch = new Sketch().edges("app RUNS_ON a [x 1]", "app RUNS_ON b [x 1]", "app RUNS_ON c [x 1]");

        assertThat(told(sketch, "CHG-1 a", "CHG-2 b", "CHG-3 c"))
                .containsExactly(
                        "CHG-1+CHG-2 at app/x: OK, OK -> AT_RISK, by a, by b",
                        "CHG-1+CHG-3 at app/x: OK, OK -> AT_RISK, by a, by c",
                        "CHG-2+CHG-3 at app/x: OK, OK -> AT_RISK, by b, by c",
                        "CHG-1+CHG-2+CHG-3 at app/x: OK, OK, OK -> DOWN, by a, by b, by c");
    }

    @Test
    void aMeetingThatMayNotBeSeenOnlyNamesItsProvider() {
        var sketch = new Sketch()
                .edges("pool USES a [x 1]", "pool USES b [x 1]", "app RUNS_ON pool")
                .belongs("provider", "pool", "a", "b");

        assertThat(told(sketch, "CHG-1 a", "CHG-2 b")).containsExactly("CHG-1+CHG-2 at Northwind Hosting");
    }

    @Test
    void aCollisionThatHurtsNothingVisibleIsNotTold() {
        var sketch =
                new Sketch().edges("pool USES a [x 1]", "pool USES b [x 1]").belongs("provider", "pool");

        assertThat(told(sketch, "CHG-1 a", "CHG-2 b")).isEmpty();
    }

    /** A pair is named exactly when something is worse under both than under each. */
    @Test
    void pairsOfRandomGraphsAreNamedExactlyWhenSomethingIsWorseTogether() {
        var random = new Random(7);
        var collided = 0;
        for (var round = 0; round < 3_000; round++) {
            var sketch = PropagationTests.randomSketch(random);
            var topology = sketch.topology();
            var parties = Stream.generate(() -> PropagationTests.randomCauses(sketch, random).stream()
                            .map(cause -> new Effect(Sketch.number(topology, cause.ci()), cause.effect()))
                            .toList())
                    .limit(2)
                    .toList();

            var meetings = Collisions.among(topology, parties);

            assertThat(!meetings.isEmpty()).as("round %d", round).isEqualTo(isWorseTogether(topology, parties));
            if (!meetings.isEmpty()) collided++;
        }
        assertThat(collided).isGreaterThan(20);
    }

    private static boolean isWorseTogether(Topology topology, List<List<Effect>> parties) {
        var first = Propagation.of(topology, parties.getFirst());
        var second = Propagation.of(topology, parties.getLast());
        var together =
                Propagation.of(topology, parties.stream().flatMap(List::stream).toList());
        return IntStream.range(0, topology.cis().size())
                .anyMatch(ci -> together.state(ci).isWorseThan(first.state(ci).worst(second.state(ci))));
    }

    /** @param work as {@code CHG-1 db DEGRADED} */
    private static List<String> told(Sketch sketch, String... work) {
        var topology = sketch.topology();
        var causes = new ArrayList<Cause>();
        Arrays.stream(work).forEach(line -> {
            var number = line.substring(0, line.indexOf(' '));
            var cause = Sketch.cause(line.substring(line.indexOf(' ') + 1));
            var ci = new CiId(topology.cis().id(Sketch.number(topology, cause.ci())));
            causes.add(Cause.of(new Expected(ci, cause.effect(), number, "", Sketch.tenant("home"))));
        });
        return new StatedCauses(topology, causes, HOME)
                .collisions().stream().map(CollisionsTests::told).toList();
    }

    private static String told(Collision collision) {
        var work = String.join(
                "+",
                collision.work().stream()
                        .map(reason -> ((Reason.Ticket) reason).number())
                        .toList());
        return switch (collision.place()) {
            case Collision.Place.Hidden hidden -> "%s at %s".formatted(work, hidden.providedBy());
            case Collision.Place.At at -> {
                var alone = at.alone().stream().map(ImpactState::name).toList();
                var paths = at.paths().stream()
                        .map(path -> "by "
                                + String.join(
                                        " ",
                                        path.stream()
                                                .map(step -> ((PathStep.Edge) step)
                                                        .to()
                                                        .name())
                                                .toList()))
                        .toList();
                yield "%s at %s/%s: %s -> %s, %s"
                        .formatted(
                                work,
                                at.ci().name(),
                                at.group(),
                                String.join(", ", alone),
                                at.ci().state(),
                                String.join(", ", paths));
            }
        };
    }
}
