package io.linchpin.cmdb;

import io.linchpin.cmdb.CiChangeSet.Outcome;
import io.linchpin.cmdb.CiChangeSet.RelationChange;
import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.History.Event;
import io.linchpin.cmdb.History.Writing;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One batch of an import and what has been written of it so far. */
record ImportBatch(CiChangeSet set, Writing writing, Tally tally) {
    TenantId tenant() {
        return set.tenant();
    }

    Author author() {
        return Author.source(set.source(), writing.at());
    }

    <T> List<T> cis(Class<T> kind) {
        return set.cis().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Something happened to a relationship that is to be told in the history of the CI it begins at. */
    void happened(RelationChange change, String action) {
        tally.events.add(new Event(
                tenant(),
                change.key().source(),
                action,
                RelationChanges.between(change.before(), change.after()),
                change.key()));
        concern(change.key());
    }

    void concern(RelationKey key) {
        tally.concerned.add(key.source());
        tally.concerned.add(key.target());
    }

    static final class Tally {
        final List<Event> events = new ArrayList<>();
        final Set<CiId> concerned = new LinkedHashSet<>();
        final List<CiId> staleCis = new ArrayList<>();
        final List<RelationChange> staleRelationships = new ArrayList<>();
        int created;
        int updated;
        int deleted;
        int related;
        int regrouped;
        int unrelated;

        Outcome outcome() {
            return new Outcome(created, updated, deleted, related, regrouped, unrelated, staleCis, staleRelationships);
        }
    }
}
