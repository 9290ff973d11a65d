package io.linchpin.impact;

import io.linchpin.cmdb.Cmdb;
import io.linchpin.impact.KnownChanges.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final TopologyFeed feed;
    private final Clock clock;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Current latest;
    private volatile Instant lookedAt;
    /** What was brought in since the topology that is being laid out again in the background; null while none is. */
    private @Nullable List<TopologyEdit> sinceCompacting;

    Topologies(TopologyFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
        this.lookedAt = clock.instant();
    }

    record Current(KnownChanges known, Topology topology) {
        /** How many writes to the topology there have ever been that this one reflects. */
        long version() {
            return known.version();
        }
    }

    Current current() {
        var kept = kept();
        if (kept != null && feed.changesBeside(kept.known).isEmpty()) return kept;
        refreshing.lock();
        try {
            var refreshed = refreshed(kept());
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

    private Current refreshed(@Nullable Current kept) {
        if (kept == null) return load();
        var changes = feed.changesBeside(kept.known);
        if (changes.stream().anyMatch(Change::concernsAll)) return load();
        var cis = changes.stream().flatMap(change -> change.cis().stream()).collect(Collectors.toSet());
        if (cis.size() > kept.topology.cis().size() / 4 + LARGE_PATCH) return load();
        return applied(kept, changes, feed.read(cis));
    }

    private Current load() {
        sinceCompacting = null;
        var reading = feed.load();
        return new Current(reading.known(), reading.topology());
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
        } catch (RuntimeException failure) {
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
