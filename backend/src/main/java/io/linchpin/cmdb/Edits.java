package io.linchpin.cmdb;

import io.linchpin.cmdb.CiHistoryEntry.Cause;
import io.linchpin.cmdb.CiRows.StoredCi;
import io.linchpin.cmdb.History.Writing;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.DomainEvent;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Stale;
import io.linchpin.shared.TenantId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What everything that people do by hand has in common: the lock, the check of the version, and who is told. */
@Component
class Edits {
    private final CiReader reader;
    private final CiWriter writer;
    private final TopologyLog topology;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Edits(CiReader reader, CiWriter writer, TopologyLog topology, ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.writer = writer;
        this.topology = topology;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Stale when somebody else has written since */
    StoredCi locked(CurrentUser user, CiId id, long version) {
        var stored = locked(user, id);
        requireVersion(stored, version);
        return stored;
    }

    /** @throws NotFound when it may not be seen */
    StoredCi locked(CurrentUser user, CiId id) {
        var tenant = reader.require(user.tenants(), id).tenant();
        user.require(Right.EDIT_CIS, tenant);
        var stored = writer.lock(Set.of(tenant), List.of(id)).get(id);
        if (stored == null) throw NotFound.of(id, "CI");
        reader.survivor(user.tenants(), id).ifPresent(into -> {
            throw new Conflict(
                    "%s was merged into %s and is not changed any more.",
                    stored.ci().name(), into.name());
        });
        return stored;
    }

    static void requireVersion(StoredCi stored, long version) {
        if (stored.version() != version)
            throw new Stale(
                    stored.version(),
                    "Somebody else has changed %s since you opened it.",
                    stored.ci().name());
    }

    Writing writing(CurrentUser user, String why) {
        return new Writing(clock.instant(), user.actor(), Cause.PERSON, why);
    }

    /** What was written to one CI. */
    void tell(
            CurrentUser user,
            Writing writing,
            TenantId tenant,
            CiId id,
            String action,
            Message headline,
            Map<String, CiFacts.Difference> changes) {
        tell(user, writing, tenant, "Ci " + id, action, headline, changes, List.of(id));
    }

    /** @param concerned all CIs that are not what they were, or not related as they were */
    void tell(
            CurrentUser user,
            Writing writing,
            TenantId tenant,
            String about,
            String action,
            Message headline,
            Map<String, CiFacts.Difference> changes,
            Collection<CiId> concerned) {
        topology.changed(concerned);
        events.publishEvent(new DomainEvent(
                tenant,
                writing.at(),
                user.actor(),
                about,
                action,
                headline,
                History.told(changes, CiFacts.Difference::before),
                History.told(changes, CiFacts.Difference::after),
                writing.why(),
                concerned.stream().map(CiId::value).collect(Collectors.toSet())));
    }
}
