package io.linchpin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.testing.TestDatabase;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

@Timeout(120)
class EmbeddedNeo4jIT {
    @TempDir
    static Path data;

    static EmbeddedNeo4j server;
    static Driver driver;

    @BeforeAll
    static void start() {
        server = new EmbeddedNeo4j(TestDatabase.settings(data));
        server.start();
        TestDatabase.await(server);
        var config = Config.builder();
        new DatabaseConfiguration().patience().customize(config);
        driver = GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", server.password()), config.build());
    }

    @AfterAll
    static void close() {
        driver.close();
        var child = child();
        server.close();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aKilledServerStartsAgainWhereTheDriverKnowsIt() throws InterruptedException {
        ask();
        var first = child();

        first.destroyForcibly();

        askUntilItAnswers();
        assertThat(child().pid()).isNotEqualTo(first.pid());
    }

    @Test
    void aServerThatHangsFailsItsCallersInSecondsAndThenServesThem() throws Exception {
        ask();
        signal("STOP");
        var asked = Instant.now();
        try {
            assertThatThrownBy(EmbeddedNeo4jIT::ask).satisfies(failure -> assertThat(DatabaseAway.isBehind(failure))
                    .as("away: %s", failure)
                    .isTrue());
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(25));
        } finally {
            signal("CONT");
        }
        askUntilItAnswers();
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (var stranger = GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", "neo4j"))) {
            assertThatThrownBy(stranger::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    /** A server that listened on all addresses would be met on every one of loopback's, too. */
    @Test
    void onlyTheLoopbackAddressItselfIsListenedOn() throws IOException {
        connect("127.0.0.1");

        assertThatThrownBy(() -> connect("127.0.0.2")).isInstanceOf(ConnectException.class);
    }

    private static void connect(String address) throws IOException {
        new Socket(address, server.uri().getPort()).close();
    }

    private static void ask() {
        try (var session = driver.session()) {
            session.run("RETURN 1").consume();
        }
    }

    private static void askUntilItAnswers() throws InterruptedException {
        while (true) {
            try {
                ask();
                return;
            } catch (Neo4jException _) {
                Thread.sleep(100);
            }
        }
    }

    private static ProcessHandle child() {
        return ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();
    }

    private static void signal(String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(child().pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
