package io.linchpin.imports;

import io.linchpin.cmdb.CiId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that the plan would write. Kept with the plan; applying writes exactly these values. */
public sealed interface PlannedRow {
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
    List<String> warnings();

    /**
     * @param version the version that was compared with, null for a new CI
     * @param hash the fingerprint of the row's content, kept with the source record
     */
    record PlannedCi(
            String file,
            long line,
            CiId id,
            @Nullable Long version,
            String externalId,
            String hash,
            String what,
            String subject,
            Map<String, Change> changes,
            List<String> warnings)
            implements PlannedRow {
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
            boolean create,
            Map<String, Change> changes,
            List<String> warnings)
            implements PlannedRow {
        @Override
        public String subject() {
            return sourceName + " → " + targetName;
        }
    }

    record PlannedTeam(String file, long line, String subject, boolean create, Map<String, Change> changes)
            implements PlannedRow {
        @Override
        public String what() {
            return "team";
        }

        @Override
        public List<String> warnings() {
            return List.of();
        }
    }

    /** @param username whose record it is; {@code subject} is the name */
    record PlannedPerson(
            String file, long line, String username, String subject, boolean create, Map<String, Change> changes)
            implements PlannedRow {
        @Override
        public String what() {
            return "person";
        }

        @Override
        public List<String> warnings() {
            return List.of();
        }
    }
}
