package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.COUNT_ITEMS;
import static io.linchpin.cmdb.CmdbQuery.FIND_ITEMS;
import static io.linchpin.cmdb.CmdbQuery.FIND_SURVIVOR;
import static io.linchpin.cmdb.CmdbQuery.GET_ITEM;
import static io.linchpin.cmdb.CmdbQuery.LIST_EVENTS;
import static io.linchpin.cmdb.CmdbQuery.LIST_ITEMS;
import static io.linchpin.cmdb.CmdbQuery.LIST_ITEMS_BY_NAME;
import static io.linchpin.cmdb.CmdbQuery.LIST_RELATIONSHIPS;
import static io.linchpin.cmdb.CmdbQuery.LIST_SOURCES;
import static io.linchpin.cmdb.CmdbQuery.SEARCH_ITEMS;

import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Page;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists, one CI with all that is around it, history and search. */
@Component
class CiReader {
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int CANDIDATES = 200;

    private final Cypher cypher;
    private final Catalogues catalogues;
    private final History history;

    CiReader(Cypher cypher, Catalogues catalogues, History history) {
        this.cypher = cypher;
        this.catalogues = catalogues;
        this.history = history;
    }

    List<CiRow> list(Set<TenantId> tenants, CiFilter filter, CiOrder order, int offset, int limit) {
        if (filter.text().isEmpty() && order.equals(CiOrder.NAME))
            return byName(tenants, filter, "", "", offset, limit);
        return filtered(LIST_ITEMS, tenants, filter)
                .with("text", filter.text().toLowerCase(Locale.ROOT))
                .with("by", order.by())
                .with("descending", order.descending())
                .with("offset", Math.max(0, offset))
                .with("limit", limit)
                .list(CiRows::listed);
    }

    Page<CiRow> page(Set<TenantId> tenants, CiFilter filter, @Nullable String cursor, int limit) {
        var rows = filter.text().isEmpty()
                ? pageByName(tenants, filter, cursor, limit)
                : pageOfMatches(tenants, filter, cursor, limit);
        return rows;
    }

    long count(Set<TenantId> tenants, CiFilter filter) {
        return filtered(COUNT_ITEMS, tenants, filter)
                .with("text", filter.text().toLowerCase(Locale.ROOT))
                .one(row -> row.longNumber("cis"))
                .orElse(0L);
    }

    List<Ci> find(Set<TenantId> tenants, Collection<CiId> ids) {
        return cypher.run(FIND_ITEMS)
                .with("tenants", tenants)
                .with("ids", Set.copyOf(ids))
                .list(row -> CiRows.ci(CiRows.node(row, "ci")));
    }

    /** @throws NotFound when there is none */
    Ci require(Set<TenantId> tenants, CiId id) {
        return find(tenants, List.of(id)).stream().findFirst().orElseThrow(() -> NotFound.of(id, "CI"));
    }

    /** The CI that a merged one goes on as; empty for one that was never merged. */
    Optional<Resolution.CiRef> survivor(Set<TenantId> tenants, CiId id) {
        return cypher.run(FIND_SURVIVOR)
                .with("tenants", tenants)
                .with("id", id)
                .one(row -> CiRows.ref(CiRows.node(row, "survivor")));
    }

    CiDetail get(Set<TenantId> tenants, CiId id) {
        return cypher.run(GET_ITEM)
                .with("tenants", tenants)
                .with("id", id)
                .one(row -> CiRows.detail(catalogues.current(), row))
                .orElseThrow(() -> NotFound.of(id, "CI"));
    }

    CiRelations relationships(Set<TenantId> tenants, CiId id, int limit) {
        var catalogue = catalogues.current();
        return cypher.run(LIST_RELATIONSHIPS)
                .with("tenants", tenants)
                .with("id", id)
                .with("limit", limit)
                .one(row -> RelationRows.of(catalogue, row))
                .orElseThrow(() -> NotFound.of(id, "CI"));
    }

    Page<CiHistoryEntry> history(CurrentUser user, CiId id, @Nullable String cursor, int limit) {
        require(user.tenants(), id);
        var after = Page.position(cursor, 2);
        var found = cypher.run(LIST_EVENTS)
                .with("tenants", user.tenants())
                .with("id", id)
                .with("at", cursorTime(cursor, after.getFirst()))
                .with("afterId", after.getLast())
                .with("limit", Page.limit(limit) + 1)
                .list(row -> history.read(
                        CiRows.node(row, "event"),
                        row.id("about", CiId::new),
                        row.textOrNull("formerly"),
                        otherEnd(row)));
        return Page.of(
                found, limit, last -> List.of(last.at().toString(), last.id().toString()));
    }

    List<CiHit> search(Set<TenantId> tenants, String text, int limit) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return List.of();
        return cypher.run(SEARCH_ITEMS)
                .with("tenants", tenants)
                .with("text", wanted)
                .with("start", "\n" + wanted)
                .with("whole", "\n" + wanted + "\n")
                .with("candidates", CANDIDATES)
                .with("limit", limit)
                .list(row -> new CiHit(
                        CiRows.ci(CiRows.node(row, "ci")),
                        row.textOr("tenantName", ""),
                        found(row.text("search"), wanted).orElse(null)));
    }

    List<String> sources(Set<TenantId> tenants) {
        return cypher.run(LIST_SOURCES).with("tenants", tenants).list(row -> row.text("source"));
    }

    private Page<CiRow> pageByName(Set<TenantId> tenants, CiFilter filter, @Nullable String cursor, int limit) {
        var after = Page.position(cursor, 2);
        return Page.of(
                byName(tenants, filter, after.getFirst(), after.getLast(), 0, Page.limit(limit) + 1),
                limit,
                last -> List.of(CiRows.nameKey(last.ci().name()), last.ci().id().toString()));
    }

    /** Matches are few and come in one go from another index, so that their cursor is how many there were. */
    private Page<CiRow> pageOfMatches(Set<TenantId> tenants, CiFilter filter, @Nullable String cursor, int limit) {
        var before = Page.position(cursor, 1).getFirst();
        var offset = before.isEmpty() ? 0 : cursorNumber(before);
        return Page.of(
                list(tenants, filter, CiOrder.NAME, offset, Page.limit(limit) + 1),
                limit,
                last -> List.of(String.valueOf(offset + limit)));
    }

    private List<CiRow> byName(
            Set<TenantId> tenants, CiFilter filter, String afterName, String afterId, int offset, int limit) {
        return filtered(LIST_ITEMS_BY_NAME, tenants, filter)
                .with("afterName", afterName)
                .with("afterId", afterId)
                .with("offset", Math.max(0, offset))
                .with("limit", limit)
                .list(CiRows::listed);
    }

    private Cypher.Statement filtered(CmdbQuery query, Set<TenantId> tenants, CiFilter filter) {
        var seen = filter.tenants().isEmpty()
                ? tenants
                : tenants.stream().filter(filter.tenants()::contains).collect(Collectors.toUnmodifiableSet());
        return cypher.run(query)
                .with("tenants", seen)
                .with(
                        "classes",
                        filter.classes().isEmpty()
                                ? List.of()
                                : catalogues.current().withBelow(known(filter.classes())))
                .with("statuses", filter.statuses())
                .with("environments", filter.environments())
                .with("criticalities", filter.criticalities())
                .with("owners", texts(filter.owners()))
                .with("supporters", texts(filter.supporters()))
                .with("withoutOwner", filter.withoutOwner())
                .with("sources", filter.sources())
                .with("byHand", CiFilter.BY_HAND);
    }

    /** A class that nobody knows must find nothing, and not everything. */
    private Set<String> known(Set<String> classes) {
        var catalogue = catalogues.current();
        classes.forEach(catalogue::classNamed);
        return classes;
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static @Nullable Neighbour otherEnd(Row row) {
        var other = row.rowOrNull("other");
        if (other != null) return CiRows.visible(other);
        return row.truth("exists") ? new Neighbour.Hidden(row.textOrNull("providedBy")) : null;
    }

    /** The first entry behind the name that contains the text, unless the name itself does. */
    private static Optional<String> found(String search, String wanted) {
        var entries = search.strip().split("\n");
        if (entries[0].contains(wanted)) return Optional.empty();
        return java.util.Arrays.stream(entries)
                .filter(entry -> entry.contains(wanted))
                .findFirst();
    }

    private static Instant cursorTime(@Nullable String cursor, String text) {
        try {
            return text.isEmpty() ? NEWEST : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Invalid.field("cursor", String.valueOf(cursor), "This is not the next of an earlier page.");
        }
    }

    private static int cursorNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Invalid.field("cursor", text, "This is not the next of an earlier page.");
        }
    }
}
