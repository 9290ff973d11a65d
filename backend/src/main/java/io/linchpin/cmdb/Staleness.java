package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.COUNT_STALE;
import static io.linchpin.cmdb.CmdbQuery.LIST_STALE;

import io.linchpin.cmdb.Stale.Unconfirmed;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds what its sources have not confirmed for some time. */
@Component
class Staleness {
    private static final int LONGEST = 3_650;

    private final Cypher cypher;
    private final Clock clock;
    private final int days;

    Staleness(Cypher cypher, Clock clock, @Value("${linchpin.cmdb.stale.days:30}") int days) {
        this.cypher = cypher;
        this.clock = clock;
        this.days = days;
    }

    /** After how many days something is stale unless another number is asked for. */
    int days() {
        return days;
    }

    List<Stale> count(Set<TenantId> tenants, int days) {
        return cypher.run(COUNT_STALE)
                .with("tenants", tenants)
                .with("limit", limit(days))
                .list(row -> new Stale(
                        row.text("source"),
                        row.textOr("tenantName", ""),
                        row.instantOrNull("wholeAt"),
                        row.longNumber("cis"),
                        row.longNumber("relations")));
    }

    List<Unconfirmed> list(Set<TenantId> tenants, String source, int days, int skip, int rows) {
        return cypher.run(LIST_STALE)
                .with("tenants", tenants)
                .with("source", source)
                .with("limit", limit(days))
                .with("skip", skip)
                .with("rows", rows)
                .list(row -> new Unconfirmed(
                        CiRows.ci(CiRows.node(row, "ci")),
                        row.textOr("tenantName", ""),
                        row.text("externalId"),
                        row.instant("confirmedAt"),
                        row.instantOrNull("missingSince"),
                        row.rows("relations").stream()
                                .map(one -> new Stale.Relation(one.text("type"), one.text("name")))
                                .toList()));
    }

    private Instant limit(int days) {
        if (days < 0 || days > LONGEST)
            throw Invalid.field("days", String.valueOf(days), "Between 0 and %d days.", LONGEST);
        return clock.instant().minus(Duration.ofDays(days));
    }
}
