package io.linchpin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.shared.Conflict;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Stale;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleIT {
    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Autowired
    SignIns signIns;

    @Autowired
    Teams teams;

    @Autowired
    Cast cast;

    TenantId meridian = TenantId.random();
    TenantId harbor = TenantId.random();

    @BeforeAll
    void twoCustomers() {
        meridian = cast.tenant("Meridian Health");
        harbor = cast.tenant("Harbor Logistics");
    }

    @Test
    void whatWasStoredIsReadBack() {
        var person = new Person(
                PersonId.random(),
                meridian,
                " Ada King ",
                "Ada@Example.org",
                "ada@example.org",
                "Physician",
                "Europe/Berlin",
                "de",
                true,
                null);

        var created = people.create(cast.administrator(), person);

        assertThat(people.get(cast.administrator(), person.id())).isEqualTo(created);
        assertThat(created.username()).isEqualTo("ada@example.org");
        assertThat(created.name()).isEqualTo("Ada King");
    }

    @Test
    void aUserNameIsTakenOnceWhateverItsCase() {
        people.create(cast.administrator(), Cast.person(meridian, "taken"));

        assertThatThrownBy(() -> people.create(cast.administrator(), Cast.person(harbor, "TAKEN")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anAdministratorFindsNobodyOfAnotherTenant() {
        var kim = cast.user(meridian, Role.ADMINISTRATOR);
        var other = cast.user(harbor, Role.AGENT);

        assertThat(people.list(kim, PersonFilter.ALL, 500, null).items())
                .isNotEmpty()
                .allMatch(person -> person.tenant().equals(meridian));
        assertThatThrownBy(() -> people.get(kim, other.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.deactivate(kim, other.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.setPassword(kim, other.id(), "long enough now"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roles.grant(kim, other.id(), new Grant(meridian, Role.AGENT, false)))
                .isInstanceOf(NotFound.class);
        assertThat(people.byUsername(kim, List.of(people.get(other, other.id()).username())))
                .isEmpty();
    }

    @Test
    void anAgentSeesOnlyThemselves() {
        var agent = cast.user(meridian, Role.AGENT);

        assertThat(people.get(agent, agent.id()).id()).isEqualTo(agent.id());
        assertThat(people.list(agent, PersonFilter.ALL, 10, null).items()).isEmpty();
        assertThatThrownBy(() -> people.create(agent, Cast.person(meridian, "nobody")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void peopleChangeTheirOwnNameButNotWhoTheyAre() {
        var agent = cast.user(meridian, Role.AGENT);
        var read = people.get(agent, agent.id());

        var changed = people.update(agent, Cast.named(read, "A new name"));

        assertThat(changed.name()).isEqualTo("A new name");
        assertThatThrownBy(() -> people.update(agent, changed.withActive(false)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.update(agent, Cast.named(read, "Another")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void everyPageContinuesWhereTheLastEnded() {
        var tenant = cast.tenant("Many people");
        for (int number = 0; number < 7; number++) cast.user(tenant, Role.AGENT);
        var seen = new ArrayList<PersonId>();
        var page = people.list(cast.administrator(), PersonFilter.of("name of agent"), 3, null);
        seen.addAll(page.items().stream().map(Person::id).toList());
        while (page.next() != null) {
            page = people.list(cast.administrator(), PersonFilter.of("name of agent"), 3, page.next());
            seen.addAll(page.items().stream().map(Person::id).toList());
        }

        assertThat(seen).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
        assertThatThrownBy(() -> people.list(cast.administrator(), PersonFilter.ALL, 3, "made up"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoIsDeactivatedHasNoRolesAnyMore() {
        var agent = cast.user(meridian, Role.AGENT);
        people.deactivate(cast.administrator(), agent.id());

        assertThatThrownBy(() -> signIns.resolve(agent.id(), null, "test")).isInstanceOf(NotFound.class);

        people.activate(cast.administrator(), agent.id());
        assertThat(signIns.resolve(agent.id(), null, "test").roles()).containsOnlyKeys(meridian);
    }

    @Test
    void savingAPersonKeepsTheirPassword() {
        var agent = cast.user(meridian, Role.AGENT);
        var person = people.get(agent, agent.id());
        people.update(agent, Cast.named(person, "Somebody else"));

        assertThat(signIns.signIn(person.username(), Cast.PASSWORD, "10.0.0.1"))
                .isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void changingOnesPasswordNeedsTheOldOne() {
        var agent = cast.user(meridian, Role.AGENT);

        assertThatThrownBy(() -> people.changePassword(agent, "wrong", "another good one"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> people.changePassword(agent, Cast.PASSWORD, "short"))
                .isInstanceOf(Invalid.class);

        people.changePassword(agent, Cast.PASSWORD, "another good one");
        assertThat(signIns.signIn(people.get(agent, agent.id()).username(), "another good one", "10.0.0.2"))
                .isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        var kim = cast.user(meridian, Role.ADMINISTRATOR);
        var agent = cast.user(meridian, Role.AGENT);

        roles.grant(kim, agent.id(), new Grant(meridian, Role.CHANGE_MANAGER, false));

        assertThat(roles.of(kim, agent.id()))
                .containsExactly(
                        new Grant(meridian, Role.AGENT, false), new Grant(meridian, Role.CHANGE_MANAGER, false));
        assertThatThrownBy(() -> roles.grant(kim, agent.id(), new Grant(meridian, Role.AGENT, true)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> roles.grant(kim, agent.id(), new Grant(harbor, Role.AGENT, false)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyTakesOverRolesWithThePasswordOfTheirHolder() {
        var kim = cast.user(meridian, Role.ADMINISTRATOR);
        var both = cast.user(meridian, Role.AGENT);
        roles.grant(cast.administrator(), both.id(), new Grant(harbor, Role.AGENT, false));

        assertThatThrownBy(() -> people.setPassword(kim, both.id(), "long enough now"))
                .isInstanceOf(Forbidden.class);
        people.deactivate(kim, both.id());
        assertThatThrownBy(() -> people.makePassword(kim, both.id())).isInstanceOf(Forbidden.class);
        people.setPassword(cast.administrator(), both.id(), "long enough now");
    }

    @Test
    void aPasswordThatWasMadeUpLetsIn() {
        var agent = cast.user(meridian, Role.AGENT);

        var password = people.makePassword(cast.user(meridian, Role.ADMINISTRATOR), agent.id());

        assertThat(signIns.signIn(people.get(agent, agent.id()).username(), password, "10.0.0.3"))
                .isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void aListIsNarrowedByTenantRoleTeamAndActivity() {
        var clinic = cast.tenant("Narrow clinic", meridian);
        var kim = cast.user(clinic, Role.ADMINISTRATOR);
        var agent = cast.user(clinic, Role.AGENT);
        var away = cast.user(clinic, Role.AGENT);
        people.deactivate(kim, away.id());
        var team = teams.create(kim, new Team(TeamId.random(), clinic, "Desk", null, null, null));
        teams.addMember(kim, team.id(), agent.id());
        var admin = cast.administrator();

        assertThat(found(admin, new PersonFilter("", null, clinic, null, null)))
                .containsExactlyInAnyOrder(kim.id(), agent.id(), away.id());
        assertThat(found(admin, new PersonFilter("", null, clinic, Role.AGENT, null)))
                .containsExactlyInAnyOrder(agent.id(), away.id());
        assertThat(found(admin, new PersonFilter("", true, clinic, Role.AGENT, null)))
                .containsExactly(agent.id());
        assertThat(found(admin, new PersonFilter("", null, null, null, team.id())))
                .containsExactly(agent.id());
        assertThat(found(kim, new PersonFilter("", null, harbor, null, null))).isEmpty();
        assertThat(people.browse(kim, PersonFilter.ALL, 1, 1)).singleElement().satisfies(row -> {
            assertThat(row.person().id()).isEqualTo(found(kim, PersonFilter.ALL).get(1));
            assertThat(row.hasPassword()).isTrue();
            assertThat(row.grants()).singleElement().extracting(Grant::tenant).isEqualTo(clinic);
        });
    }

    /** The same by the list with pages, the one that scrolls, and the count. */
    private List<PersonId> found(CurrentUser user, PersonFilter filter) {
        var listed = people.list(user, filter, 500, null).items().stream()
                .map(Person::id)
                .toList();
        assertThat(people.browse(user, filter, 0, 500))
                .extracting(row -> row.person().id())
                .isEqualTo(listed);
        assertThat(people.count(user, filter)).isEqualTo(listed.size());
        return listed;
    }

    @Test
    void theLastAdministratorOfEverythingStays() {
        var administrator = cast.administrator();

        assertThatThrownBy(() -> people.deactivate(administrator, administrator.id()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> roles.revoke(administrator, administrator.id(), cast.top(), Role.ADMINISTRATOR))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> roles.grant(
                        administrator, administrator.id(), new Grant(cast.top(), Role.ADMINISTRATOR, false)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aRevokedRoleIsGone() {
        var agent = cast.user(meridian, Role.AGENT);
        roles.grant(cast.administrator(), agent.id(), new Grant(meridian, Role.READ_ONLY, false));

        roles.revoke(cast.administrator(), agent.id(), meridian, Role.AGENT);

        assertThat(signIns.resolve(agent.id(), null, "test").may(Right.EDIT_CIS))
                .isFalse();
        assertThatThrownBy(() -> roles.revoke(cast.administrator(), agent.id(), meridian, Role.AGENT))
                .isInstanceOf(NotFound.class);
    }
}
