package io.linchpin.imports;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Roster;
import io.linchpin.imports.PlannedRow.PlannedPerson;
import io.linchpin.imports.PlannedRow.PlannedTeam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the teams and people of a plan. Where somebody else made one of the same name after the plan, that one stays, and
 * owners that were planned for ours become it.
 */
@Component
class Newcomers {
    private final PlanStore plans;
    private final RosterIndex known;
    private final Roster roster;

    Newcomers(PlanStore plans, RosterIndex known, Roster roster) {
        this.plans = plans;
        this.known = known;
        this.roster = roster;
    }

    /** @return the rows that are not as they were when the plan was made; they are left */
    List<PlannedRow> write(CurrentUser user, ImportRun run, List<? extends PlannedRow> rows) {
        var stale = new HashSet<PlannedRow>();
        writeTeams(user, run, only(rows, PlannedTeam.class), stale);
        writePeople(user, run, only(rows, PlannedPerson.class), stale);
        return List.copyOf(stale);
    }

    private void writeTeams(CurrentUser user, ImportRun run, List<PlannedTeam> rows, Set<PlannedRow> stale) {
        if (rows.isEmpty()) return;
        var there = teams(user, run, rows);
        var wanted = rows.stream()
                .filter(row -> {
                    var team = there.get(RosterIndex.key(row.team().name()));
                    // Nothing but a name was asked for: whoever made it, it is there.
                    if (row.create() && team != null && row.changes().size() == 1) return false;
                    if (isAsPlanned(row, team != null, team == null ? Map.of() : TeamPlanner.texts(team))) return true;
                    stale.add(row);
                    return false;
                })
                .map(PlannedTeam::team)
                .toList();
        if (!wanted.isEmpty()) roster.writeTeams(user, run.tenant(), wanted);
    }

    private void writePeople(CurrentUser user, ImportRun run, List<PlannedPerson> rows, Set<PlannedRow> stale) {
        if (rows.isEmpty()) return;
        var there = people(user, run, rows);
        var wanted = rows.stream()
                .filter(row -> {
                    var person = there.get(row.person().username());
                    if (isAsPlanned(row, person != null, person == null ? Map.of() : PeoplePlanner.texts(person)))
                        return true;
                    stale.add(row);
                    return false;
                })
                .map(PlannedPerson::person)
                .toList();
        if (!wanted.isEmpty()) roster.writePeople(user, run.tenant(), wanted);
    }

    /** Says of teams and people that were changed what of it somebody has changed since. */
    void restorable(CurrentUser user, ImportRun run, List<? extends PlannedRow> rows, UndoStep step) {
        for (var now : now(user, run, rows))
            now.row.changes().forEach((field, change) -> {
                var value = now.texts.get(field);
                if (!Objects.equals(value, change.after()) && !Objects.equals(value, change.before()))
                    step.keep(now.row, field, value, UndoStep.was(change.before()));
            });
    }

    /** Gives teams and people that were changed the values from before, where the ones of the import are still there. */
    void restore(CurrentUser user, ImportRun run, List<? extends PlannedRow> rows) {
        var teams = new ArrayList<Roster.TeamEntry>();
        var people = new ArrayList<Roster.PersonEntry>();
        for (var now : now(user, run, rows)) {
            now.row.changes().forEach((field, change) -> {
                if (Objects.equals(now.texts.get(field), change.after())) now.texts.put(field, change.before());
            });
            switch (now.row) {
                case PlannedTeam team -> teams.add(TeamPlanner.entry(team.team().id(), now.texts));
                case PlannedPerson person -> people.add(PeoplePlanner.entry(person.person(), now.texts));
                case PlannedRow.PlannedCi _, PlannedRow.PlannedRelationship _ -> {}
            }
        }
        if (!teams.isEmpty()) roster.writeTeams(user, run.tenant(), teams);
        if (!people.isEmpty()) roster.writePeople(user, run.tenant(), people);
    }

    /** @param texts every value it has now, by field */
    private record Now(PlannedRow row, Map<String, @Nullable String> texts) {}

    /** Those that were changed, not made, and are still there. */
    private List<Now> now(CurrentUser user, ImportRun run, List<? extends PlannedRow> rows) {
        var found = new ArrayList<Now>();
        var teams = only(rows, PlannedTeam.class).stream()
                .filter(row -> !row.create())
                .toList();
        if (!teams.isEmpty()) {
            var there = teams(user, run, teams);
            for (var row : teams) {
                var team = there.get(RosterIndex.key(row.subject()));
                if (team != null) found.add(new Now(row, TeamPlanner.texts(team)));
            }
        }
        var people = only(rows, PlannedPerson.class).stream()
                .filter(row -> !row.create())
                .toList();
        if (!people.isEmpty()) {
            var there = people(user, run, people);
            for (var row : people) {
                var person = there.get(row.person().username());
                if (person != null) found.add(new Now(row, PeoplePlanner.texts(person)));
            }
        }
        return found;
    }

    private static boolean isAsPlanned(PlannedRow row, boolean there, Map<String, @Nullable String> now) {
        return row.create() != there
                && (row.create()
                        || row.changes().entrySet().stream()
                                .allMatch(change -> Objects.equals(
                                        now.get(change.getKey()),
                                        change.getValue().before())));
    }

    /** By the id that was planned, the one it has; only those that differ. Asked when teams and people are written. */
    Map<UUID, UUID> renumbered(CurrentUser user, ImportRun run) {
        var other = new HashMap<UUID, UUID>();
        BiConsumer<UUID, UUID> remember = (planned, real) -> {
            if (!planned.equals(real)) other.put(planned, real);
        };
        plans.each(run.tenant(), run.id(), PlanStore.Stream.TEAMS, rows -> {
            var there = teams(user, run, rows);
            for (var row : rows) {
                var team = there.get(RosterIndex.key(row.team().name()));
                if (team != null)
                    remember.accept(row.team().id().value(), team.id().value());
            }
        });
        plans.each(run.tenant(), run.id(), PlanStore.Stream.PEOPLE, rows -> {
            var there = people(user, run, rows);
            for (var row : rows) {
                var person = there.get(row.person().username());
                if (person != null)
                    remember.accept(row.person().id().value(), person.id().value());
            }
        });
        return other;
    }

    private Map<String, Roster.TeamEntry> teams(CurrentUser user, ImportRun run, List<PlannedTeam> rows) {
        return known.teams(
                user, run.tenant(), rows.stream().map(PlannedRow::subject).toList());
    }

    private Map<String, Roster.PersonEntry> people(CurrentUser user, ImportRun run, List<PlannedPerson> rows) {
        return known.people(
                user,
                run.tenant(),
                rows.stream().map(row -> row.person().username()).toList());
    }

    private static <T extends PlannedRow> List<T> only(List<? extends PlannedRow> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
