package io.linchpin.cmdb;

import java.util.Arrays;
import java.util.Optional;

/** The edges from a CI to a team or person. */
public enum OwnerKind {
    /** Accountable. */
    OWNED_BY("owner"),
    /** Incidents go there. */
    SUPPORTED_BY("support_team"),
    /** Asked before changes; the owner when there is none. */
    APPROVED_BY("approver");

    private final String column;

    OwnerKind(String column) {
        this.column = column;
    }

    /** Its name in files and in the API. */
    public String column() {
        return column;
    }

    static Optional<OwnerKind> ofColumn(String column) {
        return Arrays.stream(values())
                .filter(kind -> kind.column.equals(column))
                .findFirst();
    }
}
