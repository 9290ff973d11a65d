package io.linchpin.database;

import io.linchpin.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** An application that writes until it is killed, and says after each write that the database acknowledged it. */
final class WritingApplication {
    private static final int WRITERS = 4;

    private WritingApplication() {}

    /** @param arguments the data folder */
    public static void main(String[] arguments) {
        var server = new EmbeddedNeo4j(TestDatabase.settings(Path.of(arguments[0])));
        server.start();
        TestDatabase.await(server);
        say("server " + server.pid().orElseThrow());
        var driver = GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", server.password()));
        var next = new AtomicInteger();
        for (var writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().start(() -> write(driver, next));
        }
    }

    private static void write(Driver driver, AtomicInteger next) {
        try (var session = driver.session()) {
            while (true) {
                var number = next.getAndIncrement();
                session.run("CREATE (:Written {number: $number})", Map.of("number", number))
                        .consume();
                say("acknowledged " + number);
            }
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
