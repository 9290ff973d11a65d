package io.linchpin.database;

import io.linchpin.shared.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks the database whether it is there, prepares it when it first answers, and tells everyone how far it is. */
@Component
public class Database implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration IMPATIENT = Duration.ofMillis(200);
    private static final Duration CALM = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final TransactionConfig SHORT =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(10)).build();

    private final Driver driver;
    private final Schema schema;
    private final Optional<EmbeddedNeo4j> embedded;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile DatabaseState state = new DatabaseState.Waiting(Message.of("the database"));
    private volatile boolean running;
    private boolean prepared;
    private boolean announced;
    private Thread watch = Thread.ofPlatform().unstarted(() -> {});

    Database(
            Driver driver,
            Schema schema,
            Optional<EmbeddedNeo4j> embedded,
            ApplicationEventPublisher events,
            Clock clock) {
        this.driver = driver;
        this.schema = schema;
        this.embedded = embedded;
        this.events = events;
        this.clock = clock;
    }

    public DatabaseState state() {
        return state;
    }

    @Override
    public void start() {
        running = true;
        watch = Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        watch.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                Thread.sleep(look());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** @return the pause until the next look */
    private Duration look() {
        var obstacle = embedded.flatMap(EmbeddedNeo4j::obstacle);
        if (obstacle.isPresent()) {
            unavailable(obstacle.get());
            return IMPATIENT;
        }
        try {
            answer();
        } catch (RuntimeException e) {
            return noAnswer(e);
        }
        try {
            if (!prepared && !prepare()) return CALM;
        } catch (RuntimeException e) {
            if (DatabaseAway.isBehind(e)) return noAnswer(e);
            if (running) LOG.error("The database cannot be prepared.", e);
            unavailable(Message.of("the database to be prepared: %s", String.valueOf(e.getMessage())));
            return AFTER_FAILURE;
        }
        moveTo(new DatabaseState.Ready());
        if (!announced) announce();
        return CALM;
    }

    private Duration noAnswer(RuntimeException failure) {
        unavailable(Message.of("the database to answer: %s", DatabaseAway.reason(failure)));
        // Neo4j locks out who tries a wrong password too often.
        return failure instanceof AuthenticationException ? AFTER_FAILURE : IMPATIENT;
    }

    /** @return false when another application is at it */
    private boolean prepare() {
        moveTo(new DatabaseState.Migrating());
        if (!schema.bringUpToDate()) return false;
        events.publishEvent(new DatabaseMigrated());
        prepared = true;
        return true;
    }

    private void announce() {
        announced = true;
        try {
            events.publishEvent(new DatabaseReady());
        } catch (RuntimeException e) {
            LOG.error("What follows the start of the database failed.", e);
        }
    }

    private void answer() {
        try (var session = driver.session()) {
            session.run(DatabaseQuery.ANSWER.text(), SHORT).consume();
        }
    }

    private void unavailable(Message what) {
        moveTo(
                switch (state) {
                    case DatabaseState.Lost lost -> new DatabaseState.Lost(lost.since(), what);
                    case DatabaseState.Ready _ -> new DatabaseState.Lost(clock.instant(), what);
                    case DatabaseState.Waiting _, DatabaseState.Migrating _ -> new DatabaseState.Waiting(what);
                });
    }

    private void moveTo(DatabaseState next) {
        if (next.equals(state)) return;
        state = next;
        switch (next) {
            case DatabaseState.Waiting(var what) -> LOG.info("Waiting for {}.", what);
            case DatabaseState.Migrating _ -> LOG.info("The database answers; its schema is being brought up to date.");
            case DatabaseState.Ready _ -> LOG.info("The database is ready.");
            case DatabaseState.Lost(var since, var what) ->
                LOG.warn("The database is lost since {}; waiting for {}.", since, what);
        }
    }
}
