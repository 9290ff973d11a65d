package io.linchpin.impact;

import io.linchpin.shared.CypherQuery;

enum ImpactQuery implements CypherQuery {
    COUNT_TOPOLOGY,
    DELETE_ASSESSMENT,
    FIND_ASSESSMENT,
    FIND_ITEMS,
    KEEP_ASSESSMENT,
    LIST_ASSESSMENTS,
    LIST_CHANGES,
    LIST_CONNECTED,
    LIST_DETAILS,
    LIST_TENANTS_ABOVE,
    LOAD_TOPOLOGY,
    READ_ITEMS,
    READ_RECENT_CHANGES
}
