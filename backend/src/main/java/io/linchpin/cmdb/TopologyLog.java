package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.COUNT_TOPOLOGY_CHANGES;
import static io.linchpin.cmdb.CmdbQuery.LOG_TOPOLOGY_CHANGE;

import io.linchpin.shared.Cypher;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What tells a topology in memory that the graph has moved on: one {@code (:TopologyChange {id, at, cis})} a transaction,
 * stamped by the database's clock.
 */
@Component
class TopologyLog {
    private final Cypher cypher;

    TopologyLog(Cypher cypher) {
        this.cypher = cypher;
    }

    /** @param cis that were written, or whose relationships were; none means that the catalogue was, which concerns all */
    void changed(Collection<CiId> cis) {
        cypher.run(LOG_TOPOLOGY_CHANGE)
                .with("id", UUID.randomUUID().toString())
                .with("cis", cis)
                .execute();
    }

    long version() {
        return cypher.run(COUNT_TOPOLOGY_CHANGES)
                .one(row -> row.longNumber("changes"))
                .orElse(0L);
    }
}
