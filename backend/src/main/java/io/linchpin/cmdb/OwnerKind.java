package io.linchpin.cmdb;

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
}
