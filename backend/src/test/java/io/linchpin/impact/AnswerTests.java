package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Strength;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerTests {
    private static final Viewpoint HOME =
            new Viewpoint(Set.of(Sketch.tenant("home")), () -> Map.of(Sketch.tenant("provider"), "Northwind Hosting"));

    @Test
    void servicesComeFirstThenTheWorseStateTheHigherCriticalityAndTheName() {
        var sketch = new Sketch()
                .ci("z-service", "BusinessService", CiStatus.LIVE)
                .edges("z-service USES db", "B RUNS_ON db", "a RUNS_ON db", "c RUNS_ON db", "d RUNS_ON db", "e USES db")
                .critical(1, "d", "e")
                .critical(4, "c");

        assertThat(names(sketch, answer(sketch, "db"), 10)).containsExactly("z-service", "d", "c", "a", "B", "db", "e");
    }

    @Test
    void aLimitShowsTheFirstOfThatOrder() {
        var sketch = new Sketch()
                .edges("a RUNS_ON db", "b RUNS_ON db", "c RUNS_ON db")
                .critical(1, "c");

        assertThat(names(sketch, answer(sketch, "db"), 2)).containsExactly("c", "a");
    }

    @Test
    void countsHoldWhatTheLimitLeavesOut() {
        var sketch = new Sketch()
                .ci("lonely")
                .ci("service", "BusinessService", CiStatus.LIVE)
                .ci("other", "BusinessService", CiStatus.LIVE)
                .edges("service USES db", "app RUNS_ON db", "other USES app [x 1]", "other USES spare [x 1]")
                .critical(1, "service");

        assertThat(answer(sketch, "db").totals())
                .isEqualTo(new ImpactReport.Totals(
                        Map.of(ImpactState.DOWN, 2, ImpactState.DEGRADED, 1, ImpactState.AT_RISK, 0),
                        Map.of(ImpactState.DOWN, 0, ImpactState.DEGRADED, 1, ImpactState.AT_RISK, 0),
                        1,
                        1,
                        2,
                        6,
                        1));
    }

    @Test
    void aStepTellsTheRuleAndTheArithmeticOfItsGroup() {
        var sketch = new Sketch().edges("portal DEPENDS_ON lb1 [pool 1]", "portal DEPENDS_ON lb2 [pool 1]");
        var answer = answer(sketch, "lb2");

        assertThat(answer.path(number(sketch, "portal")))
                .singleElement()
                .isEqualTo(new PathStep.Edge(
                        shown(sketch, answer, "portal"),
                        "DEPENDS_ON",
                        Strength.HARD,
                        shown(sketch, answer, "lb2"),
                        "pool",
                        new Arithmetic("pool", 2, 1, 1, 1, 1),
                        null));
    }

    @Test
    void aRunOfHiddenCisIsOneStepThatOnlyNamesItsProvider() {
        var sketch = new Sketch()
                .edges("app RUNS_ON p1", "p1 RUNS_ON p2", "p2 RUNS_ON p3", "p3 RUNS_ON db")
                .belongs("provider", "p1", "p2", "p3");
        var answer = answer(sketch, "db");

        assertThat(answer.path(number(sketch, "app")))
                .containsExactly(new PathStep.Hidden(
                        shown(sketch, answer, "app"), shown(sketch, answer, "db"), "Northwind Hosting"));
    }

    @Test
    void aHiddenCauseEndsThePath() {
        var sketch = new Sketch()
                .edges("service DEPENDS_ON app", "app RUNS_ON p1", "p1 RUNS_ON p2")
                .belongs("provider", "p1", "p2");
        var answer = answer(sketch, "p2");

        assertThat(answer.path(number(sketch, "service")).getLast())
                .isEqualTo(new PathStep.Hidden(shown(sketch, answer, "app"), null, "Northwind Hosting"));
    }

    @Test
    void aHiddenTenantThatIsNotAboveIsNotEvenNamed() {
        var sketch = new Sketch().edges("app RUNS_ON p1").belongs("stranger", "p1");
        var answer = answer(sketch, "p1");

        assertThat(answer.path(number(sketch, "app")))
                .containsExactly(new PathStep.Hidden(shown(sketch, answer, "app"), null, null));
    }

    @Test
    void whatIsHiddenIsNeitherListedNorCounted() {
        var sketch = new Sketch()
                .ci("theirs", "BusinessService", CiStatus.LIVE)
                .edges("theirs RUNS_ON db", "app RUNS_ON db")
                .belongs("stranger", "theirs");
        var answer = answer(sketch, "db");

        assertThat(names(sketch, answer, 10)).containsExactly("app", "db");
        assertThat(answer.countImpacted()).isEqualTo(2);
        assertThat(answer.totals().impacted()).isEqualTo(2);
        assertThat(answer.totals().allCis()).isEqualTo(2);
        assertThat(answer.totals().allServices()).isZero();
    }

    @Test
    void aGroupWithAHiddenMemberShowsNoArithmetic() {
        var sketch = new Sketch()
                .edges("app USES a [x 1]", "app USES b [x 1]", "app USES p [x 1]")
                .belongs("provider", "p");
        var answer = answer(sketch, "a DEGRADED");

        assertThat(answer.groups(answer.firstAbsorbed(10)))
                .containsExactly(new GroupView(
                        shown(sketch, answer, "app"),
                        "x",
                        null,
                        List.of(shown(sketch, answer, "a"), shown(sketch, answer, "b"))));
    }

    @Test
    void aStepThroughAGroupWithAHiddenMemberShowsNoArithmetic() {
        var sketch = new Sketch().edges("app USES a [x 2]", "app USES p [x 2]").belongs("provider", "p");
        var answer = answer(sketch, "a");

        assertThat(answer.path(number(sketch, "app")))
                .singleElement()
                .extracting(step -> ((PathStep.Edge) step).arithmetic())
                .isNull();
    }

    @Test
    void aGroupOfAHiddenCiIsNotToldToAbsorb() {
        var sketch = new Sketch().edges("p USES a [x 1]", "p USES b [x 1]").belongs("provider", "p");

        assertThat(answer(sketch, "a AT_RISK").totals().absorbed()).isZero();
    }

    @Test
    void theMapHoldsPathsAndAbsorbingGroupsButNothingHidden() {
        var sketch = new Sketch()
                .ci("service", "BusinessService", CiStatus.LIVE)
                .edges("service RUNS_ON vm", "vm RUNS_ON host", "p RUNS_ON vm")
                .edges("pool HAS_MEMBER vm [m 1]", "pool HAS_MEMBER vm2 [m 1]", "pool HAS_MEMBER vm3 [m 1]")
                .belongs("provider", "p");

        var map = answer(sketch, "host")
                .map(
                        new int[] {number(sketch, "service")},
                        answer(sketch, "host").firstAbsorbed(10));

        assertThat(map.nodes())
                .extracting(ShownCi::name)
                .containsExactly("service", "vm", "host", "pool", "vm2", "vm3");
        assertThat(map.edges())
                .filteredOn(ImpactReport.MapEdge::proof)
                .extracting(ImpactReport.MapEdge::type)
                .containsExactly("RUNS_ON", "RUNS_ON");
        assertThat(map.edges()).hasSize(5);
        assertThat(map.groups()).extracting(GroupView::group).containsExactly("m");
    }

    @Test
    void whyNotDoesNotNameAHiddenGroup() {
        var sketch = new Sketch()
                .edges("app RUNS_ON p", "p USES a [x 1]", "p USES b [x 1]")
                .belongs("provider", "p");

        assertThat(answer(sketch, "a AT_RISK").whyNot(number(sketch, "app")))
                .isEqualTo(new WhyNot(WhyNot.Answer.ABSORBED, List.of(new WhyNot.Place.Hidden("Northwind Hosting"))));
    }

    @Test
    void whyNotDoesNotNameHiddenCisThatAreNotLive() {
        var sketch = new Sketch()
                .ci("p1", "Server", CiStatus.RETIRED)
                .ci("p2", "Server", CiStatus.RETIRED)
                .edges("app USES p1", "app USES p2", "p1 USES a", "p2 USES a")
                .belongs("provider", "p1", "p2");

        assertThat(answer(sketch, "a").whyNot(number(sketch, "app")))
                .isEqualTo(new WhyNot(WhyNot.Answer.CUT, List.of(new WhyNot.Place.Hidden("Northwind Hosting"))));
    }

    @Test
    void whyNotShowsTheGroupThatHoldsWithItsMembers() {
        var sketch = new Sketch().edges("app RUNS_ON a [run 1]", "app RUNS_ON b [run 1]", "app RUNS_ON c [run 1]");
        var answer = answer(sketch, "b");

        assertThat(answer.whyNot(number(sketch, "app")).at())
                .containsExactly(new WhyNot.Place.Group(new GroupView(
                        shown(sketch, answer, "app"),
                        "run",
                        new Arithmetic("run", 3, 1, 1, 1, 1),
                        List.of(shown(sketch, answer, "a"), shown(sketch, answer, "b"), shown(sketch, answer, "c")))));
    }

    private static Answer answer(Sketch sketch, String... causes) {
        return new Answer(sketch.propagate(causes), HOME);
    }

    private static int number(Sketch sketch, String name) {
        return Sketch.number(sketch.topology(), name);
    }

    private static ShownCi shown(Sketch sketch, Answer answer, String name) {
        return answer.showing().ci(number(sketch, name));
    }

    private static List<String> names(Sketch sketch, Answer answer, int limit) {
        return IntStream.of(answer.first(limit))
                .mapToObj(sketch.topology().cis()::name)
                .toList();
    }
}
