package io.linchpin.identity;

import io.linchpin.shared.Cypher;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Teams and people of one tenant, many at once, as an import compares and writes them. */
@Service
public class Roster {
    /** @param id of the team, or the one it gets */
    public record TeamEntry(
            TeamId id,
            String name,
            @Nullable String email,
            @Nullable String description) {}

    /**
     * @param id of the person, or the one they get
     * @param username in small letters
     * @param teams by name
     * @param roles in this tenant, by name; a trailing {@code +} means "and below"
     */
    public record PersonEntry(
            PersonId id,
            String name,
            String username,
            @Nullable String email,
            @Nullable String title,
            String timeZone,
            String language,
            List<String> teams,
            List<String> roles) {
        public PersonEntry {
            teams = List.copyOf(teams);
            roles = List.copyOf(roles);
        }
    }

    private final Cypher cypher;
    private final Teams teams;
    private final Tenants tenants;

    Roster(Cypher cypher, Teams teams, Tenants tenants) {
        this.cypher = cypher;
        this.teams = teams;
        this.tenants = tenants;
    }

    /** Those of these names that the tenant has already. */
    @UseCase(readOnly = true)
    public List<TeamEntry> teams(CurrentUser user, TenantId tenant, Collection<String> names) {
        user.require(Right.IMPORT, tenant);
        return cypher.run(RosterQuery.LIST_ROSTER_TEAMS)
                .with("tenants", Set.of(tenant))
                .with("keys", names.stream().map(name -> Team.key(tenant, name)).toList())
                .list(row -> new TeamEntry(
                        row.id("id", TeamId::new),
                        row.text("name"),
                        row.textOrNull("email"),
                        row.textOrNull("description")));
    }

    /** Those of these user names who are at home in the tenant. */
    @UseCase(readOnly = true)
    public List<PersonEntry> people(CurrentUser user, TenantId tenant, Collection<String> usernames) {
        user.require(Right.IMPORT, tenant);
        return cypher.run(RosterQuery.LIST_ROSTER_PEOPLE)
                .with("tenants", Set.of(tenant))
                .with("usernames", lower(usernames))
                .list(row -> new PersonEntry(
                        row.id("id", PersonId::new),
                        row.text("name"),
                        row.text("username"),
                        row.textOrNull("email"),
                        row.textOrNull("title"),
                        row.text("timeZone"),
                        row.text("language"),
                        row.texts("teams"),
                        row.texts("roles")));
    }

    /**
     * A person who can look after something in the tenant, of it or of one above, by user name or by full name; a name that
     * two people have is missing.
     */
    @UseCase(readOnly = true)
    public Map<String, PersonName> peopleNamed(CurrentUser user, TenantId tenant, Collection<String> names) {
        var found = new HashMap<String, PersonName>();
        var keys = lower(names);
        cypher.run(RosterQuery.LIST_PEOPLE_BY_NAME)
                .with(
                        "tenants",
                        tenants.reach(user, tenant).stream().map(Tenant::id).toList())
                .with("names", keys)
                .list(row -> new PersonName(row.id("id", PersonId::new), row.text("name"), row.text("key")))
                .forEach(person -> found.put(person.key(), person));
        return Map.copyOf(found);
    }

    /** @param key the name that was asked for, in small letters */
    public record PersonName(PersonId id, String name, String key) {}

    /** User names that somebody outside the tenant has; who that is stays untold. */
    @UseCase(readOnly = true)
    public Set<String> takenElsewhere(CurrentUser user, TenantId tenant, Collection<String> usernames) {
        user.require(Right.IMPORT, tenant);
        return cypher
                .run(RosterQuery.LIST_TAKEN_USERNAMES)
                .with("tenant", tenant)
                .with("usernames", lower(usernames))
                .list(row -> row.text("username"))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Makes or changes teams; who is in them stays. */
    @UseCase
    public void writeTeams(CurrentUser user, TenantId tenant, List<TeamEntry> entries) {
        user.require(Right.IMPORT, tenant);
        var rows = entries.stream()
                .map(team -> {
                    var row = new HashMap<String, @Nullable Object>();
                    row.put("key", Team.key(tenant, team.name()));
                    row.put("id", team.id());
                    row.put("name", team.name().strip());
                    row.put("email", team.email());
                    row.put("description", team.description());
                    return row;
                })
                .toList();
        cypher.run(RosterQuery.WRITE_ROSTER_TEAMS)
                .with("tenant", tenant)
                .with("teams", rows)
                .execute();
    }

    /**
     * Makes or changes people; their teams and their roles in this tenant become those of the entry.
     * @throws Forbidden when a role is given "and below" by somebody who does not administer below
     */
    @UseCase
    public void writePeople(CurrentUser user, TenantId tenant, List<PersonEntry> entries) {
        user.require(Right.ADMINISTER, tenant);
        if (entries.stream().anyMatch(entry -> entry.roles().stream().anyMatch(role -> role.endsWith("+")))
                && !Grants.holdsBelow(cypher, user.id(), Role.ADMINISTRATOR, tenant))
            throw new Forbidden("You administer this tenant, but not everything below it.");
        var names = entries.stream().flatMap(entry -> entry.teams().stream()).collect(Collectors.toSet());
        var known = teams.byName(user, tenant, names);
        cypher.run(RosterQuery.WRITE_ROSTER_PEOPLE)
                .with("tenant", tenant)
                .with("people", entries.stream().map(entry -> row(entry, known)).toList())
                .execute();
    }

    private static Map<String, @Nullable Object> row(PersonEntry person, Map<String, Team> known) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", person.id());
        row.put("username", person.username());
        row.put("name", person.name().strip());
        row.put("email", person.email());
        row.put("title", person.title());
        row.put("timeZone", person.timeZone());
        row.put("language", person.language());
        row.put(
                "teams",
                person.teams().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(Team::id)
                        .toList());
        row.put(
                "roles",
                person.roles().stream()
                        .map(role -> Map.of("role", role.replace("+", ""), "below", role.endsWith("+")))
                        .toList());
        return row;
    }

    private static List<String> lower(Collection<String> usernames) {
        return usernames.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
