package io.linchpin.imports;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.DomainEvent;
import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The mappings that people saved, one for each source of a tenant; as text, because only the importer understands them. */
@Service
public class Mappings {
    private final Cypher cypher;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mappings(Cypher cypher, ApplicationEventPublisher events, Clock clock) {
        this.cypher = cypher;
        this.events = events;
        this.clock = clock;
    }

    /** For whoever opens an upload of this tenant; has no caller, because imports go on after a restart. */
    @UseCase(readOnly = true)
    public Optional<String> find(TenantId tenant, String source) {
        return cypher.run(ImportsQuery.FIND_MAPPING)
                .with("tenants", Set.of(tenant))
                .with("key", key(tenant, source))
                .one(row -> row.text("yaml"));
    }

    /** The names of the sources that have a saved mapping. */
    @UseCase(readOnly = true)
    public List<String> sources(CurrentUser user, TenantId tenant) {
        user.require(Right.IMPORT, tenant);
        return cypher.run(ImportsQuery.LIST_MAPPINGS)
                .with("tenants", Set.of(tenant))
                .list(row -> row.text("source"));
    }

    /** @param yaml understood by the importer; it has been checked */
    @UseCase
    public void save(CurrentUser user, TenantId tenant, String source, String yaml) {
        user.require(Right.IMPORT, tenant);
        var before = find(tenant, source).orElse("");
        if (before.equals(yaml)) return;
        cypher.run(ImportsQuery.SAVE_MAPPING)
                .with("tenant", tenant)
                .with("key", key(tenant, source))
                .with("source", source.strip())
                .with("yaml", yaml)
                .execute();
        events.publishEvent(new DomainEvent(
                tenant,
                clock.instant(),
                user.actor(),
                "ImportMapping " + source,
                before.isEmpty() ? "created" : "changed",
                Message.of("%s saved the mapping of %s.", user.name(), source),
                before.isEmpty() ? Map.of() : Map.of("yaml", before),
                Map.of("yaml", yaml),
                "",
                Set.of()));
    }

    private static String key(TenantId tenant, String source) {
        return tenant + " " + source.strip().toLowerCase(Locale.ROOT);
    }
}
