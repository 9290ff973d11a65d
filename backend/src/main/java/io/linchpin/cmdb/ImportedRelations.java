package io.linchpin.cmdb;

import io.linchpin.cmdb.CiChangeSet.RelationChange;
import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.identity.Tenant;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The relationships of one batch of an import: what is as expected is written; the rest is named and left. */
@Component
class ImportedRelations {
    private final RelationWriter relations;
    private final Tenants tenants;

    ImportedRelations(RelationWriter relations, Tenants tenants) {
        this.relations = relations;
        this.tenants = tenants;
    }

    void delete(ImportBatch batch) {
        var wanted = batch.set().relationships().stream()
                .filter(change -> change.after() == null)
                .toList();
        var gone = asExpected(batch, wanted);
        relations.delete(batch.tenant(), gone.stream().map(RelationChange::key).toList());
        gone.forEach(change -> batch.happened(change, "unrelated"));
        batch.tally().unrelated += gone.size();
    }

    void write(ImportBatch batch) {
        var wanted = batch.set().relationships().stream()
                .filter(change -> change.after() != null)
                .collect(Collectors.partitioningBy(ImportedRelations::isPlain));
        add(batch, wanted.getOrDefault(true, List.of()));
        change(batch, wanted.getOrDefault(false, List.of()));
    }

    /** New and in no group: safe by itself, so that it need not be read before it is written. */
    private static boolean isPlain(RelationChange change) {
        var after = change.after();
        return change.before() == null && after != null && after.group() == null;
    }

    private void add(ImportBatch batch, List<RelationChange> wanted) {
        var states = states(wanted);
        states.keySet().removeIf(key -> key.source().equals(key.target()));
        var made = states.isEmpty()
                ? Set.<RelationKey>of()
                : relations.add(
                        batch.tenant(), above(batch.tenant()), batch.writing().at(), states);
        for (var change : wanted)
            if (made.contains(change.key())) {
                batch.tally().related++;
                batch.concern(change.key());
            } else batch.tally().staleRelationships.add(change);
    }

    private void change(ImportBatch batch, List<RelationChange> wanted) {
        var written = unsplit(batch, asExpected(batch, wanted));
        for (var change : written) {
            var after = change.after();
            if (after == null) continue;
            if (change.before() == null) {
                batch.tally().related++;
                batch.concern(change.key());
            } else if (!RelationChanges.between(change.before(), after).isEmpty()) {
                batch.tally().regrouped++;
                batch.happened(change, "regrouped");
            }
        }
        relations.write(batch.tenant(), batch.writing().at(), states(written));
    }

    private static Map<RelationKey, RelationState> states(List<RelationChange> changes) {
        var states = new LinkedHashMap<RelationKey, RelationState>();
        for (var change : changes) if (change.after() != null) states.put(change.key(), change.after());
        return states;
    }

    Map<RelationKey, RelationState> states(TenantId tenant, Collection<RelationKey> keys) {
        var states = new HashMap<RelationKey, RelationState>();
        read(tenant, List.copyOf(keys), Set.of()).forEach((key, ends) -> {
            var state = ends.state();
            if (state != null) states.put(key, state);
        });
        return states;
    }

    private Map<RelationKey, RelationWriter.Ends> read(
            TenantId tenant, List<RelationKey> keys, Set<RelationKey> locked) {
        return relations.read(Set.of(tenant), above(tenant), keys, locked);
    }

    /** The tenant itself, too. */
    private List<TenantId> above(TenantId tenant) {
        return tenants.above(tenant).stream().map(Tenant::id).toList();
    }

    /** Those whose ends are there and between which is stored what the change expects. */
    private List<RelationChange> asExpected(ImportBatch batch, List<RelationChange> wanted) {
        var stored = read(
                batch.tenant(),
                wanted.stream().map(RelationChange::key).toList(),
                wanted.stream().map(RelationChange::key).collect(Collectors.toSet()));
        var good = new ArrayList<RelationChange>();
        for (var change : wanted) {
            var ends = stored.get(change.key());
            var fits = ends != null
                    && Objects.equals(ends.state(), change.before())
                    && !change.key().source().equals(change.key().target());
            (fits ? good : batch.tally().staleRelationships).add(change);
        }
        return good;
    }

    /** Without those that would leave a group with more than one min_up, because somebody has changed it meanwhile. */
    private List<RelationChange> unsplit(ImportBatch batch, List<RelationChange> changes) {
        var touched = changes.stream()
                .filter(change -> change.after() != null && change.after().group() != null)
                .map(change -> change.key().source())
                .collect(Collectors.toSet());
        if (touched.isEmpty()) return changes;
        var minUps = new HashMap<GroupKey, Map<RelationKey, MinUp>>();
        var changed = changes.stream().map(RelationChange::key).collect(Collectors.toSet());
        for (var edge : relations.grouped(Set.of(batch.tenant()), touched))
            if (!changed.contains(edge.key()))
                minUps.computeIfAbsent(new GroupKey(edge.key().source(), edge.group()), key -> new HashMap<>())
                        .put(edge.key(), edge.minUp());
        for (var change : changes) {
            var after = change.after();
            if (after == null || after.group() == null || after.minUp() == null) continue;
            minUps.computeIfAbsent(new GroupKey(change.key().source(), after.group()), key -> new HashMap<>())
                    .put(change.key(), after.minUp());
        }
        var good = new ArrayList<RelationChange>();
        for (var change : changes) {
            var after = change.after();
            var split = after != null
                    && after.group() != null
                    && Set.copyOf(minUps.getOrDefault(new GroupKey(change.key().source(), after.group()), Map.of())
                                            .values())
                                    .size()
                            > 1;
            (split ? batch.tally().staleRelationships : good).add(change);
        }
        return good;
    }

    private record GroupKey(CiId ci, String group) {}
}
