package io.linchpin.impact;

import static io.linchpin.impact.ImpactQuery.COUNT_TOPOLOGY;
import static io.linchpin.impact.ImpactQuery.LIST_CHANGES;
import static io.linchpin.impact.ImpactQuery.LOAD_TOPOLOGY;
import static io.linchpin.impact.ImpactQuery.READ_ITEMS;
import static io.linchpin.impact.ImpactQuery.READ_RECENT_CHANGES;

import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.MinUp;
import io.linchpin.impact.KnownChanges.Change;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads from the graph what a topology consists of. Its transactions are its own and could write, so that on a cluster they
 * go to the leader: whatever has been committed anywhere is there.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class TopologyFeed {
    private final Cypher cypher;
    private final Catalogues catalogues;

    TopologyFeed(Cypher cypher, Catalogues catalogues) {
        this.cypher = cypher;
        this.catalogues = catalogues;
    }

    TopologySize size() {
        return cypher.run(COUNT_TOPOLOGY)
                .one(row -> new TopologySize(row.longNumber("cis"), row.longNumber("relationships")))
                .orElseThrow();
    }

    /** What is known at the beginning is read first, so that everything later is found as a change, if need be once more. */
    Reading load() {
        var known = cypher.run(READ_RECENT_CHANGES)
                .with("seconds", KnownChanges.LONGEST_TRANSACTION.toSeconds())
                .one(TopologyFeed::known)
                .orElseThrow();
        var builder = new TopologyBuilder(ImpactRules.of(catalogues.current()));
        cypher.run(LOAD_TOPOLOGY).forEach(row -> builder.add(ci(row, false), edges(row)));
        return new Reading(known, builder.build());
    }

    record Reading(KnownChanges known, Topology topology) {}

    List<Change> changesBeside(KnownChanges known) {
        return cypher.run(LIST_CHANGES)
                .with("since", known.since())
                .with("known", known.unsettled().keySet())
                .list(row -> new Change(row.text("id"), row.instant("at"), Set.copyOf(row.texts("cis"))));
    }

    /** @param cis ids of those to be read */
    TopologyEdit read(Set<String> cis) {
        var written = new HashMap<TopologyCi, List<TopologyEdge>>();
        cypher.run(READ_ITEMS).with("cis", cis).forEach(row -> written.put(ci(row, row.truth("related")), edges(row)));
        var removed = cis.stream().map(UUID::fromString).collect(Collectors.toCollection(HashSet::new));
        written.keySet().forEach(ci -> removed.remove(ci.id()));
        return new TopologyEdit(written, removed);
    }

    private static KnownChanges known(Row row) {
        var recent = row.rows("recent");
        return new KnownChanges(
                row.longNumber("older") + recent.size(),
                row.instant("now"),
                recent.stream()
                        .map(change -> Map.entry(change.text("id"), change.instant("at")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static TopologyCi ci(Row row, boolean connected) {
        var criticality = row.numberOrNull("criticality");
        return new TopologyCi(
                UUID.fromString(row.text("id")),
                row.id("tenant", TenantId::new),
                row.text("class"),
                row.text("name"),
                criticality == null ? TopologyCi.NO_CRITICALITY : criticality,
                row.truth("live"),
                connected);
    }

    private static List<TopologyEdge> edges(Row row) {
        return row.lists(
                "edges",
                edge -> new TopologyEdge(
                        edge.text(0), UUID.fromString(edge.text(1)), edge.textOrNull(2), minUp(edge.textOrNull(3))));
    }

    private static @Nullable MinUp minUp(@Nullable String text) {
        return text == null ? null : MinUp.parse(text).orElseThrow();
    }
}
