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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantsIT {
    @Autowired
    Tenants tenants;

    @Autowired
    Cast cast;

    TenantId meridian = TenantId.random();
    TenantId ward = TenantId.random();
    TenantId harbor = TenantId.random();

    @BeforeAll
    void aProviderWithTwoCustomers() {
        meridian = cast.tenant("Meridian Health");
        ward = cast.tenant("Meridian Clinic", meridian);
        harbor = cast.tenant("Harbor Logistics");
    }

    @Test
    void whoAdministersBelowSeesTheWholeTreeInItsOrder() {
        assertThat(tenants.tree(cast.administrator()))
                .filteredOn(placed -> List.of(cast.top(), meridian, ward, harbor)
                        .contains(placed.tenant().id()))
                .extracting(placed -> placed.tenant().name(), PlacedTenant::depth)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Our organisation", 0),
                        org.assertj.core.groups.Tuple.tuple("Harbor Logistics", 1),
                        org.assertj.core.groups.Tuple.tuple("Meridian Health", 1),
                        org.assertj.core.groups.Tuple.tuple("Meridian Clinic", 2));
    }

    @Test
    void whoHoldsARoleIsShownWithWhereItWasGiven() {
        var kim = cast.user(meridian, Role.ADMINISTRATOR, true);
        var agent = cast.user(ward, Role.AGENT);

        assertThat(tenants.holders(kim, ward))
                .filteredOn(holder -> List.of(kim.id(), agent.id()).contains(holder.person()))
                .extracting(RoleHolder::person, RoleHolder::grant)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(kim.id(), new Grant(meridian, Role.ADMINISTRATOR, true)),
                        org.assertj.core.groups.Tuple.tuple(agent.id(), new Grant(ward, Role.AGENT, false)));
        assertThat(tenants.holders(kim, ward)).extracting(RoleHolder::home).doesNotContain(cast.top());
        assertThatThrownBy(() -> tenants.holders(kim, harbor)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.holders(agent, ward)).isInstanceOf(Forbidden.class);
    }

    @Test
    void theOverviewCountsWhatIsAtHome() {
        var clinic = cast.tenant("Counted clinic");
        var kim = cast.user(clinic, Role.ADMINISTRATOR);
        cast.user(clinic, Role.AGENT);

        assertThat(tenants.overview(kim)).singleElement().satisfies(row -> {
            assertThat(row.place().tenant().id()).isEqualTo(clinic);
            assertThat(row.people()).isEqualTo(2);
            assertThat(row.teams()).isZero();
        });
        assertThat(tenants.overview(cast.user(clinic, Role.AGENT))).isEmpty();
    }

    @Test
    void aCustomerSeesItselfOnly() {
        var kim = cast.user(meridian, Role.ADMINISTRATOR);

        assertThat(tenants.tree(kim)).singleElement().satisfies(placed -> {
            assertThat(placed.tenant().id()).isEqualTo(meridian);
            assertThat(placed.parent()).isNull();
        });
        assertThatThrownBy(() -> tenants.get(kim, harbor)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.get(kim, cast.top())).isInstanceOf(NotFound.class);
    }

    @Test
    void belowAndAboveFollowTheTree() {
        assertThat(tenants.below(meridian)).containsExactlyInAnyOrder(meridian, ward);
        assertThat(tenants.above(ward)).extracting(Tenant::id).containsExactly(ward, meridian, cast.top());
    }

    @Test
    void aNameIsTakenByANeighbourAndByWhoIsAbove() {
        assertThatThrownBy(() -> cast.tenant("harbor logistics")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> cast.tenant("MERIDIAN health", ward)).isInstanceOf(Invalid.class);
    }

    @Test
    void aNewTenantNeedsAnAdministratorOfTheParentAndBelow() {
        var here = cast.user(meridian, Role.ADMINISTRATOR);
        var agent = cast.user(meridian, Role.AGENT, true);

        assertThatThrownBy(() -> tenants.create(here, "New", meridian)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tenants.create(agent, "New", meridian)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tenants.create(here, "New", harbor)).isInstanceOf(NotFound.class);
    }

    @Test
    void renamingWithAnOldVersionIsStale() {
        var id = cast.tenant("Before");
        var read = tenants.get(cast.administrator(), id);
        var version = java.util.Objects.requireNonNull(read.version());
        var renamed = tenants.rename(cast.administrator(), id, "After", version);

        assertThat(renamed.name()).isEqualTo("After");
        assertThat(renamed.version()).isEqualTo(version + 1);
        assertThatThrownBy(() -> tenants.rename(cast.administrator(), id, "Later", version))
                .isInstanceOf(Stale.class);
        assertThat(tenants.above(id)).extracting(Tenant::name).containsExactly("After", "Our organisation");
    }

    @Test
    void aTenantMovesWithEverythingBelowIt() {
        var group = cast.tenant("Group");
        var member = cast.tenant("Member");
        var part = cast.tenant("Part", member);

        tenants.move(cast.administrator(), member, group);

        assertThat(tenants.below(group)).containsExactlyInAnyOrder(group, member, part);
    }

    @Test
    void theTreeNeverBecomesACircle() {
        var upper = cast.tenant("Upper");
        var lower = cast.tenant("Lower", upper);

        assertThatThrownBy(() -> tenants.move(cast.administrator(), upper, lower))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tenants.move(cast.administrator(), cast.top(), lower))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void twoMovesAtOnceNeverMakeACircle() throws Exception {
        var one = cast.tenant("One");
        var two = cast.tenant("Two");
        var administrator = cast.administrator();
        Callable<Tenant> oneBelowTwo = () -> tenants.move(administrator, one, two);
        Callable<Tenant> twoBelowOne = () -> tenants.move(administrator, two, one);

        try (var both = Executors.newFixedThreadPool(2)) {
            both.invokeAll(List.of(oneBelowTwo, twoBelowOne));
        }

        assertThat(tenants.above(one)).extracting(Tenant::id).contains(cast.top());
        assertThat(tenants.above(two)).extracting(Tenant::id).contains(cast.top());
    }
}
