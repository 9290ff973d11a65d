package io.linchpin.imports;

import io.linchpin.cmdb.CiId;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedPerson;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.imports.PlannedRow.PlannedTeam;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What rows of a plan need of other rows: a relationship its new ends, a CI its new owners, a person their new teams; and the
 * rows that give a redundancy group another number need each other, because a group has one.
 */
final class Needs {
    private final Set<String> teams = new HashSet<>();
    private final Set<UUID> parties = new HashSet<>();
    private final Set<CiId> cis = new HashSet<>();
    private final Set<Group> groups = new HashSet<>();

    private record Group(CiId ci, String name) {}

    /** The row is left out. */
    void out(PlannedRow row) {
        if (row instanceof PlannedRelationship edge && edge.changes().containsKey("min_up")) {
            var group = edge.after().group();
            if (edge.before() != null && group != null) groups.add(new Group(edge.source(), group));
        }
        if (!row.create()) return;
        switch (row) {
            case PlannedTeam team -> {
                teams.add(RosterIndex.key(team.subject()));
                parties.add(team.team().id().value());
            }
            case PlannedPerson person -> parties.add(person.person().id().value());
            case PlannedCi ci -> cis.add(ci.id());
            case PlannedRelationship _ -> {}
        }
    }

    boolean hasTeams() {
        return !teams.isEmpty();
    }

    boolean hasParties() {
        return !parties.isEmpty();
    }

    boolean hasEnds() {
        return !cis.isEmpty() || !groups.isEmpty();
    }

    /** Whether something that the row needs is left out. */
    boolean isMissing(PlannedRow row) {
        return switch (row) {
            case PlannedTeam _ -> false;
            case PlannedPerson person ->
                person.person().teams().stream().map(RosterIndex::key).anyMatch(teams::contains);
            case PlannedCi ci -> ci.after().owners().values().stream().anyMatch(owner -> parties.contains(owner.id()));
            case PlannedRelationship edge -> cis.contains(edge.source()) || cis.contains(edge.target()) || isTorn(edge);
        };
    }

    private boolean isTorn(PlannedRelationship edge) {
        var group = edge.after().group();
        return group != null && groups.contains(new Group(edge.source(), group));
    }
}
