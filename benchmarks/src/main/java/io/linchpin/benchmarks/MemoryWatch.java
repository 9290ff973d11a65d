package io.linchpin.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most memory that the application and the database had while something ran. */
final class MemoryWatch implements AutoCloseable {
    private static final long INTERVAL_MILLIS = 500;

    private final Installation installation;
    private final AtomicLong application = new AtomicLong();
    private final AtomicLong heap = new AtomicLong();
    private final AtomicLong database = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    /**
     * In bytes.
     * @param application as the operating system counts it
     * @param heap what was left after a collection; 0 when there was none
     * @param database as the operating system counts it
     */
    record Peak(long application, long heap, long database) {}

    MemoryWatch(Installation installation) {
        this.installation = installation;
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans())
            if (collector instanceof NotificationEmitter emitter)
                emitter.addNotificationListener((collected, _) -> collected(collected), null, null);
        timer.scheduleAtFixedRate(this::look, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Since it was last asked. */
    Peak peak() {
        look();
        return new Peak(application.getAndSet(0), heap.getAndSet(0), database.getAndSet(0));
    }

    private void look() {
        application.accumulateAndGet(Machine.ownMemory(), Math::max);
        database.accumulateAndGet(installation.databaseMemory(), Math::max);
    }

    private void collected(Notification notification) {
        if (!(notification.getUserData() instanceof CompositeData data)) return;
        var used = GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().values().stream()
                .mapToLong(pool -> pool.getUsed())
                .sum();
        heap.accumulateAndGet(used, Math::max);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
