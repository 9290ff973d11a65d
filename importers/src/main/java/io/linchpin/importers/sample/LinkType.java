package io.linchpin.importers.sample;

/** The relationship types of the shipped catalogue, from the dependent to what it depends on. */
enum LinkType {
    DEPENDS_ON,
    RUNS_ON,
    HOSTED_ON,
    LOCATED_IN,
    POWERED_BY,
    STORED_ON,
    HAS_MEMBER,
    USES,
    CONNECTED_TO
}
