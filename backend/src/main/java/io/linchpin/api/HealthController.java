package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linchpin.database.Database;
import io.linchpin.database.DatabaseState;
import io.linchpin.impact.Impact;
import io.linchpin.shared.Message;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the application can do its work, for people, scripts and load balancers; needs no token. */
@RestController
class HealthController {
    private final Database database;
    private final Impact impact;

    HealthController(Database database, Impact impact) {
        this.database = database;
        this.impact = impact;
    }

    enum Status {
        READY,
        WAITING,
        MIGRATING,
        LOST,
        SHORT_OF_MEMORY
    }

    /**
     * @param waitingFor in words that follow "waiting for"; absent when ready
     * @param since when the database was lost
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Health(
            Status status,
            @Nullable String waitingFor,
            @Nullable Instant since) {
        static Health of(DatabaseState state, Optional<Message> obstacle) {
            return switch (state) {
                case DatabaseState.Ready _ ->
                    obstacle.map(why -> new Health(Status.SHORT_OF_MEMORY, "memory. " + why, null))
                            .orElseGet(() -> new Health(Status.READY, null, null));
                case DatabaseState.Waiting _ -> new Health(Status.WAITING, state.waitingFor(), null);
                case DatabaseState.Migrating _ -> new Health(Status.MIGRATING, state.waitingFor(), null);
                case DatabaseState.Lost(var since, var _) -> new Health(Status.LOST, state.waitingFor(), since);
            };
        }
    }

    /** 200 when ready, else 503. */
    @OpenToAll
    @GetMapping("/api/v1/health")
    ResponseEntity<Health> health() {
        var health = Health.of(database.state(), impact.obstacle());
        return health.status == Status.READY
                ? ResponseEntity.ok(health)
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, DatabaseGate.RETRY_AFTER_SECONDS)
                        .body(health);
    }
}
