package io.linchpin.imports;

import io.linchpin.shared.CypherQuery;

enum ImportsQuery implements CypherQuery {
    CREATE_RUN,
    FIND_RUN,
    LIST_RUNS,
    LIST_UNFINISHED_RUNS,
    MOVE_RUN,
    RECORD_PROGRESS,
    WRITE_CHUNK,
    COUNT_PLANNED_ROWS,
    READ_CHUNKS,
    LIST_OPEN_CHUNKS,
    CLAIM_CHUNK,
    LEAVE_ROWS,
    LIST_WRITTEN_CHUNKS,
    TAKE_BACK_CHUNK,
    DELETE_CHUNKS,
    FIND_MAPPING,
    LIST_MAPPINGS,
    SAVE_MAPPING
}
