package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.COUNT_TOPOLOGY_CHANGES;
import static io.linchpin.cmdb.CmdbQuery.LOG_TOPOLOGY_CHANGE;
import static io.linchpin.cmdb.CmdbQuery.PRUNE_TOPOLOGY_CHANGES;

import io.linchpin.shared.Cypher;
import io.linchpin.shared.UseCase;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What tells a topology in memory that the graph has moved on: one {@code (:TopologyChange {id, at, cis})} a transaction,
 * stamped by the database's clock, kept for {@link Cmdb#CHANGES_KEPT}.
 */
@Component
class TopologyLog {
    private static final int PRUNED_AT_ONCE = 10_000;

    private final Cypher cypher;
    private final Clock clock;

    TopologyLog(Cypher cypher, Clock clock) {
        this.cypher = cypher;
        this.clock = clock;
    }

    /** @param cis that were written, or whose relationships were; none means that the catalogue was, which concerns all */
    void changed(Collection<CiId> cis) {
        cypher.run(LOG_TOPOLOGY_CHANGE)
                .with("id", UUID.randomUUID().toString())
                .with("cis", cis)
                .execute();
    }

    /** How many changes there have ever been, the pruned ones included. */
    long version() {
        return cypher.run(COUNT_TOPOLOGY_CHANGES)
                .one(row -> row.longNumber("changes"))
                .orElse(0L);
    }

    /** Every instance does it; who comes second finds nothing left. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT10M")
    @UseCase
    public void prune() {
        cypher.run(PRUNE_TOPOLOGY_CHANGES)
                .with("before", clock.instant().minus(Cmdb.CHANGES_KEPT))
                .with("limit", PRUNED_AT_ONCE)
                .execute();
    }
}
