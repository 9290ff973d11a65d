package io.linchpin.impact;

import io.linchpin.shared.CypherQuery;

enum ImpactQuery implements CypherQuery {
    FIND_ITEMS,
    LIST_DETAILS,
    LIST_TENANTS_ABOVE,
    LOAD_TOPOLOGY,
    READ_TOPOLOGY_MARK
}
