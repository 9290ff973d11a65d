package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.EXPORT_ITEMS;
import static io.linchpin.cmdb.CmdbQuery.EXPORT_RELATIONS;
import static io.linchpin.cmdb.CmdbQuery.LIST_ATTRIBUTE_NAMES;

import io.linchpin.shared.Cypher;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Everything of one tenant, row by row, in words that an import takes back. */
@Component
class Export {
    private final Cypher cypher;

    Export(Cypher cypher) {
        this.cypher = cypher;
    }

    List<String> attributes(Set<TenantId> tenants, TenantId tenant) {
        return cypher.run(LIST_ATTRIBUTE_NAMES)
                .with("tenants", tenants)
                .with("tenant", tenant)
                .list(row -> row.text("name"));
    }

    void cis(Set<TenantId> tenants, TenantId tenant, Consumer<ExportedCi> reader) {
        cypher.run(EXPORT_ITEMS).with("tenants", tenants).with("tenant", tenant).forEach(row -> {
            var stored = CiRows.stored(row);
            reader.accept(
                    new ExportedCi(row.textOr("externalId", stored.ci().id().toString()), stored.facts()));
        });
    }

    void relations(Set<TenantId> tenants, TenantId tenant, Consumer<ExportedRelation> reader) {
        cypher.run(EXPORT_RELATIONS)
                .with("tenants", tenants)
                .with("tenant", tenant)
                .forEach(row -> {
                    var target = CiRows.node(row, "target");
                    var elsewhere = !target.id("tenant", TenantId::new).equals(tenant);
                    reader.accept(new ExportedRelation(
                            reference(CiRows.node(row, "source")),
                            row.text("type"),
                            elsewhere ? target.text("tenantName") + "::" + reference(target) : reference(target),
                            row.textOrNull("group"),
                            CiRows.minUp(row)));
                });
    }

    private static String reference(Row ci) {
        return ci.textOr("externalId", ci.text("id"));
    }
}
