package io.linchpin.api;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.PlacedTenant;
import io.linchpin.identity.Right;
import io.linchpin.identity.Role;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is and what they may do where. */
@RestController
@RequestMapping("/api/v1/me")
@Needs({})
class MeController {
    private final People people;
    private final Tenants tenants;

    MeController(People people, Tenants tenants) {
        this.people = people;
        this.tenants = tenants;
    }

    @GetMapping
    Me get(CurrentUser user) {
        var roles = user.roles();
        var places = tenants.tree(user).stream()
                .map(place -> Place.of(place, roles.getOrDefault(place.tenant().id(), Set.of()), user))
                .toList();
        var person = people.get(user, user.id());
        return new Me(
                user.id(),
                person.name(),
                person.username(),
                person.timeZone(),
                person.language(),
                user.tenant(),
                places);
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(CurrentUser user, @RequestBody NewPassword body) {
        people.changePassword(user, body.old(), body.password());
    }

    record NewPassword(String old, String password) {}

    /** @param tenant where they work now; the tenants are this one and those below it */
    record Me(
            PersonId id,
            String name,
            String username,
            String timeZone,
            String language,
            TenantId tenant,
            List<Place> tenants) {}

    record Place(TenantId id, String name, Set<Role> roles, Set<Right> rights) {
        static Place of(PlacedTenant place, Set<Role> roles, CurrentUser user) {
            var tenant = place.tenant();
            var rights = Arrays.stream(Right.values())
                    .filter(right -> user.may(right, tenant.id()))
                    .collect(Collectors.toUnmodifiableSet());
            return new Place(tenant.id(), tenant.name(), roles, rights);
        }
    }
}
