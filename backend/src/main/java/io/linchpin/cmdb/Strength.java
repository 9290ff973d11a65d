package io.linchpin.cmdb;

/** How much of the state of what it points at a relationship passes on to the dependent CI. */
public enum Strength {
    /** The state, unchanged. */
    HARD,
    /** The state, but at most DEGRADED. */
    SOFT,
    /** Nothing. */
    NONE
}
