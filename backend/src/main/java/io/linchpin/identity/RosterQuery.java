package io.linchpin.identity;

import io.linchpin.shared.CypherQuery;

enum RosterQuery implements CypherQuery {
    LIST_ROSTER_TEAMS,
    LIST_ROSTER_PEOPLE,
    LIST_PEOPLE_BY_NAME,
    LIST_TAKEN_USERNAMES,
    WRITE_ROSTER_TEAMS,
    WRITE_ROSTER_PEOPLE
}
