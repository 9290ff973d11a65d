package io.linchpin.benchmarks;

import io.linchpin.identity.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * The same files by the driver alone, as a script would load them: batches of rows, one writer, nothing checked, no source, no
 * history and no way back. The CIs have the properties and the indexes that they have in the product.
 */
final class BareLoad implements AutoCloseable {
    private static final int BATCH = 10_000;
    private static final String CIS = """
            CYPHER 25
            UNWIND $rows AS row
            MERGE (ci:Ci {id: row.id})
            SET ci += row.properties, ci:$(row.class)
            """;
    private static final String RELATIONSHIPS = """
            CYPHER 25
            UNWIND $rows AS row
            MATCH (source:Ci {id: row.source})
            MATCH (target:Ci {id: row.target})
            MERGE (source)-[edge:%s]->(target)
            SET edge += row.properties
            """;

    private final Session session;
    private final String tenant;
    private final ZonedDateTime at = ZonedDateTime.now();

    BareLoad(Installation installation) {
        session = installation.bean(Driver.class).session();
        tenant = installation.bean(Tenants.class).top().toString();
    }

    void cis(Path file) throws IOException {
        var batch = new Batch(CIS);
        each(file, cells -> batch.add(ci(cells)));
        batch.write();
    }

    void relationships(Path file) throws IOException {
        var batches = new LinkedHashMap<String, Batch>();
        each(file, cells -> batches.computeIfAbsent(cells[1], type -> new Batch(RELATIONSHIPS.formatted(type)))
                .add(relationship(cells)));
        batches.values().forEach(Batch::write);
    }

    @Override
    public void close() {
        session.close();
    }

    private static void each(Path file, Consumer<String[]> reader) throws IOException {
        try (var lines = Files.lines(file)) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(reader);
        }
    }

    private Map<String, Object> ci(String[] cells) {
        var properties = new HashMap<String, Object>();
        properties.put("tenant", tenant);
        properties.put("class", cells[1]);
        properties.put("name", cells[2]);
        properties.put("nameKey", cells[2].toLowerCase(Locale.ROOT));
        properties.put("search", "\n%s\n%s\n".formatted(cells[2], cells[0]));
        properties.put("status", cells[3]);
        properties.put("environment", cells[4]);
        properties.put("criticality", Integer.valueOf(cells[5]));
        properties.put("attributes.description", cells[6]);
        properties.put("attributes.costCenter", cells[7]);
        properties.put("firstSeen", at);
        properties.put("version", 1);
        return Map.of("id", cells[0], "class", cells[1], "properties", properties);
    }

    private Map<String, Object> relationship(String[] cells) {
        var properties = new HashMap<String, Object>(Map.of("sources", List.of("benchmark"), "firstSeen", at));
        if (!cells[3].isEmpty()) properties.put("group", cells[3]);
        if (!cells[4].isEmpty()) properties.put("minUp", cells[4]);
        return Map.of("source", cells[0], "target", cells[2], "properties", properties);
    }

    /** Rows of one statement, sent whenever there are enough. */
    private final class Batch {
        private final String statement;
        private final List<Map<String, Object>> rows = new ArrayList<>(BATCH);

        private Batch(String statement) {
            this.statement = statement;
        }

        void add(Map<String, Object> row) {
            rows.add(row);
            if (rows.size() == BATCH) write();
        }

        void write() {
            session.executeWriteWithoutResult(transaction ->
                    transaction.run(statement, Map.of("rows", rows)).consume());
            rows.clear();
        }
    }
}
