package io.linchpin.audit;

import static io.linchpin.audit.AuditQuery.LIST_ENTRIES;
import static io.linchpin.audit.AuditQuery.WRITE_ENTRY;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.DomainEvent;
import io.linchpin.shared.Message;
import io.linchpin.shared.Page;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every event of the house in the transaction that made it: what was done is in the trail, or was not done. */
@Service
public class AuditTrail {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final Cypher cypher;
    private final JsonMapper json;

    AuditTrail(Cypher cypher, JsonMapper json) {
        this.cypher = cypher;
        this.json = json;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(DomainEvent event) {
        cypher.run(WRITE_ENTRY)
                .with("tenant", event.tenant())
                .with("id", AuditEntryId.random())
                .with("at", event.at())
                .with("actor", event.actor().id())
                .with("actorName", event.actor().name())
                .with("origin", event.actor().origin())
                .with("about", event.about())
                .with("action", event.action())
                .with("headline", event.headline().text())
                .with("template", event.headline().template())
                .with("said", json.writeValueAsString(event.headline().written()))
                .with("before", json.writeValueAsString(event.before()))
                .with("after", json.writeValueAsString(event.after()))
                .with("why", event.why())
                .execute();
    }

    /** Newest first, of the tenants the caller administers. */
    @UseCase(readOnly = true)
    public Page<AuditEntry> list(CurrentUser user, AuditFilter filter, int limit, @Nullable String cursor) {
        var place = Place.of(cursor, filter.to());
        var found = cypher.run(LIST_ENTRIES)
                .with("tenants", user.tenants(Right.ADMINISTER))
                .with("actor", filter.actor())
                .with("about", filter.about())
                .with("action", filter.action())
                .with(
                        "text",
                        filter.text() == null ? null : filter.text().strip().toLowerCase(Locale.ROOT))
                .with("templates", filter.templates())
                .with("from", filter.from() == null ? Instant.EPOCH : filter.from())
                .with("until", place.until)
                .with("beforeId", place.beforeId)
                .with("limit", Page.limit(limit) + 1)
                .list(this::entry);
        return Page.of(
                found, limit, last -> List.of(last.at().toString(), last.id().toString()));
    }

    /**
     * Where a page begins.
     * @param beforeId of the entries at the very time only those with a smaller id; empty for none
     */
    private record Place(Instant until, String beforeId) {
        private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");

        static Place of(@Nullable String cursor, @Nullable Instant to) {
            var values = Page.position(cursor, 2);
            return new Place(Page.instant(values.getFirst(), to == null ? FAR_FUTURE : to), values.getLast());
        }
    }

    /** Entries from before there were templates have their English headline alone. */
    private Message said(Row row) {
        var said = row.textOrNull("said");
        return Message.read(said == null ? row.text("headline") : json.readValue(said, Object.class));
    }

    private AuditEntry entry(Row row) {
        return new AuditEntry(
                row.id("id", AuditEntryId::new),
                row.id("tenant", TenantId::new),
                row.instant("at"),
                row.text("actor"),
                row.text("actorName"),
                row.text("origin"),
                row.text("about"),
                row.text("action"),
                said(row),
                json.readValue(row.text("before"), VALUES),
                json.readValue(row.text("after"), VALUES),
                row.text("why"));
    }
}
