package io.linchpin.impact;

import io.linchpin.shared.CypherQuery;

enum ImpactQuery implements CypherQuery {
    FIND_ITEMS,
    LIST_CHANGES,
    LIST_DETAILS,
    LIST_TENANTS_ABOVE,
    LOAD_TOPOLOGY,
    READ_ITEMS,
    READ_RECENT_CHANGES
}
