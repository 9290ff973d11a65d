package io.linchpin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsIT {
    @Autowired
    Teams teams;

    @Autowired
    Cast cast;

    TenantId meridian = TenantId.random();
    TenantId harbor = TenantId.random();
    TeamId network = TeamId.random();

    @BeforeAll
    void aTeamInEveryTenant() {
        meridian = cast.tenant("Meridian Health");
        harbor = cast.tenant("Harbor Logistics");
        network = create(meridian, "Network Operations");
        create(harbor, "Harbor Network");
        create(cast.top(), "Platform");
        create(cast.top(), "Network Operations");
    }

    @Test
    void aCustomerSeesItsOwnTeamsOnly() {
        var agent = cast.user(meridian, Role.AGENT);
        var elsewhere = cast.user(harbor, Role.ADMINISTRATOR);

        assertThat(teams.list(agent, "", 100, null).items())
                .allMatch(found -> found.team().tenant().equals(meridian));
        assertThatThrownBy(() -> teams.get(elsewhere, network)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.members(elsewhere, network)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.addMember(elsewhere, network, elsewhere.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void namesAreUniqueInATenantWhateverTheirCase() {
        assertThatThrownBy(() -> create(meridian, "NETWORK operations")).isInstanceOf(Invalid.class);
        assertThat(create(harbor, "Network Operations")).isNotNull();
    }

    @Test
    void manyNamesAreFoundAtOnceTheNearestTenantFirst() {
        var found = teams.byName(
                cast.administrator(), meridian, List.of("network operations", "Platform", "Harbor Network", "Nobody"));

        assertThat(found).containsOnlyKeys("network operations", "Platform");
        assertThat(found.get("network operations")).extracting(Team::id).isEqualTo(network);
    }

    @Test
    void aCustomerDoesNotFindTheTeamsOfItsProvider() {
        var agent = cast.user(meridian, Role.AGENT);

        assertThat(teams.byName(agent, meridian, List.of("Platform"))).isEmpty();
        assertThat(teams.byName(agent, harbor, List.of("Harbor Network"))).isEmpty();
        assertThat(teams.nearest(agent, meridian, "Platfrom")).isEmpty();
    }

    @Test
    void aMistypedNameFindsTheOneThatWasMeant() {
        assertThat(teams.nearest(cast.administrator(), meridian, "Netwrok Operation"))
                .contains("Network Operations");
        assertThat(teams.nearest(cast.administrator(), meridian, "Kitchen")).isEmpty();
    }

    @Test
    void membersComeAndGo() {
        var team = create(meridian, "On call");
        var agent = cast.user(meridian, Role.AGENT);
        teams.addMember(cast.administrator(), team, agent.id());
        teams.addMember(cast.administrator(), team, agent.id());

        assertThat(teams.members(agent, team)).singleElement().satisfies(member -> assertThat(member.id())
                .isEqualTo(agent.id()));
        assertThat(teams.get(agent, team).members()).isEqualTo(1);
        assertThat(teams.of(agent, agent.id())).extracting(Team::id).containsExactly(team);

        teams.removeMember(cast.administrator(), team, agent.id());
        assertThat(teams.members(agent, team)).isEmpty();
    }

    @Test
    void onlyAnAdministratorMakesAndChangesTeams() {
        var agent = cast.user(meridian, Role.AGENT);
        var read = teams.get(agent, network).team();

        assertThatThrownBy(() -> teams.create(agent, team(meridian, "Mine"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> teams.update(agent, read)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> teams.addMember(agent, network, agent.id())).isInstanceOf(Forbidden.class);
    }

    @Test
    void aRenamedTeamIsFoundByItsNewNameOnly() {
        var id = create(meridian, "Old name");
        var read = teams.get(cast.administrator(), id).team();

        teams.update(cast.administrator(), new Team(id, meridian, "New name", "new@example.org", null, read.version()));

        assertThat(teams.byName(cast.administrator(), meridian, List.of("Old name", "New name")))
                .containsOnlyKeys("New name");
    }

    @Test
    void aTeamThatNothingNamesCanBeDeletedWithItsMembers() {
        var team = create(meridian, "Made by mistake");
        var agent = cast.user(meridian, Role.AGENT);
        teams.addMember(cast.administrator(), team, agent.id());

        assertThat(teams.pointingAt(agent, team)).isEmpty();
        assertThatThrownBy(() -> teams.delete(agent, team)).isInstanceOf(Forbidden.class);
        teams.delete(cast.administrator(), team);

        assertThatThrownBy(() -> teams.get(agent, team)).isInstanceOf(NotFound.class);
        assertThat(teams.of(agent, agent.id())).isEmpty();
    }

    private TeamId create(TenantId tenant, String name) {
        return teams.create(cast.administrator(), team(tenant, name)).id();
    }

    private static Team team(TenantId tenant, String name) {
        return new Team(TeamId.random(), tenant, name, null, null, null);
    }
}
