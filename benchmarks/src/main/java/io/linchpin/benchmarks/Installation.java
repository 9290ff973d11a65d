package io.linchpin.benchmarks;

import io.linchpin.database.Database;
import io.linchpin.database.EmbeddedNeo4j;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.SignIns;
import io.linchpin.identity.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The product without a screen, with an embedded database of its own that holds a graph; both go when it is closed. */
public final class Installation implements AutoCloseable {
    private static final int BATCH = 10_000;
    private static final String TOKEN = "lp_benchmark-benchmark-benchmark-benchmark";

    private final Path data;
    private final ConfigurableApplicationContext application;

    @SpringBootApplication(scanBasePackages = "io.linchpin")
    static class Product {}

    private Installation() throws IOException {
        data = Files.createTempDirectory("linchpin-bench");
        application = new SpringApplication(Product.class) {
            {
                setDefaultProperties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off",
                        "spring.threads.virtual.enabled", "true",
                        "logging.level.root", "ERROR",
                        "linchpin.data", data.toString(),
                        "linchpin.database.page-cache", "512MB",
                        "spring.servlet.multipart.max-file-size", "1GB",
                        "linchpin.admin.password", TOKEN,
                        "linchpin.admin.token", TOKEN));
            }
        }.run();
    }

    static Installation with(HeavyTailed graph) throws Exception {
        var installation = started();
        Timing.progress("storing %,d CIs".formatted(graph.items().size()));
        installation.store(graph);
        return installation;
    }

    /** Without a CI. What it says while it starts is no part of the tables. */
    static Installation started() throws IOException, InterruptedException {
        var tables = System.out;
        System.setOut(System.err);
        try {
            var installation = new Installation();
            installation.await();
            return installation;
        } finally {
            System.setOut(tables);
        }
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public CurrentUser administrator() {
        return bean(SignIns.class).named("admin", "benchmark");
    }

    public String address() {
        return "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    public String token() {
        return TOKEN;
    }

    /** Memory of the database's process in bytes, 0 where that cannot be told. */
    public long databaseMemory() {
        var pid = bean(EmbeddedNeo4j.class).pid();
        return pid.isPresent() ? Machine.memoryOf(pid.getAsLong()) : 0;
    }

    @Override
    public void close() throws IOException {
        application.close();
        FileSystemUtils.deleteRecursively(data);
    }

    private void await() throws InterruptedException {
        var limit = Instant.now().plus(Duration.ofMinutes(5));
        while (!bean(Database.class).state().ready()) {
            if (Instant.now().isAfter(limit)) throw new IllegalStateException("The database does not answer.");
            Thread.sleep(100);
        }
    }

    /** With the driver alone, as the CMDB would store it. */
    public void store(HeavyTailed graph) {
        var tenant = bean(Tenants.class).top().toString();
        try (var session = bean(Driver.class).session()) {
            inBatches(session, graph.items(), item -> row(item, tenant), """
                CYPHER 25
                UNWIND $rows AS row
                CREATE (ci:Ci)
                SET ci = row.properties, ci:$(row.class)
                """);
            for (var type : graph.edges().stream()
                    .map(HeavyTailed.Edge::type)
                    .distinct()
                    .toList())
                inBatches(
                        session,
                        graph.edges().stream()
                                .filter(edge -> edge.type().equals(type))
                                .toList(),
                        edge -> row(graph, edge),
                        """
                        CYPHER 25
                        UNWIND $rows AS row
                        MATCH (source:Ci {id: row.source})
                        MATCH (target:Ci {id: row.target})
                        CREATE (source)-[edge:%s]->(target)
                        SET edge = row.properties
                        """.formatted(type));
            session.run("CREATE (:TopologyChange {id: randomUUID(), at: datetime.realtime(), cis: []})")
                    .consume();
            session.run("CALL db.awaitIndexes(300)").consume();
        }
    }

    private static <T> void inBatches(
            Session session, List<T> all, Function<T, Map<String, Object>> row, String statement) {
        IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH).forEach(from -> {
            var batch = all.subList(from, Math.min(all.size(), from + BATCH)).stream()
                    .map(row)
                    .toList();
            session.executeWriteWithoutResult(transaction ->
                    transaction.run(statement, Map.of("rows", batch)).consume());
        });
    }

    private static Map<String, Object> row(HeavyTailed.Item item, String tenant) {
        return Map.of(
                "class",
                item.ciClass(),
                "properties",
                Map.of(
                        "id", item.id().toString(),
                        "tenant", tenant,
                        "class", item.ciClass(),
                        "name", item.name(),
                        "nameKey", item.name(),
                        "search", item.name(),
                        "status", "LIVE",
                        "criticality", 2,
                        "version", 0));
    }

    private static Map<String, Object> row(HeavyTailed graph, HeavyTailed.Edge edge) {
        var properties = new HashMap<String, Object>(Map.of("sources", List.of("benchmark")));
        if (edge.group() != null) properties.put("group", edge.group());
        if (edge.minUp() != null) properties.put("minUp", edge.minUp());
        return Map.of(
                "source", graph.items().get(edge.source()).id().toString(),
                "target", graph.items().get(edge.target()).id().toString(),
                "properties", properties);
    }
}
