package io.linchpin.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A statement kept in a file of its own and named by an enum constant: {@code ImpactQuery.LOAD_TOPOLOGY} in the package
 * {@code io.linchpin.impact} is {@code queries/impact/load_topology.cypher}.
 */
public interface CypherQuery {
    Map<CypherQuery, String> TEXTS = new ConcurrentHashMap<>();

    /** Implemented by the enum itself. */
    String name();

    default String file() {
        var packageName = getClass().getPackageName();
        return "queries/%s/%s.cypher"
                .formatted(packageName.substring(packageName.lastIndexOf('.') + 1), name().toLowerCase(Locale.ROOT));
    }

    default String text() {
        return TEXTS.computeIfAbsent(this, CypherQuery::read);
    }

    private static String read(CypherQuery query) {
        try (var stream = query.getClass().getClassLoader().getResourceAsStream(query.file())) {
            if (stream == null) throw new IllegalStateException("There is no statement " + query.file());
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the statement " + query.file(), e);
        }
    }
}
