package io.linchpin.database;

import io.linchpin.shared.Message;
import java.time.Instant;

/** How far the application is with its database. */
public sealed interface DatabaseState {
    /**
     * It has not answered since the application started.
     * @param what in words that follow "waiting for"
     */
    record Waiting(Message what) implements DatabaseState {}

    /** It answers; constraints, indexes and what every installation has are being put in place. */
    record Migrating() implements DatabaseState {}

    record Ready() implements DatabaseState {}

    /**
     * It answered before and does so no longer.
     * @param what in words that follow "waiting for"
     */
    record Lost(Instant since, Message what) implements DatabaseState {}

    /** In English words that follow "waiting for"; empty when ready. */
    default String waitingFor() {
        return switch (this) {
            case Waiting(var what) -> what.text();
            case Migrating _ -> "the database to be brought up to date";
            case Ready _ -> "";
            case Lost(var _, var what) -> what.text();
        };
    }

    default boolean ready() {
        return this instanceof Ready;
    }
}
