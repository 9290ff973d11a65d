package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.CREATE_ITEMS;
import static io.linchpin.cmdb.CmdbQuery.DELETE_ITEMS;
import static io.linchpin.cmdb.CmdbQuery.LIST_DEPENDENTS;
import static io.linchpin.cmdb.CmdbQuery.LIST_NEEDED;
import static io.linchpin.cmdb.CmdbQuery.LIST_TIED;
import static io.linchpin.cmdb.CmdbQuery.LOCK_ITEMS;
import static io.linchpin.cmdb.CmdbQuery.READ_ITEMS;
import static io.linchpin.cmdb.CmdbQuery.REFRESH_SEARCH;
import static io.linchpin.cmdb.CmdbQuery.RELABEL_ITEMS;
import static io.linchpin.cmdb.CmdbQuery.SET_OWNERS;
import static io.linchpin.cmdb.CmdbQuery.UPDATE_ITEMS;
import static io.linchpin.cmdb.CmdbQuery.WRITE_CLAIMS;
import static io.linchpin.cmdb.CmdbQuery.WRITE_IDENTIFIERS;

import io.linchpin.cmdb.CiRows.StoredCi;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements that write CIs, many at a time and the same for people and imports. Checks nothing and tells nobody. */
@Component
class CiWriter {
    private static final String CLASS = "class";

    private final Cypher cypher;
    private final Catalogues catalogues;

    CiWriter(Cypher cypher, Catalogues catalogues) {
        this.cypher = cypher;
        this.catalogues = catalogues;
    }

    /** @param externalId what the source that brings it calls it, null when it is made by hand */
    record NewCi(CiId id, CiFacts facts, @Nullable String externalId) {}

    /**
     * @param before as it was locked
     * @param changes by the keys of {@link CiFacts#differences}
     * @param authors of all that changes, and of what only changes hands; empty: whoever made the CI, or nobody
     */
    record Edit(StoredCi before, Map<String, CiFacts.Difference> changes, Map<String, Optional<Author>> authors) {
        static Edit by(Author author, StoredCi before, Map<String, CiFacts.Difference> changes) {
            var authors = new HashMap<String, Optional<Author>>();
            changes.keySet().forEach(field -> authors.put(field, Optional.of(author)));
            return new Edit(before, changes, authors);
        }

        CiId id() {
            return before.ci().id();
        }

        boolean touches(String field) {
            return changes.containsKey(field);
        }

        Map<String, @Nullable Object> properties() {
            var properties = CiRows.properties(changes);
            authors.forEach((field, author) ->
                    properties.put(CiRows.BY + field, author.map(Author::text).orElse(null)));
            return properties;
        }

        /** A source that loses a value to somebody else goes on claiming it; one that gets a value has no need to. */
        List<Map<String, @Nullable Object>> claims() {
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            authors.forEach((field, author) -> {
                var had = before.facts().value(field);
                var has = touches(field) ? after(changes, field) : had;
                var loser = before.authors().of(field, had);
                var winner = author.or(() -> new Authors(before.authors().origin(), Map.of()).of(field, has));
                if (winner.isEmpty() || sameSource(loser, winner)) return;
                if (had != null) source(loser).ifPresent(name -> rows.add(claim(name, field, ClaimText.of(had))));
                source(winner).ifPresent(name -> rows.add(claim(name, field, null)));
            });
            return rows;
        }

        private Map<String, @Nullable Object> claim(String source, String field, @Nullable String value) {
            var properties = new HashMap<String, @Nullable Object>();
            properties.put(CiRows.CLAIM + field, value);
            return row("id", id(), "source", source, "properties", properties);
        }

        private static Optional<String> source(Optional<Author> author) {
            return author.filter(one -> one.kind() == Author.Kind.SOURCE).map(Author::name);
        }

        private static boolean sameSource(Optional<Author> one, Optional<Author> other) {
            return source(one).isPresent() && source(one).equals(source(other));
        }
    }

    /** What incoming relationships a CI has. @param named up to 5 of those that may be seen */
    record Dependents(long inAll, List<String> named) {}

    Map<CiId, StoredCi> read(Set<TenantId> tenants, Collection<CiId> ids) {
        return states(READ_ITEMS, tenants, ids);
    }

    /** Until the transaction ends nobody else writes these CIs. */
    Map<CiId, StoredCi> lock(Set<TenantId> tenants, Collection<CiId> ids) {
        return states(LOCK_ITEMS, tenants, ids);
    }

    /** @return those that were made; an id that is taken is left out */
    Set<CiId> create(TenantId tenant, Author author, Instant at, Collection<NewCi> cis) {
        if (cis.isEmpty()) return Set.of();
        var catalogue = catalogues.current();
        var made = Set.copyOf(cypher.run(CREATE_ITEMS)
                .with(
                        "rows",
                        cis.stream()
                                .map(ci -> Map.of(
                                        "id",
                                        ci.id(),
                                        CLASS,
                                        ci.facts().type(),
                                        "properties",
                                        properties(tenant, author, at, ci, catalogue.searched()),
                                        "identifiers",
                                        identifiers(tenant, Identity.of(catalogue, ci.facts()))))
                                .toList())
                .list(row -> row.id("id", CiId::new)));
        setOwners(
                tenant,
                cis.stream()
                        .filter(ci -> made.contains(ci.id()))
                        .flatMap(ci -> ci.facts().owners().entrySet().stream()
                                .map(owner -> ownerRow(ci.id(), owner.getKey(), owner.getValue())))
                        .toList());
        return made;
    }

    /** Of CIs that were locked before; their versions count up when a value changes. */
    void update(TenantId tenant, Collection<Edit> edits) {
        if (edits.isEmpty()) return;
        cypher.run(UPDATE_ITEMS)
                .with("tenant", tenant)
                .with(
                        "rows",
                        edits.stream()
                                .map(edit -> Map.of(
                                        "id", edit.id(),
                                        "properties", edit.properties(),
                                        "step", edit.changes().isEmpty() ? 0 : 1))
                                .toList())
                .execute();
        writeClaims(
                tenant, edits.stream().flatMap(edit -> edit.claims().stream()).toList());
        relabel(tenant, edits);
        setOwners(
                tenant, edits.stream().flatMap(edit -> ownerRows(edit).stream()).toList());
        var catalogue = catalogues.current();
        var searched = catalogue.searched();
        refreshSearch(tenant, touching(edits, field -> field.equals("name") || searched.contains(field)));
        var identifying = catalogue.identifying();
        refreshIdentifiers(tenant, touching(edits, field -> field.equals(CLASS) || identifying.contains(field)));
    }

    /** @param fields names of columns and attributes */
    private static List<CiId> touching(Collection<Edit> edits, Predicate<String> fields) {
        return edits.stream()
                .filter(edit -> edit.changes().keySet().stream()
                        .map(field -> field.startsWith(CiFacts.ATTRIBUTE)
                                ? field.substring(CiFacts.ATTRIBUTE.length())
                                : field)
                        .anyMatch(fields))
                .map(Edit::id)
                .toList();
    }

    /** Writes anew what CIs are recognised by; nobody else does so until the transaction ends. */
    void refreshIdentifiers(TenantId tenant, Collection<CiId> ids) {
        if (ids.isEmpty()) return;
        var catalogue = catalogues.current();
        cypher.run(WRITE_IDENTIFIERS)
                .with("tenant", tenant)
                .with(
                        "rows",
                        lock(Set.of(tenant), ids).values().stream()
                                .map(stored -> Map.of(
                                        "id",
                                        stored.ci().id(),
                                        "identifiers",
                                        identifiers(tenant, Identity.of(catalogue, stored.facts()))))
                                .toList())
                .execute();
    }

    private static List<Map<String, @Nullable Object>> identifiers(TenantId tenant, Identity identity) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var key : identity.keys()) {
            var row = row("tenant", tenant, "key", key.text(), "rank", rows.size());
            row.put("rule", key.rule().toString());
            row.put("within", key.rule().within());
            rows.add(row);
        }
        return rows;
    }

    void writeClaims(TenantId tenant, List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) return;
        cypher.run(WRITE_CLAIMS).with("tenant", tenant).with("rows", rows).execute();
    }

    void refreshSearch(TenantId tenant, Collection<CiId> ids) {
        if (ids.isEmpty()) return;
        cypher.run(REFRESH_SEARCH)
                .with("tenant", tenant)
                .with("ids", ids)
                .with("searched", catalogues.current().searched())
                .execute();
    }

    /** Those of the CIs that another one depends on. */
    Set<CiId> needed(TenantId tenant, Collection<CiId> ids) {
        return Set.copyOf(
                cypher.run(LIST_NEEDED).with("tenant", tenant).with("ids", ids).list(row -> row.id("id", CiId::new)));
    }

    /** Those of the CIs that have relationships which not only this source asserts, or that another source describes. */
    Set<CiId> tied(TenantId tenant, String source, Collection<CiId> ids) {
        return Set.copyOf(cypher.run(LIST_TIED)
                .with("tenant", tenant)
                .with("source", source)
                .with("ids", ids)
                .list(row -> row.id("id", CiId::new)));
    }

    Dependents dependents(Set<TenantId> tenants, CiId id) {
        return cypher.run(LIST_DEPENDENTS)
                .with("tenants", tenants)
                .with("id", id)
                .one(row -> new Dependents(row.longNumber("inAll"), row.texts("named")))
                .orElse(new Dependents(0, List.of()));
    }

    /** @return the CIs that had relationships with them */
    Set<CiId> delete(TenantId tenant, Collection<CiId> ids) {
        if (ids.isEmpty()) return Set.of();
        return cypher
                .run(DELETE_ITEMS)
                .with("tenant", tenant)
                .with("ids", ids)
                .list(row -> row.texts("neighbours"))
                .stream()
                .flatMap(List::stream)
                .map(id -> new CiId(UUID.fromString(id)))
                .collect(Collectors.toSet());
    }

    private Map<CiId, StoredCi> states(CmdbQuery query, Set<TenantId> tenants, Collection<CiId> ids) {
        if (ids.isEmpty()) return Map.of();
        return cypher
                .run(query)
                .with("tenants", tenants)
                .with("ids", ids.stream().map(CiId::toString).collect(Collectors.toCollection(TreeSet::new)))
                .list(CiRows::stored)
                .stream()
                .collect(Collectors.toMap(
                        stored -> stored.ci().id(), Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Map<String, @Nullable Object> properties(
            TenantId tenant, Author author, Instant at, NewCi ci, List<String> searched) {
        var properties = CiRows.properties(ci.facts());
        properties.put("tenant", tenant);
        properties.put("firstSeen", at);
        properties.put("origin", author.text());
        properties.put("version", 1L);
        var externalId = ci.externalId();
        properties.put(
                "search", CiRows.search(ci.facts(), externalId == null ? List.of() : List.of(externalId), searched));
        return properties;
    }

    private void relabel(TenantId tenant, Collection<Edit> edits) {
        var rows = edits.stream()
                .filter(edit -> edit.touches(CLASS))
                .map(edit -> row(
                        "id", edit.id(),
                        "before", before(edit.changes(), CLASS),
                        "after", after(edit.changes(), CLASS)))
                .toList();
        if (rows.isEmpty()) return;
        cypher.run(RELABEL_ITEMS).with("tenant", tenant).with("rows", rows).execute();
    }

    private void setOwners(TenantId tenant, List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) return;
        cypher.run(SET_OWNERS).with("tenant", tenant).with("rows", rows).execute();
    }

    private static List<Map<String, @Nullable Object>> ownerRows(Edit edit) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var kind : OwnerKind.values())
            if (edit.touches(kind.column()))
                rows.add(ownerRow(edit.id(), kind, (Party) after(edit.changes(), kind.column())));
        return rows;
    }

    private static Map<String, @Nullable Object> ownerRow(CiId ci, OwnerKind kind, @Nullable Party party) {
        return row(
                "id",
                ci,
                "kind",
                kind,
                "party",
                party == null ? null : party.id().toString());
    }

    private static @Nullable Object before(Map<String, CiFacts.Difference> changes, String field) {
        var difference = changes.get(field);
        return difference == null ? null : difference.before();
    }

    private static @Nullable Object after(Map<String, CiFacts.Difference> changes, String field) {
        var difference = changes.get(field);
        return difference == null ? null : difference.after();
    }

    static Map<String, @Nullable Object> row(
            String one,
            @Nullable Object first,
            String two,
            @Nullable Object second,
            String three,
            @Nullable Object third) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put(one, first);
        row.put(two, second);
        row.put(three, third);
        return row;
    }
}
