package io.linchpin.database;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import io.linchpin.shared.JobLocks;
import java.time.Duration;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/** Constraints, indexes and whatever else the migrations bring, put in place by one application at a time. */
@Component
class Schema {
    private static final String LOCK = "migrations";
    /** Longer than the index population of a large graph takes. */
    private static final Duration LAPSES_AFTER = Duration.ofMinutes(5);

    private final Driver driver;
    private final JobLocks locks;
    private final boolean alone;

    Schema(Driver driver, JobLocks locks, Optional<EmbeddedNeo4j> embedded) {
        this.driver = driver;
        this.locks = locks;
        this.alone = embedded.isPresent();
    }

    /** @return false when another application on this database is at it */
    boolean bringUpToDate() {
        if (alone) {
            migrate();
            run(DatabaseQuery.FREE_LOCKS);
            return true;
        }
        run(DatabaseQuery.MAKE_LOCKS_UNIQUE);
        var lock = locks.take(LOCK, LAPSES_AFTER);
        lock.ifPresent(mine -> {
            try {
                migrate();
            } finally {
                locks.release(mine);
            }
        });
        return lock.isPresent();
    }

    private void migrate() {
        run(DatabaseQuery.FORGET_CRASHED_MIGRATION);
        var config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:neo4j/migrations")
                .withInstalledBy("linchpin")
                .build();
        new Migrations(config, driver).apply(true);
        run(DatabaseQuery.AWAIT_INDEXES);
    }

    private void run(DatabaseQuery query) {
        try (var session = driver.session()) {
            session.run(query.text()).consume();
        }
    }
}
