package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeparationTests {
    @Test
    void aCiWithoutAnyRelationshipIsUnknownTerritory() {
        assertThat(whyNot(new Sketch().ci("lonely").edges("app USES db"), "lonely", "db"))
                .isEqualTo("NothingKnown");
    }

    @Test
    void aConnectionIsKnownButNoPath() {
        assertThat(whyNot(new Sketch().edges("switch CONNECTED_TO db", "app USES db"), "switch", "db"))
                .isEqualTo("NoPath");
    }

    @Test
    void aCiBelowTheSeedHasNoPathToIt() {
        assertThat(whyNot(new Sketch().edges("app USES db"), "db", "app")).isEqualTo("NoPath");
    }

    @Test
    void theGroupThatHoldsIsNamedAlsoFromFarAbove() {
        var sketch = new Sketch()
                .edges("service DEPENDS_ON app", "app RUNS_ON pool")
                .edges("pool HAS_MEMBER a [web 1]", "pool HAS_MEMBER b [web 1]", "pool HAS_MEMBER c [web 1]");

        assertThat(whyNot(sketch, "service", "a")).isEqualTo("Absorbed pool/web");
    }

    @Test
    void everyGroupThatHoldsIsNamed() {
        var sketch = new Sketch()
                .edges("service DEPENDS_ON p1", "service DEPENDS_ON p2")
                .edges("p1 USES a [x 1]", "p1 USES b [x 1]", "p2 USES a [y 1]", "p2 USES b [y 1]", "p2 USES c [y 1]");

        assertThat(whyNot(sketch, "service", "a DEGRADED")).isEqualTo("Absorbed p1/x, p2/y");
    }

    @Test
    void aGroupBelowWhatIsAlreadyImpactedDoesNotStandBetween() {
        var sketch = new Sketch()
                .edges(
                        "service DEPENDS_ON app [app 1]",
                        "service DEPENDS_ON other [app 1]",
                        "service DEPENDS_ON third [app 1]")
                .edges("app USES a", "app USES a [x 1]", "app USES b [x 1]");

        assertThat(whyNot(sketch, "service", "a AT_RISK")).isEqualTo("Absorbed service/app");
    }

    @Test
    void theCiThatIsNotLiveCutsThePath() {
        var sketch = new Sketch()
                .ci("vm", "VirtualMachine", CiStatus.PLANNED)
                .edges("service DEPENDS_ON app", "app RUNS_ON vm", "vm HOSTED_ON host");

        assertThat(whyNot(sketch, "service", "host")).isEqualTo("Cut vm");
    }

    @Test
    void ofSeveralThatAreNotLiveOnOnePathTheNearestIsNamed() {
        var sketch = new Sketch()
                .ci("vm", "VirtualMachine", CiStatus.PLANNED)
                .ci("host", "Server", CiStatus.RETIRED)
                .edges("app RUNS_ON vm", "vm HOSTED_ON host", "host LOCATED_IN rack");

        assertThat(whyNot(sketch, "app", "rack")).isEqualTo("Cut vm");
    }

    @Test
    void aSeedThatIsNotLiveCutsItsOwnPath() {
        var sketch = new Sketch().ci("vm", "VirtualMachine", CiStatus.RETIRED).edges("app RUNS_ON vm");

        assertThat(whyNot(sketch, "app", "vm")).isEqualTo("Cut vm");
    }

    @Test
    void aCiThatIsNotLiveItselfIsCutOff() {
        var sketch = new Sketch().ci("app", "Application", CiStatus.PLANNED).edges("app RUNS_ON vm");

        assertThat(whyNot(sketch, "app", "vm")).isEqualTo("Cut app");
    }

    @Test
    void aGroupOnALivePathSaysMoreThanACutOnAnother() {
        var sketch = new Sketch()
                .ci("old", "Application", CiStatus.RETIRED)
                .edges("app DEPENDS_ON old", "old USES a", "app USES a [x 1]", "app USES b [x 1]");

        assertThat(whyNot(sketch, "app", "a AT_RISK")).isEqualTo("Absorbed app/x");
    }

    @Test
    void aCycleAboveTheSeedEndsTheSearch() {
        var sketch = new Sketch().edges("a DEPENDS_ON b", "b DEPENDS_ON a", "b USES seed [x 1]", "b USES spare [x 1]");

        assertThat(whyNot(sketch, "a", "seed AT_RISK")).isEqualTo("Absorbed b/x");
    }

    private static String whyNot(Sketch sketch, String ci, String... causes) {
        var propagation = sketch.propagate(causes);
        var topology = propagation.topology();
        return switch (Separation.of(propagation, Sketch.number(topology, ci))) {
            case Separation.Absorbed absorbed ->
                "Absorbed "
                        + names(absorbed.groups().stream()
                                .map(group ->
                                        topology.cis().name(topology.owner(group)) + "/" + topology.groupName(group))
                                .toList());
            case Separation.Cut cut ->
                "Cut " + names(cut.cis().stream().map(topology.cis()::name).toList());
            case Separation.NoPath _ -> "NoPath";
            case Separation.NothingKnown _ -> "NothingKnown";
        };
    }

    private static String names(List<String> names) {
        return String.join(", ", names);
    }
}
