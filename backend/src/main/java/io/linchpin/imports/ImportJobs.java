package io.linchpin.imports;

import io.linchpin.shared.JobLocks;
import io.linchpin.shared.JobLocks.JobLock;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Does the work of imports in the background and finds it again after a restart. What there is to do stands in the graph;
 * a lock says which instance does it. Applying is done by one instance at a time, because two writers of relationships only
 * wait for each other.
 */
@Component
class ImportJobs {
    static final Duration LAPSES_AFTER = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int AT_ONCE = 2;

    private final Runs runs;
    private final JobLocks locks;
    private final PlanJob planJob;
    private final ApplyJob applyJob;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("import-", 0).factory());
    private final Set<RunId> here = ConcurrentHashMap.newKeySet();

    ImportJobs(Runs runs, JobLocks locks, PlanJob planJob, ApplyJob applyJob) {
        this.runs = runs;
        this.locks = locks;
        this.planJob = planJob;
        this.applyJob = applyJob;
    }

    /** There is something to do. */
    record Woken() {}

    /** Looks for work at once instead of at the next round. */
    @TransactionalEventListener(fallbackExecution = true)
    void wake(Woken event) {
        workers.submit(this::takeUp);
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 15_000)
    void takeUp() {
        try {
            for (var job : runs.unfinished()) if (here.add(job.run().id())) workers.submit(() -> work(job));
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database does not answer; imports wait for it.", e);
        }
    }

    private void work(Runs.Job job) {
        try {
            // Applying takes turns over all runs; planning writes nothing and needs only its own run.
            var name = job.run().state() == ImportState.APPLYING
                    ? "apply an import"
                    : "plan import " + job.run().id();
            var lock = locks.take(name, LAPSES_AFTER);
            if (lock.isPresent()) work(job, lock.get());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("{} waits until the database answers: {}", job.run().number(), e.getMessage());
        } finally {
            here.remove(job.run().id());
        }
    }

    private void work(Runs.Job job, JobLock lock) {
        try {
            Runnable alive = () -> {
                if (!locks.renew(lock, LAPSES_AFTER)) throw new LostLock();
            };
            switch (job.run().state()) {
                case PLANNING -> planJob.plan(job, alive);
                case APPLYING -> applyJob.apply(job, alive);
                case PLANNED, APPLIED, FAILED, DISCARDED -> throw new IllegalStateException("Nothing to do: " + job);
            }
        } catch (LostLock e) {
            LOG.warn("{} was taken over by another instance.", job.run().number());
        } finally {
            locks.release(lock);
        }
        wake(new Woken());
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /** Another instance believes that this one died. */
    private static final class LostLock extends RuntimeException {}
}
