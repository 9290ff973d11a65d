package io.linchpin.api;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Grant;
import io.linchpin.identity.People;
import io.linchpin.identity.Person;
import io.linchpin.identity.PersonFilter;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Right;
import io.linchpin.identity.Role;
import io.linchpin.identity.Roles;
import io.linchpin.identity.SignInState;
import io.linchpin.identity.SignIns;
import io.linchpin.identity.TeamId;
import io.linchpin.shared.Page;
import io.linchpin.shared.TenantId;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People, their passwords and their roles, for administrators. */
@RestController
@RequestMapping("/api/v1/people")
@Needs(Right.ADMINISTER)
class PeopleController {
    private final People people;
    private final Roles roles;
    private final SignIns signIns;
    private final Idempotency idempotency;

    PeopleController(People people, Roles roles, SignIns signIns, Idempotency idempotency) {
        this.people = people;
        this.roles = roles;
        this.signIns = signIns;
        this.idempotency = idempotency;
    }

    /** @param home the tenant they are at home in */
    @GetMapping
    Page<PersonView> list(
            CurrentUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable TenantId home,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable TeamId team,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return people.list(user, new PersonFilter(q, active, home, role, team), limit, cursor)
                .map(PersonView::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<PersonView> get(CurrentUser user, @PathVariable PersonId id) {
        return answer(ResponseEntity.ok(), people.get(user, id));
    }

    @PostMapping
    ResponseEntity<?> create(
            CurrentUser user,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PersonInput body) {
        return idempotency.once(user, key, body, () -> {
            var id = PersonId.random();
            var made = people.create(user, body.person(id, user.tenant(), true, null));
            return answer(ResponseEntity.created(URI.create("/api/v1/people/" + id)), made);
        });
    }

    @PutMapping("/{id}")
    ResponseEntity<PersonView> update(
            CurrentUser user, @PathVariable PersonId id, IfMatch match, @RequestBody PersonInput body) {
        var stored = people.get(user, id);
        var changed = body.person(id, stored.tenant(), stored.active(), match.or(stored.version()));
        return answer(ResponseEntity.ok(), people.update(user, changed));
    }

    @PutMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(CurrentUser user, @PathVariable PersonId id, @RequestBody PasswordInput body) {
        people.setPassword(user, id, body.password());
    }

    /** Makes one up. The answer is the only time it can be read. */
    @PostMapping("/{id}/password")
    PasswordInput makePassword(CurrentUser user, @PathVariable PersonId id) {
        return new PasswordInput(people.makePassword(user, id));
    }

    @GetMapping("/{id}/sign-in")
    SignInState signIn(CurrentUser user, @PathVariable PersonId id) {
        return signIns.state(user, id);
    }

    /** Ends every wait after failed attempts. */
    @DeleteMapping("/{id}/sign-in/waits")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(CurrentUser user, @PathVariable PersonId id) {
        signIns.unlock(user, id);
    }

    @GetMapping("/{id}/roles")
    List<Grant> roles(CurrentUser user, @PathVariable PersonId id) {
        return roles.of(user, id);
    }

    @PutMapping("/{id}/roles/{tenant}/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(
            CurrentUser user,
            @PathVariable PersonId id,
            @PathVariable TenantId tenant,
            @PathVariable Role role,
            @RequestParam(defaultValue = "false") boolean below) {
        roles.grant(user, id, new Grant(tenant, role, below));
    }

    @DeleteMapping("/{id}/roles/{tenant}/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(CurrentUser user, @PathVariable PersonId id, @PathVariable TenantId tenant, @PathVariable Role role) {
        roles.revoke(user, id, tenant, role);
    }

    private static ResponseEntity<PersonView> answer(ResponseEntity.BodyBuilder answer, Person person) {
        return answer.eTag(IfMatch.etag(person.version())).body(PersonView.of(person));
    }

    record PasswordInput(String password) {}

    /**
     * @param tenant where they are at home; the one the caller works in unless named, and never changed later
     * @param timeZone UTC unless named
     * @param language en unless named
     * @param active true unless said otherwise
     */
    record PersonInput(
            @Nullable TenantId tenant,
            String name,
            String username,
            @Nullable String email,
            @Nullable String title,
            @Nullable String timeZone,
            @Nullable String language,
            @Nullable Boolean active) {
        Person person(PersonId id, TenantId otherwise, boolean wasActive, @Nullable Long version) {
            return new Person(
                    id,
                    tenant == null ? otherwise : tenant,
                    name,
                    username,
                    email,
                    title,
                    timeZone == null ? "UTC" : timeZone,
                    language == null ? "en" : language,
                    active == null ? wasActive : active,
                    version);
        }
    }

    record PersonView(
            PersonId id,
            TenantId tenant,
            String name,
            String username,
            @Nullable String email,
            @Nullable String title,
            String timeZone,
            String language,
            boolean active) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.id(),
                    person.tenant(),
                    person.name(),
                    person.username(),
                    person.email(),
                    person.title(),
                    person.timeZone(),
                    person.language(),
                    person.active());
        }
    }
}
