package io.linchpin.cmdb;

import io.linchpin.cmdb.CiChangeSet.Outcome;
import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.CiHistoryEntry.Cause;
import io.linchpin.cmdb.History.Writing;
import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.DomainEvent;
import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes one batch of an import: what is as expected, with history for what changed; the rest is named and left. */
@Component
class ImportWriting {
    private final ImportedCis cis;
    private final ImportedRelations relations;
    private final History history;
    private final TopologyLog topology;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportWriting(
            ImportedCis cis,
            ImportedRelations relations,
            History history,
            TopologyLog topology,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cis = cis;
        this.relations = relations;
        this.history = history;
        this.topology = topology;
        this.events = events;
        this.clock = clock;
    }

    Outcome apply(CurrentUser user, CiChangeSet set) {
        var batch = new ImportBatch(
                set,
                new Writing(clock.instant(), user.actor(), new Cause(Cause.Kind.IMPORT, set.run()), ""),
                new ImportBatch.Tally());
        // Relationships go before the CIs they hang on, and come after those they need.
        relations.delete(batch);
        cis.create(batch);
        cis.update(batch);
        cis.delete(batch);
        cis.unsay(batch);
        relations.write(batch);
        history.write(batch.writing(), batch.tally().events);
        if (!batch.tally().concerned.isEmpty()) tell(user, batch);
        return batch.tally().outcome();
    }

    Map<RelationKey, RelationState> relations(TenantId tenant, Collection<RelationKey> keys) {
        return relations.states(tenant, keys);
    }

    private void tell(CurrentUser user, ImportBatch batch) {
        topology.changed(batch.tally().concerned);
        var told = batch.tally();
        events.publishEvent(new DomainEvent(
                batch.tenant(),
                batch.writing().at(),
                user.actor(),
                "Import " + batch.set().run(),
                "wrote",
                Message.of(
                        "%s wrote from %s: %d CIs created, %d updated, %d deleted; %d relationships made, %d regrouped, %d removed.",
                        batch.set().run(),
                        batch.set().source(),
                        told.created,
                        told.updated,
                        told.deleted,
                        told.related,
                        told.regrouped,
                        told.unrelated),
                Map.of(),
                Map.of(),
                "",
                told.events.stream().map(event -> event.ci().value()).collect(Collectors.toSet())));
    }
}
