package io.linchpin.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.testing.TestApplication;
import io.linchpin.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application with an embedded database of its own, seen from outside. */
@Timeout(300)
class LostDatabaseIT {
    @TempDir
    static Path data;

    static ConfigurableApplicationContext application;
    static final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        var settings = TestDatabase.settings(data);
        application = new SpringApplicationBuilder(TestApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--logging.level.org.springframework.data.neo4j.cypher.unrecognized=ERROR",
                        "--linchpin.data=" + settings.data(),
                        "--linchpin.database.lib=" + settings.lib(),
                        "--linchpin.database.jvm-arguments=" + String.join(",", settings.jvmArguments()));
    }

    @AfterAll
    static void close() {
        application.close();
        http.close();
    }

    @Test
    void requestsAreRefusedWhileTheDatabaseIsLostAndServedWhenItIsBack() throws Exception {
        await("/api/v1/health", 200);
        assertThat(get("/api/v1/me").statusCode()).isEqualTo(401);

        ProcessHandle.of(application.getBean(EmbeddedNeo4j.class).pid().orElseThrow())
                .orElseThrow()
                .destroyForcibly();

        var refused = get("/api/v1/me");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(await("/api/v1/health", 503).body())
                .contains("\"status\":\"LOST\"", "\"waitingFor\":", "\"since\":");
        await("/api/v1/me", 401);
        await("/api/v1/health", 200);
    }

    private static HttpResponse<String> await(String path, int status) throws Exception {
        while (true) {
            var answer = get(path);
            if (answer.statusCode() == status) return answer;
            Thread.sleep(100);
        }
    }

    /** With a token that has to be looked up. */
    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .header("Authorization", "Bearer unknown")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
