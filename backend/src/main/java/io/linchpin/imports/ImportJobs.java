package io.linchpin.imports;

import io.linchpin.database.DatabaseAway;
import io.linchpin.shared.JobLocks;
import io.linchpin.shared.JobLocks.JobLock;
import io.linchpin.shared.Message;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
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
    private static final Duration UNPLANNED_FOR = Duration.ofDays(1);

    private final Runs runs;
    private final JobLocks locks;
    private final PlanJob planJob;
    private final ApplyJob applyJob;
    private final UndoJob undoJob;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("import-", 0).factory());
    private final Set<RunId> here = ConcurrentHashMap.newKeySet();
    private final Set<JobLock> unreturned = ConcurrentHashMap.newKeySet();
    private final Spool spool;
    private final Clock clock;
    private volatile boolean stopping;

    ImportJobs(
            Runs runs, JobLocks locks, PlanJob planJob, ApplyJob applyJob, UndoJob undoJob, Spool spool, Clock clock) {
        this.runs = runs;
        this.locks = locks;
        this.planJob = planJob;
        this.applyJob = applyJob;
        this.undoJob = undoJob;
        this.spool = spool;
        this.clock = clock;
    }

    /** There is something to do. */
    record Woken() {}

    /** Looks for work at once instead of at the next round. */
    @TransactionalEventListener(fallbackExecution = true)
    void wake(Woken event) {
        workers.submit(this::takeUp);
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void takeUp() {
        try {
            giveBack();
            for (var job : runs.unfinished()) if (here.add(job.run().id())) workers.submit(() -> work(job));
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database does not answer; imports wait for it.", e);
        }
    }

    private void work(Runs.Job job) {
        try {
            // Who writes takes turns over all runs; planning writes nothing and needs only its own run.
            var name = job.run().state().writes()
                    ? "apply an import"
                    : "plan import " + job.run().id();
            var lock = locks.take(name, LAPSES_AFTER);
            if (lock.isPresent()) work(job, lock.get());
        } catch (RuntimeException e) {
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
            now(job).ifPresent(fresh -> work(fresh, alive));
        } catch (LostLock e) {
            LOG.warn("{} was taken over by another instance.", job.run().number());
        } catch (RuntimeException e) {
            // While the database or this instance goes away the run stays as it is: somebody goes on with it.
            if (stopping || DatabaseAway.isBehind(e)) throw e;
            fail(job.run(), e);
        } finally {
            unreturned.add(lock);
            giveBack();
        }
        wake(new Woken());
    }

    /** Also what could not be given back while the database was away, so that nobody waits until it lapses. */
    private void giveBack() {
        for (var lock : unreturned) {
            locks.release(lock);
            unreturned.remove(lock);
        }
    }

    private void work(Runs.Job job, Runnable alive) {
        switch (job.run().state()) {
            case PLANNING -> planJob.plan(job, alive);
            case APPLYING -> applyJob.apply(job, alive);
            case REVERTING -> undoJob.undo(job, alive);
            case PLANNED, APPLIED, REVERTED, FAILED, DISCARDED ->
                throw new IllegalStateException("Nothing to do: " + job);
        }
    }

    /** It was looked up before the lock was taken: somebody may have gone on with it since, or finished it. */
    private Optional<Runs.Job> now(Runs.Job job) {
        return runs.begin(job).filter(now -> now.run().state() == job.run().state());
    }

    /** Nobody foresaw it, so trying again by itself would never end; a person may. */
    private void fail(ImportRun run, RuntimeException failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} failed, reference {}", run.number(), reference, failure);
        var problem = Message.of("This should not have happened. The log has the details under %s.", reference);
        runs.move(Set.of(run.tenant()), run.id(), ImportState.FAILED, problem);
    }

    /** What was uploaded and never planned, because a page was left or the application ended. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT6H")
    void sweep() {
        try {
            var needed = runs.unfinished().stream().map(job -> job.run().id()).collect(Collectors.toSet());
            spool.sweep(clock.instant().minus(UNPLANNED_FOR), needed::contains);
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database does not answer; sweeping waits for it.", e);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        workers.shutdownNow();
    }

    /** Another instance believes that this one died. */
    private static final class LostLock extends RuntimeException {}
}
