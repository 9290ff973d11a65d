package io.linchpin.imports;

import io.linchpin.cmdb.Party;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Roster;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.imports.PlannedRow.PlannedTeam;
import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom the cells of owners mean, while one plan is made: teams before people, those of the upload before those of the graph. */
final class Parties {
    /** Looks names up, as many as a batch has at once. */
    @Component
    static class Source {
        private final Teams teams;
        private final Roster roster;

        Source(Teams teams, Roster roster) {
            this.teams = teams;
            this.roster = roster;
        }

        Parties of(PlanContext context) {
            return new Parties(context, this);
        }

        /** By the name as it was asked for, people in small letters: a team's name, a person's user name or full name. */
        Map<String, Party> find(CurrentUser user, TenantId tenant, Collection<String> names) {
            var found = new HashMap<String, Party>();
            roster.peopleNamed(user, tenant, names)
                    .forEach((key, person) -> found.put(
                            key, new Party(Party.Kind.PERSON, person.id().value(), person.name())));
            teams.byName(user, tenant, names)
                    .forEach((name, team) ->
                            found.put(name, new Party(Party.Kind.TEAM, team.id().value(), team.name())));
            return found;
        }

        Optional<String> nearest(CurrentUser user, TenantId tenant, String name) {
            return teams.nearest(user, tenant, name);
        }
    }

    private final PlanContext context;
    private final Source source;
    private final Map<String, Party> known = new HashMap<>();
    private final Map<String, Optional<String>> nearest = new LinkedHashMap<>();

    private Parties(PlanContext context, Source source) {
        this.context = context;
        this.source = source;
    }

    /** Makes {@link #find} ready for these cells, in one query for each kind. */
    void prepare(Collection<String> cells) {
        var unknown = cells.stream()
                .filter(cell -> !cell.isBlank())
                .map(String::strip)
                .distinct()
                .filter(cell -> !known.containsKey(key(cell)))
                .toList();
        if (!unknown.isEmpty())
            source.find(context.user, context.tenant(), unknown).forEach((name, party) -> known.put(key(name), party));
    }

    /** @return empty when nobody is called that; a team that the mapping wants made is planned by this */
    Optional<Party> find(UploadRow.CiRow row, String cell) {
        var party = known.get(key(cell.strip()));
        if (party == null && context.rules.createTeams()) party = planTeam(row.origin(), cell.strip());
        return Optional.ofNullable(party);
    }

    Optional<Party> team(String cell) {
        return Optional.ofNullable(known.get(key(cell.strip()))).filter(party -> party.kind() == Party.Kind.TEAM);
    }

    /** A person of this upload, who may look after its CIs. A team of the same name goes before them. */
    void add(PersonId id, String username, String name) {
        var party = new Party(Party.Kind.PERSON, id.value(), name);
        known.putIfAbsent(key(username), party);
        known.putIfAbsent(key(name.strip()), party);
    }

    /** A team of this upload. */
    void add(TeamId id, String name) {
        known.put(key(name), new Party(Party.Kind.TEAM, id.value(), name));
    }

    /** What is said about a cell that names nobody, with what to do. */
    Message suggestion(Message said, String cell) {
        return nearest.computeIfAbsent(
                        key(cell), missing -> source.nearest(context.user, context.tenant(), cell.strip()))
                .map(near -> Message.of("%s Did you mean %s?", said, near))
                .orElseGet(() -> Message.of("%s Create it first, or let the mapping create teams.", said));
    }

    private Party planTeam(RowOrigin origin, String name) {
        var id = TeamPlanner.newId(context, name);
        add(id, name);
        context.plan(
                RowKind.TEAMS,
                PlanStore.Stream.TEAMS,
                new PlannedTeam(
                        origin.file(),
                        origin.line(),
                        new Roster.TeamEntry(id, name, null, null),
                        true,
                        Map.of("name", new Change(null, name))));
        return new Party(Party.Kind.TEAM, id.value(), name);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
