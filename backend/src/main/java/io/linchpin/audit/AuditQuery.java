package io.linchpin.audit;

import io.linchpin.shared.CypherQuery;

enum AuditQuery implements CypherQuery {
    LIST_ENTRIES,
    WRITE_ENTRY
}
