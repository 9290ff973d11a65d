package io.linchpin.identity;

import static io.linchpin.identity.IdentityQuery.ADD_MEMBER;
import static io.linchpin.identity.IdentityQuery.DELETE_TEAM;
import static io.linchpin.identity.IdentityQuery.FIND_TEAM;
import static io.linchpin.identity.IdentityQuery.KEY_TEAM;
import static io.linchpin.identity.IdentityQuery.LIST_MEMBERS;
import static io.linchpin.identity.IdentityQuery.LIST_TEAMS;
import static io.linchpin.identity.IdentityQuery.LIST_TEAMS_BY_KEY;
import static io.linchpin.identity.IdentityQuery.LIST_TEAMS_OF_PERSON;
import static io.linchpin.identity.IdentityQuery.LIST_TEAM_NAMES;
import static io.linchpin.identity.IdentityQuery.REMOVE_MEMBER;

import io.linchpin.identity.Journal.Subject;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Page;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Service;

/** Teams and who is in them. Whoever may see CIs may see teams, for they own and support them. */
@Service
public class Teams {
    private final Cypher cypher;
    private final Neo4jTemplate store;
    private final Tenants tenants;
    private final People people;
    private final Journal journal;
    private final ObjectProvider<PointsAtTeam> pointers;

    Teams(
            Cypher cypher,
            Neo4jTemplate store,
            Tenants tenants,
            People people,
            Journal journal,
            ObjectProvider<PointsAtTeam> pointers) {
        this.cypher = cypher;
        this.store = store;
        this.tenants = tenants;
        this.people = people;
        this.journal = journal;
        this.pointers = pointers;
    }

    /** @param text part of the name; empty for all */
    @UseCase(readOnly = true)
    public Page<TeamSummary> list(CurrentUser user, String text, int limit, @Nullable String cursor) {
        var after = Page.position(cursor, 2);
        var found = cypher.run(LIST_TEAMS)
                .with("tenants", user.tenants())
                .with("text", text.strip().toLowerCase(Locale.ROOT))
                .with("afterName", after.getFirst())
                .with("afterId", after.getLast())
                .with("limit", Page.limit(limit) + 1)
                .list(Teams::summary);
        return Page.of(
                found,
                limit,
                last -> List.of(
                        last.team().name().toLowerCase(Locale.ROOT),
                        last.team().id().toString()));
    }

    @UseCase(readOnly = true)
    public TeamSummary get(CurrentUser user, TeamId id) {
        return cypher.run(FIND_TEAM)
                .with("tenants", user.tenants())
                .with("team", id)
                .one(Teams::summary)
                .orElseThrow(() -> NotFound.of(id, "team"));
    }

    /** By name; those of tenants the caller may not see are left out. */
    @UseCase(readOnly = true)
    public List<Person> members(CurrentUser user, TeamId id) {
        var team = get(user, id).team();
        return cypher.run(LIST_MEMBERS)
                .with("tenants", user.tenants())
                .with("team", team.id())
                .list(People::person);
    }

    @UseCase(readOnly = true)
    public List<Team> of(CurrentUser user, PersonId person) {
        return cypher.run(LIST_TEAMS_OF_PERSON)
                .with("tenants", user.tenants())
                .with("person", person)
                .list(Teams::team);
    }

    /**
     * The teams that can look after something in a tenant: its own, and those of tenants above that the caller may see; the
     * nearest wins.
     * @return by the name as it was asked for; who is not found is missing from the answer
     */
    @UseCase(readOnly = true)
    public Map<String, Team> byName(CurrentUser user, TenantId tenant, Collection<String> names) {
        var nearestFirst = reach(user, tenant);
        var byKey = cypher
                .run(LIST_TEAMS_BY_KEY)
                .with("tenants", nearestFirst)
                .with(
                        "keys",
                        nearestFirst.stream()
                                .flatMap(where -> names.stream().map(name -> Team.key(where, name)))
                                .distinct()
                                .toList())
                .list(Teams::team)
                .stream()
                .collect(Collectors.toMap(Team::key, Function.identity()));
        var found = new HashMap<String, Team>();
        for (var name : names)
            nearestFirst.stream()
                    .map(where -> Optional.ofNullable(byKey.get(Team.key(where, name))))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(team -> found.put(name, team));
        return Map.copyOf(found);
    }

    /** The name that was probably meant, for a refusal that helps; empty when none is near. */
    @UseCase(readOnly = true)
    public Optional<String> nearest(CurrentUser user, TenantId tenant, String name) {
        var names =
                cypher.run(LIST_TEAM_NAMES).with("tenants", reach(user, tenant)).list(row -> row.text("name"));
        return NearestName.of(name, names);
    }

    /** @param team without a version */
    @UseCase
    public Team create(CurrentUser user, Team team) {
        user.require(Right.ADMINISTER, team.tenant());
        requireFreeName(team);
        return saved(user, team, "created", Message.of("The team %s was made.", team.name()), Map.of());
    }

    /** @param team as read, with what shall change */
    @UseCase
    public Team update(CurrentUser user, Team team) {
        var before = administered(user, team.id());
        Versions.require(before.version(), team.version(), Message.of("The team %s", before.name()));
        if (!team.tenant().equals(before.tenant()))
            throw Invalid.field("tenant", team.tenant().toString(), "A team stays in the tenant it was made in.");
        if (!team.key().equals(before.key())) requireFreeName(team);
        return saved(user, team, "changed", Message.of("The team %s was changed.", team.name()), told(before));
    }

    @UseCase
    public void addMember(CurrentUser user, TeamId id, PersonId member) {
        var team = administered(user, id);
        var person = people.get(user, member);
        cypher.run(ADD_MEMBER)
                .with("tenant", team.tenant())
                .with("team", id)
                .with("person", member)
                .execute();
        journal.tell(
                user.actor(),
                team.tenant(),
                about(team),
                "member added",
                Message.of("%s is in the team %s.", person.name(), team.name()));
    }

    @UseCase
    public void removeMember(CurrentUser user, TeamId id, PersonId member) {
        var team = administered(user, id);
        var person = people.get(user, member);
        cypher.run(REMOVE_MEMBER)
                .with("tenant", team.tenant())
                .with("team", id)
                .with("person", member)
                .execute();
        journal.tell(
                user.actor(),
                team.tenant(),
                about(team),
                "member removed",
                Message.of("%s is no longer in the team %s.", person.name(), team.name()));
    }

    /** What names the team, of every feature: what has to go elsewhere before the team can be deleted. */
    @UseCase(readOnly = true)
    public List<PointsAtTeam.Pointer> pointingAt(CurrentUser user, TeamId id) {
        var team = get(user, id).team();
        return pointers.orderedStream()
                .flatMap(feature -> feature.pointingAt(team.id(), user.tenants()).stream())
                .toList();
    }

    /** @throws Conflict while something names it */
    @UseCase
    public void delete(CurrentUser user, TeamId id) {
        var team = administered(user, id);
        var pointing = pointingAt(user, id).stream()
                .mapToLong(PointsAtTeam.Pointer::count)
                .sum();
        if (pointing > 0)
            throw new Conflict(
                    "%s cannot be deleted: it is named %d times as owner, support or approver. Choose another team there first.",
                    team.name(), pointing);
        cypher.run(DELETE_TEAM).with("tenant", team.tenant()).with("team", id).execute();
        journal.tell(
                user.actor(),
                team.tenant(),
                about(team),
                "deleted",
                Message.of("The team %s was deleted.", team.name()),
                told(team),
                Map.of());
    }

    private List<TenantId> reach(CurrentUser user, TenantId tenant) {
        return tenants.reach(user, tenant).stream().map(Tenant::id).toList();
    }

    private Team administered(CurrentUser user, TeamId id) {
        var team = get(user, id).team();
        user.require(Right.ADMINISTER, team.tenant());
        return team;
    }

    private void requireFreeName(Team team) {
        var taken = cypher.run(LIST_TEAMS_BY_KEY)
                .with("tenants", List.of(team.tenant()))
                .with("keys", List.of(team.key()))
                .list(Teams::team);
        if (!taken.isEmpty())
            throw Invalid.field(
                    "name",
                    team.name(),
                    "There is already a team %s.",
                    taken.getFirst().name());
    }

    private Team saved(
            CurrentUser user, Team team, String action, Message headline, Map<String, @Nullable Object> before) {
        var saved = store.save(team);
        cypher.run(KEY_TEAM)
                .with("tenant", saved.tenant())
                .with("team", saved.id())
                .with("key", saved.key())
                .execute();
        journal.tell(user.actor(), saved.tenant(), about(saved), action, headline, before, told(saved));
        return saved;
    }

    private static Map<String, @Nullable Object> told(Team team) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("name", team.name());
        told.put("email", team.email());
        told.put("description", team.description());
        return told;
    }

    private static Subject about(Team team) {
        return new Subject("Team", team.id());
    }

    private static TeamSummary summary(Row row) {
        return new TeamSummary(team(row), row.number("members"));
    }

    private static Team team(Row row) {
        return new Team(
                row.id("id", TeamId::new),
                row.id("tenant", TenantId::new),
                row.text("name"),
                row.textOrNull("email"),
                row.textOrNull("description"),
                row.longNumber("version"));
    }
}
