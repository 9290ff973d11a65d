package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.DELETE_RELATIONS;
import static io.linchpin.cmdb.CmdbQuery.LIST_GROUPS;
import static io.linchpin.cmdb.CmdbQuery.LOCK_RELATIONS;
import static io.linchpin.cmdb.CmdbQuery.READ_RELATIONS;
import static io.linchpin.cmdb.CmdbQuery.WRITE_ADDED_RELATIONS;
import static io.linchpin.cmdb.CmdbQuery.WRITE_RELATIONS;

import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements that write relationships, many at a time and the same for people and imports. Checks nothing and tells nobody. */
@Component
class RelationWriter {
    /** The types named in {@code write_relations.cypher}: four times as quick as a type that comes as a parameter. */
    private static final Set<String> SHIPPED = Set.of(
            "DEPENDS_ON",
            "RUNS_ON",
            "HOSTED_ON",
            "LOCATED_IN",
            "POWERED_BY",
            "STORED_ON",
            "HAS_MEMBER",
            "USES",
            "CONNECTED_TO");

    private final Cypher cypher;

    RelationWriter(Cypher cypher) {
        this.cypher = cypher;
    }

    /** Both ends and what is stored between them. @param state null: no such relationship */
    record Ends(Ci source, Ci target, @Nullable RelationState state) {}

    /** An edge in a named group. */
    record Grouped(RelationKey key, String group, MinUp minUp, Set<String> sources) {}

    /**
     * @param tenants the dependent CIs may belong to
     * @param targets the CIs that they depend on may belong to
     * @param locked of these nobody else writes relationships of the dependent CI until the transaction ends
     * @return by relationship; none where one of the CIs is missing
     */
    Map<RelationKey, Ends> read(
            Set<TenantId> tenants,
            Collection<TenantId> targets,
            Collection<RelationKey> keys,
            Set<RelationKey> locked) {
        if (keys.isEmpty()) return Map.of();
        var sorted = keys.stream()
                .sorted(Comparator.comparing((RelationKey key) -> key.source().toString()))
                .toList();
        var rows = new ArrayList<Map<String, Object>>();
        for (var key : sorted)
            rows.add(Map.of(
                    "index", rows.size(),
                    "source", key.source(),
                    "type", key.type(),
                    "target", key.target(),
                    "lock", locked.contains(key)));
        var found = new HashMap<RelationKey, Ends>();
        cypher.run(locked.isEmpty() ? READ_RELATIONS : LOCK_RELATIONS)
                .with("tenants", tenants)
                .with("targets", targets)
                .with("rows", rows)
                .forEach(row -> found.put(
                        sorted.get(row.number("index")),
                        new Ends(
                                CiRows.ci(CiRows.node(row, "source")),
                                CiRows.ci(CiRows.node(row, "target")),
                                stateOrNull(row))));
        return found;
    }

    /** All edges of these CIs that are in a named group. */
    List<Grouped> grouped(Set<TenantId> tenants, Collection<CiId> cis) {
        if (cis.isEmpty()) return List.of();
        return cypher.run(LIST_GROUPS)
                .with("tenants", tenants)
                .with("ids", new HashSet<>(cis))
                .list(row -> new Grouped(
                        new RelationKey(row.id("source", CiId::new), row.text("type"), row.id("target", CiId::new)),
                        row.text("group"),
                        MinUp.parse(row.textOr("minUp", "")).orElse(MinUp.ONE),
                        Set.copyOf(row.texts("sources"))));
    }

    /** Of relationships that were read before. @param tenant of the dependent CIs */
    void write(TenantId tenant, Instant at, Map<RelationKey, RelationState> states) {
        write(tenant, Set.of(), at, states, false);
    }

    /**
     * Without reading them first: made where both ends are there and nothing is between them.
     * @param tenant of the dependent CIs
     * @param targets the CIs that they depend on may belong to
     * @return those that were made
     */
    Set<RelationKey> add(
            TenantId tenant, Collection<TenantId> targets, Instant at, Map<RelationKey, RelationState> states) {
        return write(tenant, targets, at, states, true);
    }

    private Set<RelationKey> write(
            TenantId tenant,
            Collection<TenantId> targets,
            Instant at,
            Map<RelationKey, RelationState> states,
            boolean fresh) {
        var keys = new ArrayList<RelationKey>(states.size());
        var rows = states.entrySet().stream()
                .map(entry -> {
                    var row = row(entry.getKey(), entry.getValue());
                    row.put("index", keys.size());
                    row.put("fresh", fresh);
                    keys.add(entry.getKey());
                    return row;
                })
                .collect(Collectors.partitioningBy(row -> SHIPPED.contains(String.valueOf(row.get("type")))));
        var written = new HashSet<RelationKey>();
        rows.forEach((shipped, some) -> {
            if (!some.isEmpty())
                cypher.run(shipped ? WRITE_RELATIONS : WRITE_ADDED_RELATIONS)
                        .with("tenant", tenant)
                        .with("targets", targets)
                        .with("at", at)
                        .with("rows", some)
                        .forEach(row -> written.add(keys.get(row.number("index"))));
        });
        return written;
    }

    /** @param tenant of the dependent CIs */
    void delete(TenantId tenant, Collection<RelationKey> keys) {
        if (keys.isEmpty()) return;
        cypher.run(DELETE_RELATIONS)
                .with("tenant", tenant)
                .with(
                        "rows",
                        keys.stream()
                                .map(key -> Map.of("source", key.source(), "type", key.type(), "target", key.target()))
                                .toList())
                .execute();
    }

    /** Read from a column {@code edge}. */
    static @Nullable RelationState stateOrNull(Row row) {
        var edge = row.rowOrNull("edge");
        return edge == null
                ? null
                : new RelationState(edge.textOrNull("group"), CiRows.minUp(edge), Set.copyOf(edge.texts("sources")));
    }

    private static Map<String, @Nullable Object> row(RelationKey key, RelationState state) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("source", key.source());
        row.put("type", key.type());
        row.put("target", key.target());
        row.put("group", state.group());
        row.put("minUp", state.minUp() == null ? null : state.minUp().toString());
        row.put("sources", state.sources().stream().sorted().toList());
        return row;
    }
}
