package io.linchpin.impact;

import io.linchpin.shared.CypherQuery;

enum ImpactQuery implements CypherQuery {
    COUNT_TOPOLOGY,
    FIND_ITEMS,
    LIST_CHANGES,
    LIST_CONNECTED,
    LIST_DETAILS,
    LIST_TENANTS_ABOVE,
    LOAD_TOPOLOGY,
    READ_ITEMS,
    READ_RECENT_CHANGES
}
