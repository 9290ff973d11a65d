package io.linchpin.identity;

import io.linchpin.shared.Actor;
import io.linchpin.shared.DomainEvent;
import io.linchpin.shared.Identifier;
import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house what was written here. */
@Component
class Journal {
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Journal(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void tell(Actor actor, TenantId tenant, Subject about, String action, Message headline) {
        tell(actor, tenant, about, action, headline, Map.of(), Map.of());
    }

    /** Of {@code before} and {@code after} only what differs is told. */
    void tell(
            Actor actor,
            TenantId tenant,
            Subject about,
            String action,
            Message headline,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        events.publishEvent(new DomainEvent(
                tenant,
                clock.instant(),
                actor,
                about.toString(),
                action,
                headline,
                unlike(before, after),
                unlike(after, before),
                "",
                Set.of(about.id().value())));
    }

    private static Map<String, Object> unlike(
            Map<String, @Nullable Object> these, Map<String, @Nullable Object> others) {
        var told = new LinkedHashMap<String, Object>();
        these.forEach((key, value) -> {
            if (value != null && !value.equals(others.get(key))) told.put(key, value);
        });
        return told;
    }

    /** @param kind as the audit trail names it: {@code "Person"} */
    record Subject(String kind, Identifier id) {
        @Override
        public String toString() {
            return kind + " " + id.value();
        }
    }
}
