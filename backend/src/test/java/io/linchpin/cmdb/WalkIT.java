package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbWorld.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The CIs around one CI. */
@CmdbTest
class WalkIT {
    @Autowired
    Cmdb cmdb;

    @Autowired
    CmdbWorld world;

    @Test
    void theMapHasLevelsInBothDirectionsAndSaysWhatIsLeftOut() {
        var service = world.live(AGENT, "BusinessService", "portal");
        var app = world.live(AGENT, "Application", "portal-app");
        var vm = world.live(AGENT, "VirtualMachine", "vm");
        world.relate(AGENT, service, "DEPENDS_ON", app);
        world.relate(AGENT, app, "RUNS_ON", vm);
        for (var i = 0; i < 5; i++) world.relate(AGENT, app, "USES", world.live(AGENT, "Database", "db-" + i));

        var whole = cmdb.neighbourhood(
                AGENT, app.id(), new Neighbourhood.Question(Neighbourhood.Direction.BOTH, 2, Set.of(), 100, false));
        assertThat(whole.nodes()).hasSize(8);
        assertThat(whole.edges()).hasSize(7);
        assertThat(whole.left()).isZero();
        assertThat(whole.nodes())
                .filteredOn(node -> node.key().equals(service.id().toString()))
                .singleElement()
                .extracting(Neighbourhood.Node::level)
                .isEqualTo(-1);

        var cut = cmdb.neighbourhood(
                AGENT, app.id(), new Neighbourhood.Question(Neighbourhood.Direction.DOWN, 2, Set.of(), 2, false));
        assertThat(cut.nodes()).hasSize(3);
        assertThat(cut.left()).isEqualTo(4);
        assertThat(cut.nodes().getFirst().more()).isEqualTo(4);

        var onlyMachines = cmdb.neighbourhood(
                AGENT,
                service.id(),
                new Neighbourhood.Question(Neighbourhood.Direction.DOWN, 3, Set.of("VirtualMachine"), 100, false));
        assertThat(onlyMachines.nodes()).hasSize(2);
    }

    @Test
    void theLimitIsNotSpentOnWhatPassesNothingOn() {
        var host = world.live(AGENT, "Server", "a-host");
        for (var i = 0; i < 5; i++)
            world.relate(AGENT, host, "CONNECTED_TO", world.live(AGENT, "Switch", "a-switch-" + i));
        var rack = world.live(AGENT, "Rack", "z-rack");
        world.relate(AGENT, host, "LOCATED_IN", rack);
        world.relate(AGENT, rack, "LOCATED_IN", world.live(AGENT, "Room", "z-room"));

        var carrying = cmdb.neighbourhood(
                AGENT, host.id(), new Neighbourhood.Question(Neighbourhood.Direction.BOTH, 2, Set.of(), 2, true));
        assertThat(names(carrying)).containsExactly("a-host", "z-rack", "z-room");
        assertThat(carrying.left()).isZero();
        assertThat(carrying.connected()).isEqualTo(5);
        assertThat(carrying.nodes()).extracting(Neighbourhood.Node::more).containsOnly(0);

        var all = cmdb.neighbourhood(
                AGENT, host.id(), new Neighbourhood.Question(Neighbourhood.Direction.BOTH, 1, Set.of(), 10, false));
        assertThat(all.nodes()).hasSize(7);
        assertThat(all.connected()).isZero();
    }

    private static List<String> names(Neighbourhood around) {
        return around.nodes().stream()
                .map(node -> node.ci() instanceof Neighbour.Visible ci ? ci.name() : "hidden")
                .toList();
    }
}
