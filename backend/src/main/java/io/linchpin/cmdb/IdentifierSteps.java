package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.KEEP_IDENTIFIED;
import static io.linchpin.cmdb.CmdbQuery.LIST_ITEMS_BY_ID;
import static io.linchpin.cmdb.CmdbQuery.READ_IDENTIFIED;

import io.linchpin.shared.Cypher;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@link IdentifierUpkeep} does, each in a transaction of its own. */
@Component
class IdentifierSteps {
    private static final int AT_ONCE = 5_000;

    private final Cypher cypher;
    private final Catalogues catalogues;
    private final CiWriter writer;

    IdentifierSteps(Cypher cypher, Catalogues catalogues, CiWriter writer) {
        this.cypher = cypher;
        this.catalogues = catalogues;
        this.writer = writer;
    }

    /**
     * @param classes whose CIs cannot all be found by the identifiers of now
     * @param wanted every class with its identifiers
     */
    record Due(Set<String> classes, List<String> wanted) {}

    private record Item(CiId id, TenantId tenant) {}

    @UseCase(readOnly = true)
    public Due due() {
        var wanted = catalogues.current().identification();
        var stored = cypher.run(READ_IDENTIFIED)
                .one(row -> Set.copyOf(row.texts("identified")))
                .orElse(Set.of());
        return new Due(
                wanted.stream()
                        .filter(one -> !stored.contains(one))
                        .map(one -> one.substring(0, one.indexOf('=')))
                        .collect(Collectors.toUnmodifiableSet()),
                wanted);
    }

    /** @param after id of the last CI of the page before; @return that of this page, null when there are no more */
    @UseCase
    public @Nullable String refresh(Set<String> classes, String after) {
        var items = cypher.run(LIST_ITEMS_BY_ID)
                .with("classes", classes)
                .with("afterId", after)
                .with("limit", AT_ONCE)
                .list(row -> new Item(row.id("id", CiId::new), row.id("tenant", TenantId::new)));
        items.stream()
                .collect(Collectors.groupingBy(Item::tenant, Collectors.mapping(Item::id, Collectors.toList())))
                .forEach(writer::refreshIdentifiers);
        return items.size() < AT_ONCE ? null : items.getLast().id().toString();
    }

    /** What has changed meanwhile is due again. */
    @UseCase
    public void done(Due due) {
        cypher.run(KEEP_IDENTIFIED).with("identified", due.wanted).execute();
    }
}
