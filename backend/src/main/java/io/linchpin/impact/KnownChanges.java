package io.linchpin.impact;

import io.linchpin.shared.UseCase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which writes a topology reflects. A transaction records its change when it writes and ends later, so one that is older than
 * the newest known can still come: only what was recorded longer ago than a transaction may take is settled.
 * @param version how many changes there have ever been among those known
 * @param newest database time of the latest
 * @param unsettled those that are not settled, with their time
 */
record KnownChanges(long version, Instant newest, Map<String, Instant> unsettled) {
    /** Twice what a transaction is allowed, for clocks that differ when another member of a cluster leads. */
    static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(2 * UseCase.LONGEST_SECONDS);

    KnownChanges {
        unsettled = Map.copyOf(unsettled);
    }

    /** @param cis ids of those written; none stands for all */
    record Change(String id, Instant at, Set<String> cis) {
        boolean concernsAll() {
            return cis.isEmpty();
        }
    }

    Instant since() {
        return newest.minus(LONGEST_TRANSACTION);
    }

    KnownChanges with(Collection<Change> changes) {
        var latest = changes.stream().map(Change::at).reduce(newest, (a, b) -> a.isAfter(b) ? a : b);
        var settled = latest.minus(LONGEST_TRANSACTION);
        var all = new HashMap<>(unsettled);
        changes.forEach(change -> all.put(change.id, change.at));
        all.values().removeIf(at -> at.isBefore(settled));
        return new KnownChanges(version + changes.size(), latest, all);
    }
}
