package io.linchpin.impact;

import io.linchpin.cmdb.Cmdb;
import io.linchpin.database.DatabaseReady;
import io.linchpin.impact.KnownChanges.Change;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The topology of the moment. It is read once; before each answer what was written since, by whom ever, is brought in, so
 * that every committed write is reflected. Who asks while nothing was written never waits.
 */
@Component
class Topologies {
    private static final Logger LOG = LoggerFactory.getLogger(Topologies.class);

    /** Who did not look for longer may have missed changes that are gone. */
    private static final Duration LONGEST_SLEEP = Cmdb.CHANGES_KEPT.dividedBy(2);

    /** A patch this large, or a twentieth of the edges, is laid out with the rest. */
    private static final int LARGE_PATCH = 20_000;

    /** For how long nobody tries again to read what did not fit: looking for memory costs everybody time. */
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(30);

    private final TopologyFeed feed;
    private final Heap heap;
    private final Clock clock;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Current latest;
    private volatile Instant lookedAt;
    /** Set while it does not fit into memory. */
    private volatile @Nullable Message obstacle;

    private volatile Instant refusedAt = Instant.EPOCH;
    /** What was brought in since the topology that is being laid out again in the background; null while none is. */
    private @Nullable List<TopologyEdit> sinceCompacting;

    Topologies(TopologyFeed feed, Heap heap, Clock clock) {
        this.feed = feed;
        this.heap = heap;
        this.clock = clock;
        this.lookedAt = clock.instant();
    }

    record Current(KnownChanges known, Topology topology) {
        /** How many writes to the topology there have ever been that this one reflects. */
        long version() {
            return known.version();
        }

        boolean has(Causes.Cause cause) {
            return topology.cis().find(cause.ci().value()) >= 0;
        }

        /** The same with what is only thought of. */
        Current with(TopologyEdit edit) {
            return new Current(known, topology.edited(edit));
        }
    }

    Current current() {
        var kept = kept();
        var news = kept == null ? List.<Change>of() : feed.changesBeside(kept.known);
        if (kept != null && news.isEmpty()) return kept;
        refreshing.lock();
        try {
            // Whoever refreshed it while this one waited may not know what was written before this one asked.
            var latestKept = kept();
            if (latestKept != null && latestKept != kept) news = feed.changesBeside(latestKept.known);
            var refreshed = refreshed(latestKept, news);
            latest = refreshed;
            return refreshed;
        } finally {
            refreshing.unlock();
        }
    }

    private @Nullable Current kept() {
        var now = clock.instant();
        var slept = Duration.between(lookedAt, now).compareTo(LONGEST_SLEEP) > 0;
        lookedAt = now;
        if (slept) latest = null;
        return latest;
    }

    private Current refreshed(@Nullable Current kept, List<Change> changes) {
        if (kept == null) return load();
        if (changes.isEmpty()) return kept;
        if (changes.stream().anyMatch(Change::concernsAll)) return load();
        var cis = changes.stream().flatMap(change -> change.cis().stream()).collect(Collectors.toSet());
        if (cis.size() > kept.topology.cis().size() / 4 + LARGE_PATCH) return load();
        return applied(kept, changes, feed.read(cis));
    }

    /** Whether it fits into memory is said when the application starts, not when somebody first asks. */
    @EventListener
    void on(DatabaseReady event) {
        refusal(feed.size());
    }

    /** Why there is no topology, in a sentence; empty when nothing is known to stand in its way. */
    Optional<Message> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    private Current load() {
        var last = obstacle;
        if (last != null && Duration.between(refusedAt, clock.instant()).compareTo(PAUSE_AFTER_REFUSAL) < 0)
            throw new Conflict(last);
        sinceCompacting = null;
        var size = feed.size();
        refusal(size).ifPresent(why -> {
            throw new Conflict(why);
        });
        try {
            var reading = feed.load();
            return new Current(reading.known(), reading.topology());
        } catch (OutOfMemoryError _) {
            throw new Conflict(refused(size, 0));
        }
    }

    private Optional<Message> refusal(TopologySize size) {
        obstacle = null;
        var free = heap.free(size.bytes());
        return free < size.bytes() ? Optional.of(refused(size, free)) : Optional.empty();
    }

    private Message refused(TopologySize size, long free) {
        var why = size.tooLargeFor(free, heap.most());
        LOG.error("{} It has {} CIs and {} relationships.", why, size.cis(), size.relationships());
        refusedAt = clock.instant();
        obstacle = why;
        return why;
    }

    private Current applied(Current kept, Collection<Change> changes, TopologyEdit edit) {
        var topology = kept.topology.edited(edit);
        if (sinceCompacting != null) sinceCompacting.add(edit);
        else if (topology.patchSize() > Math.max(LARGE_PATCH, topology.edgeCount() / 20)) startCompacting(topology);
        return new Current(kept.known.with(changes), topology);
    }

    private void startCompacting(Topology topology) {
        var since = new ArrayList<TopologyEdit>();
        sinceCompacting = since;
        Thread.ofVirtual().name("compact-topology").start(() -> compact(topology, since));
    }

    private void compact(Topology topology, List<TopologyEdit> since) {
        @Nullable Topology compacted = null;
        try {
            compacted = topology.compacted();
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.warn("The topology in memory could not be laid out again; it goes on as it is.", failure);
        }
        refreshing.lock();
        try {
            if (sinceCompacting != since) return;
            sinceCompacting = null;
            if (compacted != null && latest != null) latest = new Current(latest.known, replayed(compacted, since));
        } finally {
            refreshing.unlock();
        }
    }

    private static Topology replayed(Topology compacted, List<TopologyEdit> since) {
        var topology = compacted;
        for (var edit : since) topology = topology.edited(edit);
        return topology;
    }
}
