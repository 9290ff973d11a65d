package io.linchpin.database;

import io.linchpin.shared.CypherQuery;

enum DatabaseQuery implements CypherQuery {
    ANSWER,
    AWAIT_INDEXES,
    FORGET_CRASHED_MIGRATION,
    FREE_LOCKS,
    MAKE_LOCKS_UNIQUE
}
