package io.linchpin.impact;

import static io.linchpin.impact.ImpactQuery.LOAD_TOPOLOGY;
import static io.linchpin.impact.ImpactQuery.READ_TOPOLOGY_MARK;

import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.MinUp;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the topology of the moment comes from: kept until the graph has been written again, then read as a whole. */
@Component
class Topologies {
    private static final int NO_CRITICALITY = 0;

    private final Cypher cypher;
    private final Catalogues catalogues;
    private volatile @Nullable Current latest;

    Topologies(Cypher cypher, Catalogues catalogues) {
        this.cypher = cypher;
        this.catalogues = catalogues;
    }

    /** @param mark read before the rest, so that every write up to it is reflected */
    record Current(Mark mark, ImpactRules rules, Topology topology) {}

    /**
     * How far the graph had been written. Transactions commit out of the order in which they began, but each adds one, so
     * none of them can be missed.
     */
    record Mark(long changes, @Nullable String newest) {
        static Mark of(Row row) {
            return new Mark(row.longNumber("changes"), row.textOrNull("newest"));
        }
    }

    Current current() {
        var mark = cypher.run(READ_TOPOLOGY_MARK).one(Mark::of).orElseThrow();
        var kept = latest;
        if (kept != null && kept.mark.equals(mark) && mark.newest != null) return kept;
        var read = read(mark);
        latest = read;
        return read;
    }

    private Current read(Mark mark) {
        var rules = ImpactRules.of(catalogues.current());
        var builder = new TopologyBuilder(rules);
        cypher.run(LOAD_TOPOLOGY).forEach(row -> add(builder, row));
        return new Current(mark, rules, builder.build());
    }

    private static void add(TopologyBuilder builder, Row row) {
        var criticality = row.numberOrNull("criticality");
        var id = UUID.fromString(row.text("id"));
        builder.ci(
                id,
                row.id("tenant", TenantId::new),
                row.text("class"),
                row.text("name"),
                criticality == null ? NO_CRITICALITY : criticality,
                row.truth("live"));
        for (var edge : row.rows("edges")) {
            builder.edge(
                    id,
                    edge.text("type"),
                    UUID.fromString(edge.text("target")),
                    edge.textOrNull("group"),
                    minUp(edge.textOrNull("minUp")));
        }
    }

    private static @Nullable MinUp minUp(@Nullable String text) {
        return text == null ? null : MinUp.parse(text).orElseThrow();
    }
}
