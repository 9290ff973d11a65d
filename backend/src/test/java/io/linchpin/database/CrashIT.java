package io.linchpin.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.testing.TestDatabase;
import io.linchpin.testing.TestProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** What the database acknowledged is there again, however the processes ended. */
@Timeout(300)
class CrashIT {
    private static final int ENOUGH = 500;

    @TempDir
    Path data;

    @Test
    void everyAcknowledgedWriteSurvivesAKillOfBothProcesses() throws Exception {
        var application = start();
        var said = application.inputReader(UTF_8);
        var server = server(said);
        var acknowledged = read(said, ENOUGH);

        application.toHandle().destroyForcibly(); // the process itself would close what it said, too
        server.destroyForcibly();

        acknowledged.addAll(read(said, Integer.MAX_VALUE));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(found()).containsAll(acknowledged);
    }

    @Test
    void theServerOfAKilledApplicationDoesNotBlockTheNext() throws Exception {
        var application = start();
        var said = application.inputReader(UTF_8);
        var orphan = server(said);
        var acknowledged = read(said, ENOUGH);

        application.toHandle().destroyForcibly(); // the process itself would close what it said, too

        acknowledged.addAll(read(said, Integer.MAX_VALUE));
        assertThat(found()).containsAll(acknowledged);
        assertThat(orphan.isAlive()).isFalse();
    }

    private Process start() throws IOException {
        return TestProcess.start(WritingApplication.class, data.toString());
    }

    private static ProcessHandle server(BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("server ")) {
                return ProcessHandle.of(Long.parseLong(line.substring("server ".length())))
                        .orElseThrow();
            }
        }
        throw new IllegalStateException("The application ended before its database was ready.");
    }

    private static List<Integer> read(BufferedReader said, int atMost) throws IOException {
        var numbers = new ArrayList<Integer>();
        while (numbers.size() < atMost) {
            var line = said.readLine();
            if (line == null) return numbers;
            if (line.startsWith("acknowledged ")) {
                numbers.add(Integer.valueOf(line.substring("acknowledged ".length())));
            }
        }
        return numbers;
    }

    /** What a new start on the same folder finds. */
    private List<Integer> found() {
        try (var server = new EmbeddedNeo4j(TestDatabase.settings(data))) {
            server.start();
            TestDatabase.await(server);
            try (var driver = GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", server.password()));
                    var session = driver.session()) {
                return session.run("MATCH (written:Written) RETURN written.number AS number")
                        .list(row -> row.get("number").asInt());
            }
        }
    }
}
