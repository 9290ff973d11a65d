package io.linchpin.api;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.PointsAtTeam;
import io.linchpin.identity.Right;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.TeamSummary;
import io.linchpin.identity.Teams;
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

/** Teams and who is in them. */
@RestController
@RequestMapping("/api/v1/teams")
@Needs(Right.SEE_CIS)
class TeamController {
    private final Teams teams;
    private final Idempotency idempotency;

    TeamController(Teams teams, Idempotency idempotency) {
        this.teams = teams;
        this.idempotency = idempotency;
    }

    @GetMapping
    Page<TeamView> list(
            CurrentUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return teams.list(user, q, limit, cursor).map(TeamView::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<TeamView> get(CurrentUser user, @PathVariable TeamId id) {
        var found = teams.get(user, id);
        return ResponseEntity.ok().eTag(IfMatch.etag(found.team().version())).body(TeamView.of(found));
    }

    @PostMapping
    @Needs(Right.ADMINISTER)
    ResponseEntity<?> create(
            CurrentUser user,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody TeamInput body) {
        return idempotency.once(user, key, body, () -> {
            var made = teams.create(user, body.team(TeamId.random(), user.tenant(), null));
            return ResponseEntity.created(URI.create("/api/v1/teams/" + made.id()))
                    .eTag(IfMatch.etag(made.version()))
                    .body(TeamView.of(new TeamSummary(made, 0)));
        });
    }

    @PutMapping("/{id}")
    @Needs(Right.ADMINISTER)
    ResponseEntity<TeamView> update(
            CurrentUser user, @PathVariable TeamId id, IfMatch match, @RequestBody TeamInput body) {
        var stored = teams.get(user, id);
        var changed = teams.update(
                user,
                body.team(id, stored.team().tenant(), match.or(stored.team().version())));
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(changed.version()))
                .body(TeamView.of(new TeamSummary(changed, stored.members())));
    }

    /** Refused while something names it; {@code /uses} says what. */
    @DeleteMapping("/{id}")
    @Needs(Right.ADMINISTER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(CurrentUser user, @PathVariable TeamId id) {
        teams.delete(user, id);
    }

    @GetMapping("/{id}/uses")
    List<PointsAtTeam.Pointer> uses(CurrentUser user, @PathVariable TeamId id) {
        return teams.pointingAt(user, id);
    }

    @GetMapping("/{id}/members")
    List<MemberView> members(CurrentUser user, @PathVariable TeamId id) {
        return teams.members(user, id).stream()
                .map(person -> new MemberView(person.id(), person.name()))
                .toList();
    }

    @PutMapping("/{id}/members/{person}")
    @Needs(Right.ADMINISTER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addMember(CurrentUser user, @PathVariable TeamId id, @PathVariable PersonId person) {
        teams.addMember(user, id, person);
    }

    @DeleteMapping("/{id}/members/{person}")
    @Needs(Right.ADMINISTER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMember(CurrentUser user, @PathVariable TeamId id, @PathVariable PersonId person) {
        teams.removeMember(user, id, person);
    }

    /** @param tenant the one the caller works in unless named, and never changed later */
    record TeamInput(
            @Nullable TenantId tenant,
            String name,
            @Nullable String email,
            @Nullable String description) {
        Team team(TeamId id, TenantId otherwise, @Nullable Long version) {
            return new Team(id, tenant == null ? otherwise : tenant, name, email, description, version);
        }
    }

    record MemberView(PersonId id, String name) {}

    record TeamView(
            TeamId id,
            TenantId tenant,
            String name,
            @Nullable String email,
            @Nullable String description,
            int members) {
        static TeamView of(TeamSummary summary) {
            var team = summary.team();
            return new TeamView(
                    team.id(), team.tenant(), team.name(), team.email(), team.description(), summary.members());
        }
    }
}
