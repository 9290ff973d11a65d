package io.linchpin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingTests {
    static final PersonId KIM = PersonId.random();
    static final TenantId PROVIDER = TenantId.random();
    static final TenantId CUSTOMER = TenantId.random();
    static final TenantId BRANCH = TenantId.random();
    static final TenantId OTHER = TenantId.random();

    @Test
    void peopleBeginWhereTheyAreAtHome() {
        var standing = standing(place(PROVIDER, CUSTOMER, Role.AGENT), place(CUSTOMER, CUSTOMER, Role.AGENT, PROVIDER));

        assertThat(standing.user(null, "test")).hasValueSatisfying(user -> {
            assertThat(user.tenant()).isEqualTo(CUSTOMER);
            assertThat(user.roles()).containsOnlyKeys(CUSTOMER);
        });
    }

    @Test
    void whoHasNoRoleAtHomeBeginsAtTheTopOfTheirTenants() {
        var standing = standing(
                place(BRANCH, OTHER, Role.AGENT, CUSTOMER, PROVIDER), place(CUSTOMER, OTHER, Role.READ_ONLY, PROVIDER));

        assertThat(standing.user(null, "test")).hasValueSatisfying(user -> {
            assertThat(user.tenant()).isEqualTo(CUSTOMER);
            assertThat(user.roles()).isEqualTo(Map.of(CUSTOMER, Set.of(Role.READ_ONLY), BRANCH, Set.of(Role.AGENT)));
        });
    }

    @Test
    void theChosenTenantHidesWhatIsBesideAndAbove() {
        var standing = standing(
                place(PROVIDER, PROVIDER, Role.ADMINISTRATOR),
                place(CUSTOMER, PROVIDER, Role.ADMINISTRATOR, PROVIDER),
                place(BRANCH, PROVIDER, Role.ADMINISTRATOR, CUSTOMER, PROVIDER),
                place(OTHER, PROVIDER, Role.ADMINISTRATOR, PROVIDER));

        assertThat(standing.user(CUSTOMER, "test"))
                .hasValueSatisfying(user -> assertThat(user.roles()).containsOnlyKeys(CUSTOMER, BRANCH));
    }

    @Test
    void nobodyWorksWhereTheyHaveNoRole() {
        var standing = standing(place(CUSTOMER, CUSTOMER, Role.ADMINISTRATOR, PROVIDER));

        assertThat(standing.user(PROVIDER, "test")).isEmpty();
        assertThat(standing.user(OTHER, "test")).isEmpty();
        assertThat(new Standing(KIM, List.of()).user(null, "test")).isEmpty();
    }

    private static Standing standing(Standing.Place... places) {
        return new Standing(KIM, List.of(places));
    }

    private static Standing.Place place(TenantId tenant, TenantId home, Role role, TenantId... above) {
        return new Standing.Place(tenant, Set.of(role), List.of(above), "Kim", home);
    }
}
