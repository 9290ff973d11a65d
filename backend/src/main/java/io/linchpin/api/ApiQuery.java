package io.linchpin.api;

import io.linchpin.shared.CypherQuery;

enum ApiQuery implements CypherQuery {
    CLAIM_ANSWER,
    FORGET_ANSWERS,
    KEEP_ANSWER
}
