package io.linchpin.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.identity.PointsAtTeam;
import io.linchpin.identity.Role;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.shared.Conflict;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TeamDutiesIT {
    @Autowired
    Cmdb cmdb;

    @Autowired
    Teams teams;

    @Autowired
    Cast cast;

    @Test
    void aTeamThatLooksAfterCisIsNotDeletedAndSaysHowMany() {
        var meridian = cast.tenant("Meridian Health");
        var kim = cast.user(meridian, Role.ADMINISTRATOR);
        var team = teams.create(kim, new Team(TeamId.random(), meridian, "Network", null, null, null));
        var ci = cmdb.create(
                kim,
                meridian,
                CiId.random(),
                new CiDraft(
                        "Server",
                        "srv-1",
                        CiStatus.LIVE,
                        null,
                        null,
                        Map.of(),
                        Map.of(
                                OwnerKind.OWNED_BY,
                                team.id().value(),
                                OwnerKind.SUPPORTED_BY,
                                team.id().value())));

        assertThat(teams.pointingAt(kim, team.id()))
                .containsExactly(
                        new PointsAtTeam.Pointer("OWNED_BY", 1, 1), new PointsAtTeam.Pointer("SUPPORTED_BY", 1, 1));
        assertThatThrownBy(() -> teams.delete(kim, team.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("2 times");

        cmdb.setOwner(kim, ci.id(), OwnerKind.OWNED_BY, null);
        cmdb.setOwner(kim, ci.id(), OwnerKind.SUPPORTED_BY, null);
        teams.delete(kim, team.id());
        assertThat(teams.list(kim, "", 10, null).items()).isEmpty();
    }

    @Test
    void cisOfAnotherTenantAreCountedAndNotShown() {
        var harbor = cast.tenant("Harbor Logistics");
        var platform =
                teams.create(cast.administrator(), new Team(TeamId.random(), cast.top(), "Platform", null, null, null));
        cmdb.create(
                cast.administrator(),
                harbor,
                CiId.random(),
                new CiDraft(
                        "Server",
                        "harbor-1",
                        CiStatus.LIVE,
                        null,
                        null,
                        Map.of(),
                        Map.of(OwnerKind.SUPPORTED_BY, platform.id().value())));
        var here = cast.user(cast.top(), Role.ADMINISTRATOR);

        assertThat(teams.pointingAt(here, platform.id()))
                .containsExactly(new PointsAtTeam.Pointer("SUPPORTED_BY", 1, 0));
    }
}
