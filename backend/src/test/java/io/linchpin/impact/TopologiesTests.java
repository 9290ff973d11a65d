package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.database.DatabaseReady;
import io.linchpin.impact.KnownChanges.Change;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Message;
import io.linchpin.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TopologiesTests {
    private static final TopologySize MILLION = new TopologySize(1_000_000, 2_300_000);

    private final Feed feed = new Feed();
    private final SettableClock clock = new SettableClock();
    private final Topologies topologies = new Topologies(feed, new SmallHeap(), clock);

    @Test
    void oneThatDoesNotFitIsRefusedAtTheStartWithTheMemoryItNeeds() {
        feed.size = MILLION;

        topologies.on(new DatabaseReady());

        assertThat(topologies.obstacle().map(Message::text))
                .contains(
                        "Impact cannot be answered: the topology needs about %d MB of memory, and 100 MB are free. Start Linchpin with a larger heap: JAVA_OPTS=-Xmx768m."
                                .formatted(MILLION.bytes() >> 20));
    }

    @Test
    void itIsNeverReadWhileItDoesNotFit() {
        feed.size = MILLION;

        assertThatThrownBy(topologies::current).isInstanceOf(Conflict.class).hasMessageContaining("MB are free");

        assertThat(feed.loads).isZero();
    }

    @Test
    void onceThereIsRoomItIsReadAfterAPause() {
        feed.size = MILLION;
        assertThatThrownBy(topologies::current).isInstanceOf(Conflict.class);
        feed.size = new TopologySize(10, 10);

        assertThatThrownBy(topologies::current).isInstanceOf(Conflict.class);
        clock.pass(Duration.ofMinutes(1));

        assertThatCode(topologies::current).doesNotThrowAnyException();
        assertThat(topologies.obstacle()).isEmpty();
    }

    @Test
    void runningOutOfMemoryAllTheSameIsARefusalToo() {
        feed.failing = true;

        assertThatThrownBy(topologies::current).isInstanceOf(Conflict.class);

        assertThat(topologies.obstacle()).isPresent();
    }

    @Test
    void newsAreAskedForOnceWhileNobodyElseBringsThemIn() {
        topologies.current();
        feed.asked = 0;
        feed.news.add(new Change("1", clock.instant(), Set.of(UUID.randomUUID().toString())));

        topologies.current();

        assertThat(feed.asked).isEqualTo(1);
    }

    private static final class SmallHeap extends Heap {
        @Override
        long most() {
            return 256 << 20;
        }

        @Override
        long free() {
            return 100 << 20;
        }

        @Override
        long free(long wanted) {
            return free();
        }
    }

    /** A graph of nothing. */
    private static final class Feed extends TopologyFeed {
        private final List<Change> news = new ArrayList<>();
        private TopologySize size = new TopologySize(10, 10);
        private boolean failing;
        private int loads;
        private int asked;

        private Feed() {
            super(null, null);
        }

        @Override
        TopologySize size() {
            return size;
        }

        @Override
        Reading load() {
            if (failing) throw new OutOfMemoryError("Java heap space");
            loads++;
            return new Reading(
                    new KnownChanges(0, Instant.parse("2026-11-23T00:00:00Z"), Map.of()),
                    new TopologyBuilder(Sketch.RULES).build());
        }

        @Override
        List<Change> changesBeside(KnownChanges known) {
            asked++;
            return List.copyOf(news);
        }

        @Override
        TopologyEdit read(Set<String> cis) {
            return new TopologyEdit(Map.of(), Set.of());
        }
    }
}
