package io.linchpin.cmdb;

/** The edges from a CI to a team or person. */
public enum OwnerKind {
    /** Accountable. */
    OWNED_BY,
    /** Incidents go there. */
    SUPPORTED_BY,
    /** Asked before changes; the owner when there is none. */
    APPROVED_BY
}
