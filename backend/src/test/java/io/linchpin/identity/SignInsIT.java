package io.linchpin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.shared.NotFound;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInsIT {
    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Autowired
    Cast cast;

    TenantId meridian = TenantId.random();
    TenantId clinic = TenantId.random();
    TenantId harbor = TenantId.random();

    @BeforeAll
    void aProviderWithTwoCustomers() {
        meridian = cast.tenant("Meridian Health");
        clinic = cast.tenant("Meridian Clinic", meridian);
        harbor = cast.tenant("Harbor Logistics");
    }

    @Test
    void theRightPasswordBringsTheRolesOfTheTenant() {
        var username = username(cast.user(meridian, Role.AGENT));

        assertThat(signIns.signIn(username.toUpperCase(java.util.Locale.ROOT), Cast.PASSWORD, "10.1.0.1"))
                .isInstanceOfSatisfying(SignInAnswer.Welcome.class, welcome -> {
                    assertThat(welcome.user().tenants()).containsExactly(meridian);
                    assertThat(welcome.user().may(Right.EDIT_CIS)).isTrue();
                    assertThat(welcome.user().origin()).isEqualTo("web 10.1.0.1");
                });
    }

    @Test
    void wrongPasswordUnknownNameAndDeactivatedLookTheSame() {
        var agent = cast.user(meridian, Role.AGENT);
        var username = username(agent);
        people.deactivate(cast.administrator(), agent.id());

        assertThat(signIns.signIn(username, Cast.PASSWORD, "10.1.0.2")).isEqualTo(new SignInAnswer.Refused());
        assertThat(signIns.signIn("nobody", Cast.PASSWORD, "10.1.0.2")).isEqualTo(new SignInAnswer.Refused());
        assertThat(signIns.signIn("admin", "wrong", "10.1.0.2")).isEqualTo(new SignInAnswer.Refused());
        assertThat(signIns.signIn("admin", "x".repeat(5000), "10.1.0.2")).isEqualTo(new SignInAnswer.Refused());
    }

    @Test
    void anAdministratorSeesWhoWaitsAndLetsThemIn() {
        var agent = cast.user(meridian, Role.AGENT);
        var kim = cast.user(meridian, Role.ADMINISTRATOR);
        var username = username(agent);
        for (int attempt = 0; attempt < 5; attempt++) signIns.signIn(username, "wrong", "10.1.0.9");

        assertThat(signIns.state(kim, agent.id()).waits()).singleElement().satisfies(wait -> assertThat(wait.address())
                .isEqualTo("10.1.0.9"));

        signIns.unlock(kim, agent.id());
        assertThat(signIns.signIn(username, Cast.PASSWORD, "10.1.0.9")).isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void howSomebodyOfAnotherTenantSignsInIsNobodysBusiness() {
        var agent = cast.user(harbor, Role.AGENT);
        var kim = cast.user(meridian, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> signIns.state(kim, agent.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signIns.unlock(kim, agent.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoHasNoPasswordCannotSignIn() {
        var person = people.create(cast.administrator(), Cast.person(meridian, "without.password"));
        roles.grant(cast.administrator(), person.id(), new Grant(meridian, Role.AGENT, false));

        assertThat(signIns.signIn("without.password", "", "10.1.0.3")).isEqualTo(new SignInAnswer.Refused());
    }

    @Test
    void afterSomeFailuresEvenTheRightPasswordHasToWaitButOnlyFromThere() {
        var username = username(cast.user(meridian, Role.AGENT));
        for (int attempt = 0; attempt < 8; attempt++) signIns.signIn(username, "wrong", "10.1.0.4");

        assertThat(signIns.signIn(username, Cast.PASSWORD, "10.1.0.4")).isInstanceOf(SignInAnswer.Wait.class);
        assertThat(signIns.signIn(username, Cast.PASSWORD, "10.1.0.5")).isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void aRoleGrantedBelowHoldsInTenantsMadeLater() {
        var kim = cast.user(meridian, Role.CHANGE_MANAGER, true);
        var later = cast.tenant("Opened later", clinic);

        assertThat(signIns.resolve(kim.id(), null, "test").tenants()).contains(meridian, clinic, later);
    }

    @Test
    void switchingNarrowsTheRolesToTheTenantAndBelow() {
        var provider = cast.user(cast.top(), Role.AGENT, true);

        var switched = signIns.switchTo(provider, meridian);

        assertThat(switched.tenant()).isEqualTo(meridian);
        assertThat(switched.tenants()).contains(meridian, clinic).doesNotContain(harbor, cast.top());
        assertThat(signIns.tenants(provider.id()))
                .extracting(placed -> placed.tenant().id())
                .contains(cast.top(), meridian, clinic, harbor);
    }

    @Test
    void aCustomerCannotSwitchToAnotherTenant() {
        var kim = cast.user(meridian, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> signIns.switchTo(kim, harbor)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signIns.switchTo(kim, cast.top())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signIns.switchTo(kim, TenantId.random())).isInstanceOf(NotFound.class);
        assertThat(signIns.tenants(kim.id()))
                .extracting(placed -> placed.tenant().id())
                .containsExactly(meridian);
    }

    @Test
    void rolesOfSeveralTenantsDoNotMix() {
        var kim = cast.user(meridian, Role.READ_ONLY);
        roles.grant(cast.administrator(), kim.id(), new Grant(harbor, Role.ADMINISTRATOR, false));

        var atHome = signIns.resolve(kim.id(), null, "test");
        var atHarbor = signIns.resolve(kim.id(), harbor, "test");

        assertThat(atHome.roles()).containsOnlyKeys(meridian);
        assertThat(atHome.may(Right.EDIT_CIS)).isFalse();
        assertThat(atHarbor.roles()).containsOnlyKeys(harbor);
        assertThat(atHarbor.may(Right.ADMINISTER)).isTrue();
    }

    private String username(CurrentUser user) {
        return people.get(user, user.id()).username();
    }
}
