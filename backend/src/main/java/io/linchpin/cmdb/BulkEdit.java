package io.linchpin.cmdb;

import io.linchpin.shared.FieldError;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The same new values for many CIs.
 * @param values by column of {@code cis.csv} ({@code status, environment, criticality}) or name of attribute; blank clears
 * @param owners empty clears
 */
public record BulkEdit(Map<String, String> values, Map<OwnerKind, Optional<UUID>> owners) {
    public BulkEdit {
        values = Map.copyOf(values);
        owners = Map.copyOf(owners);
    }

    /** What an edit would do; nothing has been written. */
    public record Preview(BulkEdit edit, List<Row> rows) {
        public Preview {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param changes by field; empty when the CI has these values already
     * @param errors why this CI cannot have them; then it is left as it is
     */
    public record Row(Ci ci, Map<String, CiFacts.Difference> changes, List<FieldError> errors) {
        public Row {
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
            errors = List.copyOf(errors);
        }
    }

    /**
     * @param changed how many were written
     * @param stale those that somebody else changed or deleted since the preview; they were left as they are
     */
    public record Outcome(int changed, List<CiId> stale) {
        public Outcome {
            stale = List.copyOf(stale);
        }
    }
}
