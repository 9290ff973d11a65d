package io.linchpin.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.summary.SummaryCounters;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Runs named statements in the present transaction. The only way to a statement: it turns typed ids, enums and instants into
 * what the database stores, which {@link Neo4jClient} by itself does not.
 */
@Component
public class Cypher {
    private final Neo4jClient client;

    Cypher(Neo4jClient client) {
        this.client = client;
    }

    public Statement run(CypherQuery query) {
        return new Statement(query);
    }

    public final class Statement {
        private final CypherQuery query;
        private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

        private Statement(CypherQuery query) {
            this.query = query;
        }

        /** @param value an id, an enum, an instant, a text, a number, a truth value, null, or a list or map of these */
        public Statement with(String name, @Nullable Object value) {
            parameters.put(name, Stored.of(value));
            return this;
        }

        public <T> List<T> list(Function<Row, T> mapper) {
            return List.copyOf(fetch(mapper).all());
        }

        public <T> Optional<T> one(Function<Row, T> mapper) {
            return fetch(mapper).one();
        }

        /** Rows one by one as they arrive, for answers too large to hold. */
        public void forEach(Consumer<Row> reader) {
            fetch(row -> {
                        reader.accept(row);
                        return Boolean.TRUE;
                    })
                    .all();
        }

        /** For writing statements whose rows nobody reads. */
        public SummaryCounters execute() {
            return client.query(query.text()).bindAll(bound()).run().counters();
        }

        private <T> Neo4jClient.RecordFetchSpec<T> fetch(Function<Row, T> mapper) {
            Class<T> type = resultType();
            return client.query(query.text())
                    .bindAll(bound())
                    .fetchAs(type)
                    .mappedBy((types, row) -> mapper.apply(new Row(row)));
        }

        // Neo4jClient only uses the class to look up a default mapping; ours is always given.
        @SuppressWarnings("unchecked")
        private static <T> Class<T> resultType() {
            return (Class<T>) Object.class;
        }

        @SuppressWarnings("NullAway") // the driver takes null values, the signature of bindAll does not say so
        private Map<String, Object> bound() {
            return (Map<String, Object>) (Map<String, ?>) parameters;
        }
    }
}
