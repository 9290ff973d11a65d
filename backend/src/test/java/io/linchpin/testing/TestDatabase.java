package io.linchpin.testing;

import io.linchpin.database.EmbeddedNeo4j;
import io.linchpin.database.EmbeddedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * The one Neo4j of this JVM's tests, started when first asked for.
 * @param uri where it listens
 */
public record TestDatabase(URI uri, String password) {
    /** Which database the tests run on: {@code embedded}, the default, or {@code container}. */
    private static final String CHOICE = System.getenv().getOrDefault("LINCHPIN_TEST_DATABASE", "embedded");

    private static final String IMAGE = System.getenv().getOrDefault("LINCHPIN_TEST_IMAGE", "neo4j:2026.08.1");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public static TestDatabase running() {
        return Holder.RUNNING;
    }

    /** The project's root folder. */
    public static Path root() {
        return Path.of(System.getProperty("linchpin.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** An embedded server's settings for tests: quick to start, small. */
    public static EmbeddedSettings settings(Path data) {
        var lib = root().resolve("embedded/target/lib");
        if (!Files.isDirectory(lib)) {
            throw new IllegalStateException("%s is missing: package the module embedded first.".formatted(lib));
        }
        return new EmbeddedSettings(
                data,
                lib,
                DataSize.ofMegabytes(64),
                DataSize.ofMegabytes(512),
                DataSize.ofMegabytes(128),
                List.of("-XX:TieredStopAtLevel=1"));
    }

    private static TestDatabase start() {
        return switch (CHOICE) {
            case "embedded" -> startEmbedded();
            case "container" -> startContainer();
            default ->
                throw new IllegalStateException(
                        "LINCHPIN_TEST_DATABASE is %s, but can only be embedded or container.".formatted(CHOICE));
        };
    }

    private static TestDatabase startEmbedded() {
        try {
            var data = Files.createTempDirectory("linchpin-test");
            var server = new EmbeddedNeo4j(settings(data));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(data.toFile());
            }));
            server.start();
            await(server);
            return new TestDatabase(routed(server.uri()), server.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a cluster is spoken to, which asks for the way first; the application's own embedded server is spoken to directly. */
    private static URI routed(URI direct) {
        return URI.create("neo4j://%s:%d".formatted(direct.getHost(), direct.getPort()));
    }

    /** Ended by Testcontainers. Without a container engine this fails, and so does every test that wanted it. */
    @SuppressWarnings("resource")
    private static TestDatabase startContainer() {
        var image = org.testcontainers.utility.DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("neo4j");
        var container = new Neo4jContainer(image);
        container.start();
        return new TestDatabase(URI.create(container.getBoltUrl()), container.getAdminPassword());
    }

    public static void await(EmbeddedNeo4j server) {
        var limit = Instant.now().plus(PATIENCE);
        while (server.obstacle().isPresent()) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException(
                        "Still waiting for " + server.obstacle().get());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Where the applications of this JVM put uploads. */
    private static final class Scratch {
        private static final Path FOLDER = create();

        private static Path create() {
            try {
                var folder = Files.createTempDirectory("linchpin-test-data");
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Holder {
        private static final TestDatabase RUNNING = TestDatabase.start();
    }

    /** Tells an application under test where the database is. */
    static final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext application) {
            TestPropertyValues.of(Map.of(
                            "spring.neo4j.uri", running().uri().toString(),
                            "spring.neo4j.authentication.username", "neo4j",
                            "spring.neo4j.authentication.password", running().password(),
                            "linchpin.data", Scratch.FOLDER.toString()))
                    .applyTo(application);
        }
    }
}
