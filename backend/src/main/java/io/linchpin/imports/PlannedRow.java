package io.linchpin.imports;

import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.MinUp;
import io.linchpin.identity.Roster;
import io.linchpin.shared.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row that the plan would write. Kept with the plan; applying writes exactly these values. */
public sealed interface PlannedRow {
    RowKind kind();

    String file();

    /** The first line of the row in its file. */
    long line();

    /** What the row is about, for people. */
    String subject();

    /** The class of a CI, the type of a relationship, "team" or "person". */
    String what();

    /** Whether it does not exist yet. */
    boolean create();

    /** By field or {@code attributes.name}, in the order people read them. */
    Map<String, Change> changes();

    /** What is allowed, but unusual. */
    List<Message> warnings();

    /** What the row says and does not get, because somebody goes before its source. */
    default List<Standing.Loss> losses() {
        return List.of();
    }

    /**
     * @param version the version that was compared with, null for a new CI
     * @param hash the fingerprint of the row's content, kept with the source record
     * @param hashBefore the one it had before; null when the source had said nothing of the CI
     * @param before null for a new CI
     * @param standing what becomes of the say that others have
     * @param recognised how the CI was found; null when the source, or another one, calls it by this very id, and for a new one
     */
    record PlannedCi(
            String file,
            long line,
            CiId id,
            @Nullable Long version,
            String externalId,
            String hash,
            @Nullable String hashBefore,
            @Nullable PlannedFacts before,
            PlannedFacts after,
            List<Message> warnings,
            Standing standing,
            @Nullable Recognition recognised)
            implements PlannedRow {
        @Override
        public List<Standing.Loss> losses() {
            return standing.losses();
        }

        @Override
        public Map<String, Change> changes() {
            return PlannedFacts.changes(before, after);
        }

        @Override
        public RowKind kind() {
            return RowKind.CIS;
        }

        @Override
        public String what() {
            return after.type();
        }

        @Override
        public String subject() {
            return after.name();
        }

        @Override
        public boolean create() {
            return version == null;
        }
    }

    record PlannedRelationship(
            String file,
            long line,
            CiId source,
            String sourceName,
            String what,
            CiId target,
            String targetName,
            @Nullable PlannedEdge before,
            PlannedEdge after,
            List<Message> warnings)
            implements PlannedRow {
        @Override
        public Map<String, Change> changes() {
            var changes = new LinkedHashMap<String, Change>();
            Change.add(changes, "group", before == null ? null : before.group, after.group);
            Change.add(changes, "min_up", before == null ? null : before.minUp, after.minUp);
            return changes;
        }

        RelationKey key() {
            return new RelationKey(source, what, target);
        }

        @Override
        public RowKind kind() {
            return RowKind.RELATIONSHIPS;
        }

        @Override
        public String subject() {
            return sourceName + " → " + targetName;
        }

        @Override
        public boolean create() {
            return before == null;
        }
    }

    /** @param minUp as text, null exactly when there is no group */
    record PlannedEdge(@Nullable String group, @Nullable String minUp, Set<String> sources) {
        RelationState state() {
            return new RelationState(
                    group, minUp == null ? null : MinUp.parse(minUp).orElse(null), sources);
        }
    }

    record PlannedTeam(String file, long line, Roster.TeamEntry team, boolean create, Map<String, Change> changes)
            implements PlannedRow {
        @Override
        public RowKind kind() {
            return RowKind.TEAMS;
        }

        @Override
        public String subject() {
            return team.name();
        }

        @Override
        public String what() {
            return "team";
        }

        @Override
        public List<Message> warnings() {
            return List.of();
        }
    }

    record PlannedPerson(String file, long line, Roster.PersonEntry person, boolean create, Map<String, Change> changes)
            implements PlannedRow {
        @Override
        public RowKind kind() {
            return RowKind.PEOPLE;
        }

        @Override
        public String subject() {
            return person.name();
        }

        @Override
        public String what() {
            return "person";
        }

        @Override
        public List<Message> warnings() {
            return List.of();
        }
    }
}
