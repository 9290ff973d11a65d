package io.linchpin.imports;

/** The four kinds of files an upload may hold; also the order in which they are written. */
public enum RowKind {
    TEAMS,
    PEOPLE,
    CIS,
    RELATIONSHIPS
}
