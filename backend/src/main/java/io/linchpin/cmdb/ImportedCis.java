package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.TAKE_BACK_RECORDS;
import static io.linchpin.cmdb.CmdbQuery.WRITE_RECORDS;

import io.linchpin.cmdb.CiChangeSet.CiChange.Create;
import io.linchpin.cmdb.CiChangeSet.CiChange.Delete;
import io.linchpin.cmdb.CiChangeSet.CiChange.Unsay;
import io.linchpin.cmdb.CiChangeSet.CiChange.Update;
import io.linchpin.cmdb.CiChangeSet.SourceEntry;
import io.linchpin.cmdb.CiWriter.Edit;
import io.linchpin.cmdb.CiWriter.NewCi;
import io.linchpin.cmdb.History.Event;
import io.linchpin.shared.Cypher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The CIs of one batch of an import: what is as expected is written, with the record of its source; the rest is named and left. */
@Component
class ImportedCis {
    private final Cypher cypher;
    private final CiWriter writer;
    private final ImportMatching matching;
    private final Editing editing;

    ImportedCis(Cypher cypher, CiWriter writer, ImportMatching matching, Editing editing) {
        this.cypher = cypher;
        this.writer = writer;
        this.matching = matching;
        this.editing = editing;
    }

    void create(ImportBatch batch) {
        var wanted = batch.cis(Create.class);
        if (wanted.isEmpty()) return;
        var described = described(batch, wanted.stream().map(Create::entry).toList());
        var free = new LinkedHashMap<CiId, Create>();
        for (var create : wanted) {
            if (described.containsKey(create.entry().externalId()))
                batch.tally().staleCis.add(create.id());
            else free.put(create.id(), create);
        }
        var made = writer.create(
                batch.tenant(),
                batch.author(),
                batch.writing().at(),
                free.values().stream()
                        .map(create -> new NewCi(
                                create.id(), create.facts(), create.entry().externalId()))
                        .toList());
        free.keySet().stream().filter(id -> !made.contains(id)).forEach(batch.tally().staleCis::add);
        var entries = new LinkedHashMap<CiId, SourceEntry>();
        made.forEach(id -> entries.put(id, Objects.requireNonNull(free.get(id)).entry()));
        record(batch, entries);
        batch.tally().created += made.size();
        batch.tally().concerned.addAll(made);
    }

    void update(ImportBatch batch) {
        var wanted = batch.cis(Update.class);
        if (wanted.isEmpty()) return;
        var stored = writer.lock(
                Set.of(batch.tenant()), wanted.stream().map(Update::id).toList());
        var known = described(
                batch,
                wanted.stream().map(Update::entry).filter(Objects::nonNull).toList());
        var entries = new LinkedHashMap<CiId, SourceEntry>();
        var edits = new ArrayList<Edit>();
        for (var update : wanted) {
            var there = stored.get(update.id());
            var entry = update.entry();
            var described = entry == null ? null : known.get(entry.externalId());
            var taken = described != null && !described.id().equals(update.id());
            if (there == null || there.version() != update.version() || taken) {
                batch.tally().staleCis.add(update.id());
                continue;
            }
            if (entry != null) entries.put(update.id(), entry);
            var edit = new Edit(there, update.changes(), authors(batch, update));
            if (edit.authors().isEmpty()) continue;
            edits.add(edit);
            if (update.changes().isEmpty()) continue;
            batch.tally().events.add(new Event(batch.tenant(), update.id(), "updated", update.changes(), null));
        }
        writer.update(batch.tenant(), edits);
        record(batch, entries);
        // A name that a source has for a CI is found while typing, so it has to be in there.
        writer.refreshSearch(
                batch.tenant(),
                entries.entrySet().stream()
                        .filter(entry -> !known.containsKey(entry.getValue().externalId()))
                        .map(Map.Entry::getKey)
                        .toList());
        for (var edit : edits)
            if (!edit.changes().isEmpty()) {
                batch.tally().updated++;
                batch.tally().concerned.add(edit.id());
            }
    }

    /** What is not said otherwise is the source's own from now on; what it clears is nobody's. */
    private static Map<String, Optional<Author>> authors(ImportBatch batch, Update update) {
        var authors = new HashMap<String, Optional<Author>>();
        update.changes()
                .forEach((field, change) ->
                        authors.put(field, change.after() == null ? Optional.empty() : Optional.of(batch.author())));
        authors.putAll(update.authors());
        return authors;
    }

    private static Map<String, @Nullable Object> claims(SourceEntry entry) {
        var properties = new HashMap<String, @Nullable Object>();
        entry.claims().forEach((field, claim) -> properties.put(CiRows.CLAIM + field, claim.orElse(null)));
        var absence = entry.absence();
        if (absence != null) {
            properties.put("missingSince", absence.since());
            properties.put("confirmedAt", absence.confirmedAt());
            properties.put("former", absence.former());
        }
        return properties;
    }

    void delete(ImportBatch batch) {
        var wanted = batch.cis(Delete.class);
        if (wanted.isEmpty()) return;
        var ids = wanted.stream().map(Delete::id).toList();
        var stored = writer.lock(Set.of(batch.tenant()), ids);
        var needed = writer.needed(batch.tenant(), ids);
        var gone = new ArrayList<CiId>();
        for (var delete : wanted) {
            var there = stored.get(delete.id());
            var isFree = there != null
                    && there.version() == delete.version()
                    && !needed.contains(delete.id())
                    && editing.pointingAt(delete.id()).isEmpty();
            if (there == null || !isFree) {
                batch.tally().staleCis.add(delete.id());
                continue;
            }
            gone.add(delete.id());
            var name = new CiFacts.Difference(there.facts().name(), null);
            batch.tally().events.add(new Event(batch.tenant(), delete.id(), "deleted", Map.of("name", name), null));
        }
        batch.tally().concerned.addAll(writer.delete(batch.tenant(), gone));
        batch.tally().deleted += gone.size();
        batch.tally().concerned.addAll(gone);
    }

    void unsay(ImportBatch batch) {
        var wanted = batch.cis(Unsay.class);
        if (wanted.isEmpty()) return;
        var forgotten = cypher.run(TAKE_BACK_RECORDS)
                .with("tenant", batch.tenant())
                .with(
                        "rows",
                        wanted.stream()
                                .map(unsay -> {
                                    var row = CiWriter.row(
                                            "key",
                                            ImportMatching.recordKey(
                                                    batch.tenant(),
                                                    batch.set().source(),
                                                    unsay.said().externalId()),
                                            "said",
                                            unsay.said().hash(),
                                            "before",
                                            unsay.before());
                                    row.put("claims", claims(unsay.said()));
                                    return row;
                                })
                                .toList())
                .list(row -> row.id("ci", CiId::new));
        writer.refreshSearch(batch.tenant(), forgotten);
    }

    private Map<String, Resolution.CiRef> described(ImportBatch batch, List<SourceEntry> entries) {
        return matching.described(
                batch.tenant(),
                batch.set().source(),
                entries.stream().map(SourceEntry::externalId).toList());
    }

    private void record(ImportBatch batch, Map<CiId, SourceEntry> entries) {
        if (entries.isEmpty()) return;
        cypher.run(WRITE_RECORDS)
                .with("tenant", batch.tenant())
                .with("source", batch.set().source())
                .with("at", batch.writing().at())
                .with(
                        "rows",
                        entries.entrySet().stream()
                                .map(entry -> Map.of(
                                        "id", entry.getKey(),
                                        "key",
                                                ImportMatching.recordKey(
                                                        batch.tenant(),
                                                        batch.set().source(),
                                                        entry.getValue().externalId()),
                                        "externalId", entry.getValue().externalId(),
                                        "hash", entry.getValue().hash(),
                                        "claims", claims(entry.getValue())))
                                .toList())
                .execute();
    }
}
