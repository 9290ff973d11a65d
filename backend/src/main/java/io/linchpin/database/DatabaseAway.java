package io.linchpin.database;

import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Tells a database that cannot be reached from one that refused a statement, whatever the failure is wrapped in. */
public final class DatabaseAway {
    private DatabaseAway() {}

    public static boolean isBehind(Throwable failure) {
        return cause(failure).isPresent();
    }

    static String reason(Throwable failure) {
        return String.valueOf(cause(failure).orElse(failure).getMessage());
    }

    private static Optional<Throwable> cause(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(DatabaseAway::saysSo)
                .findFirst();
    }

    private static boolean saysSo(Throwable cause) {
        return switch (cause) {
            case ServiceUnavailableException _, SessionExpiredException _ -> true;
            case Neo4jException refused -> "Neo.TransientError.General.DatabaseUnavailable".equals(refused.code());
            default -> false;
        };
    }
}
