package io.linchpin.identity;

import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All roles of a person in all tenants; pure, so that what they may see can be decided without a database. */
record Standing(PersonId person, List<Place> places) {
    private static final Comparator<Place> TOPMOST = Comparator.comparingInt(
                    (Place place) -> place.above().size())
            .thenComparing(place -> place.tenant().value());

    Set<TenantId> tenants() {
        return places.stream().map(Place::tenant).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The person at work in a tenant, with their roles there and below.
     * @param chosen null for where they are at home, or the topmost tenant in which they have a role
     * @return empty when they have no role there
     */
    Optional<CurrentUser> user(@Nullable TenantId chosen, String origin) {
        return places.stream()
                .filter(place -> chosen == null || place.tenant().equals(chosen))
                .min(Comparator.comparing((Place place) -> !place.isHome()).thenComparing(TOPMOST))
                .map(place -> new CurrentUser(
                        person,
                        place.name(),
                        place.tenant(),
                        places.stream()
                                .filter(other -> other.isWithin(place.tenant()))
                                .collect(Collectors.toUnmodifiableMap(Place::tenant, Place::roles)),
                        origin));
    }

    /**
     * A tenant in which they hold a role.
     * @param above the tenants above it, nearest first
     * @param name the person's
     * @param home where the person is at home
     */
    record Place(TenantId tenant, Set<Role> roles, List<TenantId> above, String name, TenantId home) {
        static Place of(Row row) {
            return new Place(
                    row.id("tenant", TenantId::new),
                    row.texts("roles").stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                    row.texts("above").stream().map(TenantId::of).toList(),
                    row.text("name"),
                    row.id("home", TenantId::new));
        }

        boolean isHome() {
            return tenant.equals(home);
        }

        boolean allows(Right right) {
            return roles.stream().anyMatch(role -> role.rights().contains(right));
        }

        boolean isWithin(TenantId other) {
            return tenant.equals(other) || above.contains(other);
        }
    }
}
