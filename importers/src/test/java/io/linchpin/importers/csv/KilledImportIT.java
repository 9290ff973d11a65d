package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.testing.TestApplication;
import io.linchpin.testing.TestDatabase;
import io.linchpin.testing.TestProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports whose application or whose database is killed while they plan, write and take back. */
@Timeout(600)
@Tag("minutes")
class KilledImportIT {
    private static final int CIS = 300;
    private static final int ROWS_AT_ONCE = 15;
    private static final int MORE = 30;
    private static final long POLLED_MILLIS = 5;
    private static final String TOKEN = "lp_importing-importing-importing-importing";

    @TempDir
    Path data;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private int port;

    @SuppressWarnings("NullAway.Init")
    private Process application;

    @AfterEach
    void close() {
        application.toHandle().destroyForcibly();
        http.close();
    }

    @Test
    void eachRowIsWrittenOnceAndTakenBackOnceWhateverIsKilledMeanwhile() throws Exception {
        start();
        var first = upload("before", CIS);
        await(first, "PLANNED");
        post(first, "apply");
        await(first, "APPLIED");
        assertThatThereIs("before", CIS);

        var second = upload("after", CIS + MORE);
        var thrownAway = upload("never", CIS);
        killDatabase(second, "PLANNING");
        killApplication(second, "PLANNING");
        post(thrownAway, "discard");
        var planned = await(second, "PLANNED");
        assertThat(planned.at("/counts/cis/create").asInt()).isEqualTo(MORE);
        assertThat(planned.at("/counts/cis/update").asInt()).isEqualTo(CIS);
        assertThatThereIs("before", CIS);

        post(second, "apply");
        killDatabase(second, "APPLYING");
        killApplication(second, "APPLYING");
        var applied = await(second, "APPLIED");
        assertThat(applied.at("/counts/cis/refuse").asInt()).isZero();
        assertThatThereIs("after", CIS + MORE);
        assertThatOneEventTellsOf(applied.at("/number").asString());

        post(second, "revert");
        killDatabase(second, "REVERTING");
        killApplication(second, "REVERTING");
        await(second, "REVERTED");
        assertThatThereIs("before", CIS);
        assertThat(get("/imports/" + thrownAway).at("/state").asString()).isEqualTo("DISCARDED");
        assertThat(data.resolve("imports")).isEmptyDirectory();
    }

    private void start() throws IOException, InterruptedException {
        var settings = TestDatabase.settings(data);
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        application = TestProcess.start(
                SpringApplication.class,
                "--spring.main.sources=" + TestApplication.class.getName(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--logging.level.root=ERROR",
                "--linchpin.data=" + settings.data(),
                "--linchpin.database.lib=" + settings.lib(),
                "--linchpin.database.jvm-arguments=" + String.join(",", settings.jvmArguments()),
                "--linchpin.admin.password=" + TOKEN,
                "--linchpin.admin.token=" + TOKEN,
                "--linchpin.imports.rows-at-once=" + ROWS_AT_ONCE);
        while (send(request("/health").GET()).isEmpty()) Thread.onSpinWait();
    }

    private void killDatabase(String run, String state) throws Exception {
        inTheMiddle(run, state);
        application.children().forEach(ProcessHandle::destroyForcibly);
        while (send(request("/health").GET()).isPresent()) Thread.onSpinWait();
    }

    private void killApplication(String run, String state) throws Exception {
        inTheMiddle(run, state);
        application.toHandle().destroyForcibly();
        application.waitFor();
        start();
    }

    /** Waits until some of the rows are done, other ones than by now, and not all of them. */
    private void inTheMiddle(String run, String state) throws Exception {
        var now = await(run, state);
        var before = now.at("/progress/done").asLong();
        while (now.at("/progress/done").asLong() == before
                || now.at("/progress/done").asLong() == 0) {
            now = get("/imports/" + run);
            assertThat(now.at("/state").asString()).as("was it over too soon?").isEqualTo(state);
        }
    }

    /** Each CI once, with its description, and each relationship once. */
    private void assertThatThereIs(String description, int cis) throws Exception {
        assertThat(exported("cis.csv", "external_id", "description"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, cis)
                        .mapToObj(ci -> "s%d %s".formatted(ci, description))
                        .toList());
        assertThat(exported("relationships.csv", "source", "target"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, cis)
                        .mapToObj(ci -> "s%d s%d".formatted(ci, ci - 1))
                        .toList());
    }

    private void assertThatOneEventTellsOf(String number) throws Exception {
        for (var ci : get("/cis?limit=20").at("/items")) {
            if (Integer.parseInt(ci.at("/name").asString().substring("srv-".length())) > CIS) continue;
            var history =
                    get("/cis/%s/history".formatted(ci.at("/id").asString())).at("/items");
            assertThat(history).hasSize(1);
            assertThat(history.get(0).at("/reference").asString()).isEqualTo(number);
        }
    }

    private List<String> exported(String file, String one, String other) throws Exception {
        var lines = awaited("/export/" + file).body().lines().map(line -> line.split(",", -1));
        var rows = new ArrayList<>(lines.map(List::of).toList());
        var header = rows.removeFirst();
        return rows.stream()
                .map(row -> row.get(header.indexOf(one)) + " " + row.get(header.indexOf(other)))
                .toList();
    }

    private String upload(String description, int cis) throws Exception {
        var body = part("cis")
                + IntStream.rangeClosed(1, cis)
                        .mapToObj(ci -> "Server,srv-%1$d,s%1$d,%2$s\n".formatted(ci, description))
                        .collect(Collectors.joining("", "class,name,external_id,description\n", "\r\n"))
                + part("relationships")
                + IntStream.rangeClosed(2, cis)
                        .mapToObj(ci -> "s%d,DEPENDS_ON,s%d\n".formatted(ci, ci - 1))
                        .collect(Collectors.joining("", "source,type,target\n", "\r\n"))
                + "--cut--\r\n";
        var answer = send(request("/imports?source=scan")
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(BodyPublishers.ofString(body)))
                .orElseThrow();
        return json.readTree(answer.body()).at("/id").asString();
    }

    private static String part(String name) {
        return "--cut\r\nContent-Disposition: form-data; name=\"%1$s\"; filename=\"%1$s.csv\"\r\n\r\n".formatted(name);
    }

    private void post(String run, String verb) throws Exception {
        assertThat(send(request("/imports/%s/%s".formatted(run, verb)).POST(BodyPublishers.noBody())))
                .as(verb)
                .isPresent();
    }

    private JsonNode await(String run, String state) throws Exception {
        var now = get("/imports/" + run);
        while (!now.at("/state").asString().equals(state)) {
            assertThat(now.at("/state").asString()).as(now.toString()).isNotEqualTo("FAILED");
            now = get("/imports/" + run);
        }
        return now;
    }

    private JsonNode get(String path) throws Exception {
        return json.readTree(awaited(path).body());
    }

    /** Also while the database is away. */
    private HttpResponse<String> awaited(String path) throws Exception {
        var answer = send(request(path).GET());
        while (answer.isEmpty()) answer = send(request(path).GET());
        return answer.get();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1%s".formatted(port, path)))
                .header("Authorization", "Bearer " + TOKEN);
    }

    /** Empty while the application or its database is not there. */
    private Optional<HttpResponse<String>> send(HttpRequest.Builder request) throws InterruptedException {
        Thread.sleep(POLLED_MILLIS);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() < 300 ? Optional.of(answer) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
