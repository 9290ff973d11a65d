package io.linchpin.imports;

import io.linchpin.shared.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as the mapping understood it, before anybody asked whether it can be true. In all of them a column that is absent
 * leaves the value as it is, and an empty text clears it.
 */
public sealed interface UploadRow {
    RowOrigin origin();

    /**
     * @param externalId what the source calls it; never blank: the name stands in where the source has no id
     * @param fields some of {@code class, name, status, environment, criticality, owner, support_team, approver}
     * @param attributes by the name of the attribute
     * @param columns for each field and attribute the column it came from, so that a refusal can name it
     */
    record CiRow(
            RowOrigin origin,
            String externalId,
            Map<String, String> fields,
            Map<String, String> attributes,
            Map<String, String> columns)
            implements UploadRow {
        public CiRow {
            fields = Map.copyOf(fields);
            attributes = Map.copyOf(attributes);
            columns = Map.copyOf(columns);
        }
    }

    /**
     * @param source the dependent CI: an external id, a unique name, {@code class:name}, or {@code tenant::external id}
     * @param type as stored, already turned when the file had it the other way round: {@code RUNS_ON}
     */
    record RelationshipRow(
            RowOrigin origin,
            String source,
            String type,
            String target,
            @Nullable String group,
            @Nullable String minUp) implements UploadRow {}

    record TeamRow(
            RowOrigin origin,
            String name,
            @Nullable String email,
            @Nullable String description) implements UploadRow {}

    /**
     * @param teams names, null when the file has no such column
     * @param roles names of roles, with a trailing {@code +} for "and below"; null when the file has no such column
     */
    record PersonRow(
            RowOrigin origin,
            String name,
            String username,
            @Nullable String email,
            @Nullable String title,
            @Nullable List<String> teams,
            @Nullable List<String> roles,
            @Nullable String timeZone,
            @Nullable String language)
            implements UploadRow {}

    /** A row that could not be read or mapped; it is refused as it stands. */
    record Unreadable(RowOrigin origin, List<FieldError> errors) implements UploadRow {
        public Unreadable {
            errors = List.copyOf(errors);
        }
    }
}
