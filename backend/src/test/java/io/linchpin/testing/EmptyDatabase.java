package io.linchpin.testing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.linchpin.database.Database;
import io.linchpin.database.DatabaseMigrated;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.Driver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Waits for the database, empties it, and has the application put back what no installation is without. */
final class EmptyDatabase implements BeforeAllCallback {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public void beforeAll(ExtensionContext test) throws InterruptedException {
        var application = SpringExtension.getApplicationContext(test);
        await(application.getBean(Database.class));
        clear(application);
    }

    /** Also for a test that needs an empty database in between. */
    static void clear(ApplicationContext application) {
        try (var session = application.getBean(Driver.class).session()) {
            session.run("""
                            MATCH (n)
                            WHERE NOT any(label IN labels(n) WHERE label STARTS WITH '__Neo4jMigration')
                            CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS
                            """).consume();
        }
        application.publishEvent(new DatabaseMigrated());
    }

    private static void await(Database database) throws InterruptedException {
        var limit = Instant.now().plus(PATIENCE);
        while (!database.state().ready()) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("The test database is still " + database.state());
            }
            MILLISECONDS.sleep(50);
        }
    }
}
