package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.FIND_DESCRIBED;
import static io.linchpin.cmdb.CmdbQuery.WRITE_RECORDS;

import io.linchpin.cmdb.CiChangeSet.CiChange.Create;
import io.linchpin.cmdb.CiChangeSet.CiChange.Delete;
import io.linchpin.cmdb.CiChangeSet.CiChange.Update;
import io.linchpin.cmdb.CiChangeSet.Outcome;
import io.linchpin.cmdb.CiChangeSet.RelationChange;
import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.CiChangeSet.SourceEntry;
import io.linchpin.cmdb.CiHistoryEntry.Cause;
import io.linchpin.cmdb.CiWriter.Edit;
import io.linchpin.cmdb.CiWriter.NewCi;
import io.linchpin.cmdb.History.Event;
import io.linchpin.cmdb.History.Writing;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Tenant;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.DomainEvent;
import io.linchpin.shared.TenantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes one batch of an import: what is as expected, with history for what changed; the rest is named and left. */
@Component
class ImportWriting {
    private final Cypher cypher;
    private final CiWriter writer;
    private final RelationWriter relations;
    private final Editing editing;
    private final Tenants tenants;
    private final History history;
    private final TopologyLog topology;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportWriting(
            Cypher cypher,
            CiWriter writer,
            RelationWriter relations,
            Editing editing,
            Tenants tenants,
            History history,
            TopologyLog topology,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cypher = cypher;
        this.writer = writer;
        this.relations = relations;
        this.editing = editing;
        this.tenants = tenants;
        this.history = history;
        this.topology = topology;
        this.events = events;
        this.clock = clock;
    }

    Outcome apply(CurrentUser user, CiChangeSet set) {
        var batch = new Batch(
                set,
                new Writing(clock.instant(), user.actor(), new Cause(Cause.Kind.IMPORT, set.run()), ""),
                new Tally());
        // Relationships go before the CIs they hang on, and come after those they need.
        deleteRelations(batch);
        create(batch);
        update(batch);
        delete(user, batch);
        writeRelations(batch);
        history.write(batch.writing, batch.tally.events);
        if (!batch.tally.concerned.isEmpty()) tell(user, batch);
        return batch.tally.outcome();
    }

    private record Batch(CiChangeSet set, Writing writing, Tally tally) {
        TenantId tenant() {
            return set.tenant();
        }

        <T> List<T> cis(Class<T> kind) {
            return set.cis().stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    /** What has been written so far. */
    private static final class Tally {
        private final List<Event> events = new ArrayList<>();
        private final Set<CiId> concerned = new LinkedHashSet<>();
        private final List<CiId> staleCis = new ArrayList<>();
        private final List<RelationChange> staleRelationships = new ArrayList<>();
        private int created;
        private int updated;
        private int deleted;
        private int related;
        private int regrouped;
        private int unrelated;

        Outcome outcome() {
            return new Outcome(created, updated, deleted, related, regrouped, unrelated, staleCis, staleRelationships);
        }
    }

    private void create(Batch batch) {
        var wanted = batch.cis(Create.class);
        if (wanted.isEmpty()) return;
        var described = described(batch, wanted.stream().map(Create::entry).toList());
        var free = new LinkedHashMap<CiId, Create>();
        for (var create : wanted) {
            if (described.containsKey(create.entry().externalId())) batch.tally.staleCis.add(create.id());
            else free.put(create.id(), create);
        }
        var made = writer.create(
                batch.tenant(),
                batch.writing.at(),
                free.values().stream()
                        .map(create -> new NewCi(
                                create.id(), create.facts(), create.entry().externalId()))
                        .toList());
        free.keySet().stream().filter(id -> !made.contains(id)).forEach(batch.tally.staleCis::add);
        var entries = new LinkedHashMap<CiId, SourceEntry>();
        made.forEach(id -> entries.put(id, Objects.requireNonNull(free.get(id)).entry()));
        record(batch, entries);
        batch.tally.created += made.size();
        batch.tally.concerned.addAll(made);
    }

    private void update(Batch batch) {
        var wanted = batch.cis(Update.class);
        if (wanted.isEmpty()) return;
        var stored = writer.lock(
                Set.of(batch.tenant()), wanted.stream().map(Update::id).toList());
        var described = described(
                batch,
                wanted.stream().map(Update::entry).filter(Objects::nonNull).toList());
        var entries = new LinkedHashMap<CiId, SourceEntry>();
        var edits = new ArrayList<Edit>();
        for (var update : wanted) {
            var there = stored.get(update.id());
            var entry = update.entry();
            var taken = entry != null
                    && !described.getOrDefault(entry.externalId(), update.id()).equals(update.id());
            if (there == null || there.version() != update.version() || taken) {
                batch.tally.staleCis.add(update.id());
                continue;
            }
            if (entry != null) entries.put(update.id(), entry);
            if (update.changes().isEmpty()) continue;
            edits.add(new Edit(update.id(), update.changes()));
            batch.tally.events.add(new Event(batch.tenant(), update.id(), "updated", update.changes(), null));
        }
        writer.update(batch.tenant(), edits);
        record(batch, entries);
        // A name that a source has for a CI is found while typing, so it has to be in there.
        writer.refreshSearch(
                batch.tenant(),
                entries.entrySet().stream()
                        .filter(entry -> !described.containsKey(entry.getValue().externalId()))
                        .map(Map.Entry::getKey)
                        .toList());
        batch.tally.updated += edits.size();
        edits.forEach(edit -> batch.tally.concerned.add(edit.id()));
    }

    private void delete(CurrentUser user, Batch batch) {
        var wanted = batch.cis(Delete.class);
        if (wanted.isEmpty()) return;
        var stored = writer.lock(
                Set.of(batch.tenant()), wanted.stream().map(Delete::id).toList());
        var gone = new ArrayList<CiId>();
        for (var delete : wanted) {
            var there = stored.get(delete.id());
            if (there == null
                    || there.version() != delete.version()
                    || !editing.pointingAt(delete.id()).isEmpty()
                    || writer.dependents(user.tenants(), delete.id()).inAll() > 0) {
                batch.tally.staleCis.add(delete.id());
            } else {
                gone.add(delete.id());
                batch.tally.events.add(new Event(
                        batch.tenant(),
                        delete.id(),
                        "deleted",
                        Map.of("name", new CiFacts.Difference(there.facts().name(), null)),
                        null));
            }
        }
        writer.delete(batch.tenant(), gone);
        batch.tally.deleted += gone.size();
        batch.tally.concerned.addAll(gone);
    }

    private void deleteRelations(Batch batch) {
        var wanted = batch.set.relationships().stream()
                .filter(change -> change.after() == null)
                .toList();
        var gone = asExpected(batch, wanted);
        relations.delete(batch.tenant(), gone.stream().map(RelationChange::key).toList());
        gone.forEach(change -> happened(batch, change, "unrelated"));
        batch.tally.unrelated += gone.size();
    }

    private void writeRelations(Batch batch) {
        var wanted = batch.set.relationships().stream()
                .filter(change -> change.after() != null)
                .toList();
        var written = unsplit(batch, asExpected(batch, wanted));
        var states = new LinkedHashMap<RelationKey, RelationState>();
        for (var change : written) {
            var after = change.after();
            if (after == null) continue;
            states.put(change.key(), after);
            if (change.before() == null) {
                batch.tally.related++;
                concern(batch, change.key());
            } else if (!RelationChanges.between(change.before(), after).isEmpty()) {
                batch.tally.regrouped++;
                happened(batch, change, "regrouped");
            }
        }
        relations.write(batch.tenant(), batch.writing.at(), states);
    }

    /** Those whose ends are there and between which is stored what the change expects. */
    private List<RelationChange> asExpected(Batch batch, List<RelationChange> wanted) {
        var above = tenants.above(batch.tenant()).stream().map(Tenant::id).toList();
        var stored = relations.read(
                Set.of(batch.tenant()),
                above,
                wanted.stream().map(RelationChange::key).toList(),
                wanted.stream()
                        .filter(ImportWriting::needsLock)
                        .map(RelationChange::key)
                        .collect(Collectors.toSet()));
        var good = new ArrayList<RelationChange>();
        for (var change : wanted) {
            var ends = stored.get(change.key());
            var fits = ends != null
                    && Objects.equals(ends.state(), change.before())
                    && !change.key().source().equals(change.key().target());
            (fits ? good : batch.tally.staleRelationships).add(change);
        }
        return good;
    }

    /** A plain new edge is safe by itself; groups and edges that are there must hold still. */
    private static boolean needsLock(RelationChange change) {
        var after = change.after();
        return change.before() != null || (after != null && after.group() != null);
    }

    /** Without those that would leave a group with more than one min_up, because somebody has changed it meanwhile. */
    private List<RelationChange> unsplit(Batch batch, List<RelationChange> changes) {
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
            (split ? batch.tally.staleRelationships : good).add(change);
        }
        return good;
    }

    private record GroupKey(CiId ci, String group) {}

    private Map<String, CiId> described(Batch batch, Collection<SourceEntry> entries) {
        if (entries.isEmpty()) return Map.of();
        var keys = new HashMap<String, String>();
        for (var entry : entries)
            keys.put(
                    ImportMatching.recordKey(batch.tenant(), batch.set.source(), entry.externalId()),
                    entry.externalId());
        var found = new HashMap<String, CiId>();
        cypher.run(FIND_DESCRIBED)
                .with("tenant", batch.tenant())
                .with("keys", keys.keySet())
                .forEach(row -> found.put(keys.get(row.text("key")), row.id("ci", CiId::new)));
        return found;
    }

    private void record(Batch batch, Map<CiId, SourceEntry> entries) {
        if (entries.isEmpty()) return;
        cypher.run(WRITE_RECORDS)
                .with("tenant", batch.tenant())
                .with("source", batch.set.source())
                .with("at", batch.writing.at())
                .with(
                        "rows",
                        entries.entrySet().stream()
                                .map(entry -> Map.of(
                                        "id", entry.getKey(),
                                        "key",
                                                ImportMatching.recordKey(
                                                        batch.tenant(),
                                                        batch.set.source(),
                                                        entry.getValue().externalId()),
                                        "externalId", entry.getValue().externalId(),
                                        "hash", entry.getValue().hash()))
                                .toList())
                .execute();
    }

    private static void happened(Batch batch, RelationChange change, String action) {
        batch.tally.events.add(new Event(
                batch.tenant(),
                change.key().source(),
                action,
                RelationChanges.between(change.before(), change.after()),
                change.key()));
        concern(batch, change.key());
    }

    private static void concern(Batch batch, RelationKey key) {
        batch.tally.concerned.add(key.source());
        batch.tally.concerned.add(key.target());
    }

    private void tell(CurrentUser user, Batch batch) {
        topology.changed(batch.tally.concerned);
        var told = batch.tally;
        events.publishEvent(new DomainEvent(
                batch.tenant(),
                batch.writing.at(),
                user.actor(),
                "Import " + batch.set.run(),
                "wrote",
                "%s wrote from %s: %d CIs created, %d updated, %d deleted; %d relationships made, %d regrouped, %d removed."
                        .formatted(
                                batch.set.run(),
                                batch.set.source(),
                                told.created,
                                told.updated,
                                told.deleted,
                                told.related,
                                told.regrouped,
                                told.unrelated),
                Map.of(),
                Map.of(),
                "",
                told.events.stream().map(event -> event.ci().value()).collect(Collectors.toSet())));
    }
}
