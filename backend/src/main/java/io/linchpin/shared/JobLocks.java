package io.linchpin.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who does a job, among all instances of the application on one database. A lock lapses by itself, so that the work of an
 * instance that died is found again; who works longer than the time it took the lock for renews it.
 */
@Component
public class JobLocks {
    private final Cypher cypher;

    JobLocks(Cypher cypher) {
        this.cypher = cypher;
    }

    /** @param owner differs at each taking, so that a slow owner cannot release what somebody else took after it lapsed */
    public record JobLock(String name, String owner) {}

    /** @return empty while somebody else has it */
    @UseCase
    public Optional<JobLock> take(String name, Duration lapsesAfter) {
        var lock = new JobLock(name, UUID.randomUUID().toString());
        return cypher.run(SharedQuery.TAKE_LOCK)
                .with("name", lock.name)
                .with("owner", lock.owner)
                .with("seconds", lapsesAfter.toSeconds())
                .one(row -> lock);
    }

    /** @return false when it had lapsed and somebody else may have it: stop working */
    @UseCase
    public boolean renew(JobLock lock, Duration lapsesAfter) {
        return cypher.run(SharedQuery.RENEW_LOCK)
                .with("name", lock.name)
                .with("owner", lock.owner)
                .with("seconds", lapsesAfter.toSeconds())
                .one(row -> true)
                .orElse(false);
    }

    @UseCase
    public void release(JobLock lock) {
        cypher.run(SharedQuery.RELEASE_LOCK)
                .with("name", lock.name)
                .with("owner", lock.owner)
                .execute();
    }
}
