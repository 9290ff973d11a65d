package io.linchpin.impact;

import static io.linchpin.impact.ImpactQuery.LIST_CONNECTED;

import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.RelationType;
import io.linchpin.cmdb.Strength;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Tenant;
import io.linchpin.identity.Tenants;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns overlays into edits of a topology, which nobody but the one who asks ever sees. */
@Component
class Overlays {
    private final References references;
    private final Catalogues catalogues;
    private final Tenants tenants;
    private final Cypher cypher;

    Overlays(References references, Catalogues catalogues, Tenants tenants, Cypher cypher) {
        this.references = references;
        this.catalogues = catalogues;
        this.tenants = tenants;
        this.cypher = cypher;
    }

    /**
     * @throws Invalid with everything that is wrong with it
     * @throws Forbidden when the user may see, but not change, what it changes
     */
    TopologyEdit read(CurrentUser user, Overlay overlay, Topology topology) {
        return new OverlayReading(
                        user,
                        topology,
                        catalogues.current(),
                        tenant -> tenants.above(tenant).stream().map(Tenant::id).collect(Collectors.toSet()),
                        cis -> connected(user, cis),
                        references.look(user, texts(overlay), topology))
                .edit(overlay);
    }

    private Set<UUID> connected(CurrentUser user, Set<UUID> cis) {
        var types = catalogues.current().types().stream()
                .filter(type -> type.strength() == Strength.NONE)
                .map(RelationType::name)
                .toList();
        return Set.copyOf(cypher.run(LIST_CONNECTED)
                .with("tenants", user.tenants())
                .with("cis", cis.stream().map(CiId::new).toList())
                .with("types", types)
                .list(row -> UUID.fromString(row.text("id"))));
    }

    static Set<String> texts(Overlay overlay) {
        return Stream.of(
                        overlay.added().stream().map(Overlay.Added::ci),
                        overlay.changed().stream().map(Overlay.Changed::ci),
                        overlay.related().stream().flatMap(edge -> Stream.of(edge.source(), edge.target())),
                        overlay.unrelated().stream().flatMap(edge -> Stream.of(edge.source(), edge.target())))
                .flatMap(text -> text)
                .collect(Collectors.toSet());
    }
}
