package io.linchpin.shared;

enum SharedQuery implements CypherQuery {
    TAKE_LOCK,
    RENEW_LOCK,
    RELEASE_LOCK
}
