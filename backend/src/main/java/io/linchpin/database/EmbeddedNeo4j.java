package io.linchpin.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.linchpin.shared.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a Neo4j server running in a child process: starts it, starts it again on the same port when it dies, and ends it
 * on {@link #close()}. The child ends by itself when this JVM is killed.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedNeo4j.class);
    private static final Logger SERVER_LOG = LoggerFactory.getLogger("neo4j");
    private static final Pattern WAITS = Pattern.compile("WAITING for process (.+) to leave the folder (.+)");
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** A child that lived this long after it was ready had a good start: the next pause is the shortest again. */
    private static final Duration GOOD_LIFE = Duration.ofMinutes(1);

    private static final int TIMES_TO_FIND_A_PORT = 100;

    private final EmbeddedSettings settings;
    private final DatabasePassword password;
    private final int port;
    private final Thread supervisor;
    private volatile @Nullable Message obstacle = Message.of("the embedded database to start");
    private volatile @Nullable Process child;
    private volatile boolean closed;

    public EmbeddedNeo4j(EmbeddedSettings settings) {
        this.settings = settings;
        this.password = DatabasePassword.keptIn(settings.passwordFile());
        this.port = freePort();
        this.supervisor = Thread.ofPlatform().daemon().name("neo4j-supervisor").unstarted(this::supervise);
    }

    public void start() {
        supervisor.start();
    }

    public URI uri() {
        return URI.create("bolt://%s:%d".formatted(LOOPBACK, port));
    }

    public String password() {
        return password.value();
    }

    /** What stands between now and an answer, in words that follow "waiting for"; empty while the server runs. */
    public Optional<Message> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** The process of the server, while there is one. */
    public OptionalLong pid() {
        var running = child;
        return running == null || !running.isAlive() ? OptionalLong.empty() : OptionalLong.of(running.pid());
    }

    private void supervise() {
        var pause = SHORTEST_PAUSE;
        while (!closed) {
            var started = Instant.now();
            runChild();
            if (closed) return;
            var lived = Duration.between(started, Instant.now());
            pause = lived.compareTo(GOOD_LIFE) > 0 ? SHORTEST_PAUSE : pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            LOG.warn("The embedded database starts again in {} ms.", pause.toMillis());
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void runChild() {
        try {
            var process = spawn();
            if (process == null) return;
            Thread.ofVirtual().name("neo4j-log").start(() -> forwardLog(process.getErrorStream()));
            listen(process.getInputStream());
            var code = process.waitFor();
            if (!closed) {
                obstacle = Message.of("the embedded database to start again");
                LOG.error("The embedded database ended unexpectedly with code {}.", code);
            }
        } catch (IOException e) {
            obstacle = Message.of("the embedded database, which cannot be started: %s", String.valueOf(e.getMessage()));
            LOG.error("The embedded database cannot be started.", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Process spawn() throws IOException {
        if (closed) return null;
        LOG.info("The embedded database starts on {} in {}.", uri(), settings.home());
        var process = new ProcessBuilder(command()).start();
        child = process;
        return process;
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + settings.heapInitial().toBytes(),
                "-Xmx" + settings.heapMax().toBytes(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dslf4j.internal.verbosity=ERROR"));
        command.addAll(settings.jvmArguments());
        command.addAll(List.of(
                "-cp",
                settings.lib().resolve("*").toString(),
                "io.linchpin.embedded.Launcher",
                settings.home().toString(),
                settings.passwordFile().toString(),
                Integer.toString(port),
                Long.toString(settings.pageCache().toBytes())));
        return command;
    }

    /** Reads what the launcher says about itself until its output ends. */
    private void listen(InputStream output) {
        lines(output, line -> {
            if (line.startsWith("READY ")) {
                obstacle = null;
                LOG.info("The embedded database is ready.");
                return;
            }
            var waits = WAITS.matcher(line);
            if (!waits.matches()) return;
            var holder = Message.of("process %s to leave the folder %s", waits.group(1), waits.group(2));
            if (holder.equals(obstacle)) return;
            obstacle = holder;
            LOG.info("The embedded database waits for {}.", holder);
        });
    }

    private static void forwardLog(InputStream errors) {
        lines(errors, SERVER_LOG::info);
    }

    private static void lines(InputStream stream, Consumer<String> reader) {
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(line);
            }
        } catch (IOException e) {
            LOG.debug("The embedded database stopped talking: {}", e.getMessage());
        }
    }

    /** Asks the server to end, and makes it end when it does not within 30 s. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        supervisor.interrupt();
        var running = child;
        if (running == null) return;
        try {
            running.getOutputStream().close();
            if (!running.waitFor(20, SECONDS)) {
                LOG.warn("The embedded database does not end by itself; it is stopped.");
                running.destroy();
                if (!running.waitFor(10, SECONDS)) {
                    running.destroyForcibly().waitFor();
                }
            }
            obstacle = Message.of("nothing: the application is closing");
        } catch (IOException | InterruptedException e) {
            running.destroyForcibly();
            if (e instanceof InterruptedException) Thread.currentThread().interrupt();
        }
    }

    /**
     * Below the range from which systems draw the ports of outgoing connections: there, while the child restarts, any
     * other connection of this machine could take the port, even a driver's attempt to reach it.
     */
    private static int freePort() {
        for (var attempt = 0; attempt < TIMES_TO_FIND_A_PORT; attempt++) {
            var candidate = ThreadLocalRandom.current().nextInt(20_000, 32_768);
            try (var probe = new ServerSocket(candidate, 1, InetAddress.getByName(LOOPBACK))) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                LOG.debug("Port {} is taken: {}", candidate, taken.getMessage());
            }
        }
        throw new UncheckedIOException(
                new IOException("No free port on %s between 20000 and 32767.".formatted(LOOPBACK)));
    }
}
