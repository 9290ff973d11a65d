package io.linchpin.api;

import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Row;
import io.linchpin.shared.UseCase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes repeating a POST harmless. The same caller with the same {@code Idempotency-Key} and the same request gets the answer
 * of the first time, for a day; with another request, 409. The work and its answer are kept in one transaction: there is never
 * one without the other, and of two requests at once the second waits for the first.
 */
@Component
public class Idempotency {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_KEY = 200;

    private final Cypher cypher;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(Cypher cypher, JsonMapper json, Clock clock) {
        this.cypher = cypher;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param key the header {@code Idempotency-Key}; without one the work is simply done
     * @param request what makes it the same request: the path, and the body or a hash of the files
     * @param work joins this transaction; an answer that is not a success throws and is not kept
     */
    @UseCase
    public ResponseEntity<?> once(
            CurrentUser user, @Nullable String key, Object request, Supplier<? extends ResponseEntity<?>> work) {
        if (key == null || key.isBlank()) return work.get();
        if (key.length() > LONGEST_KEY)
            throw Invalid.field("Idempotency-Key", key, "A key has at most %d characters.", LONGEST_KEY);
        var claim = hash("%s %s %s".formatted(user.tenant(), user.id(), key));
        var asked = hash(json.writeValueAsString(request));
        var before = cypher.run(ApiQuery.CLAIM_ANSWER)
                .with("key", claim)
                .with("tenant", user.tenant())
                .with("now", clock.instant())
                .one(Kept::of)
                .filter(kept -> kept.request != null);
        if (before.isPresent()) return again(before.get(), asked, key);
        var answer = work.get();
        keep(user, claim, asked, answer);
        return answer;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @UseCase
    public void forget() {
        cypher.run(ApiQuery.FORGET_ANSWERS).with("now", clock.instant()).execute();
    }

    private static ResponseEntity<?> again(Kept kept, String asked, String key) {
        if (!asked.equals(kept.request)) throw new Conflict("The key %s was used for another request before.", key);
        var answer = ResponseEntity.status(kept.status);
        Optional.ofNullable(kept.location).map(URI::create).ifPresent(answer::location);
        Optional.ofNullable(kept.etag).ifPresent(answer::eTag);
        return kept.body == null
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(kept.body.getBytes(StandardCharsets.UTF_8));
    }

    private void keep(CurrentUser user, String claim, String asked, ResponseEntity<?> answer) {
        var body = answer.getBody();
        cypher.run(ApiQuery.KEEP_ANSWER)
                .with("key", claim)
                .with("tenant", user.tenant())
                .with("request", asked)
                .with("status", answer.getStatusCode().value())
                .with("location", answer.getHeaders().getFirst(HttpHeaders.LOCATION))
                .with("etag", answer.getHeaders().getETag())
                .with("body", body == null ? null : json.writeValueAsString(body))
                .with("until", clock.instant().plus(KEPT))
                .execute();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private record Kept(
            @Nullable String request,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {
        static Kept of(Row row) {
            var status = row.numberOrNull("status");
            return new Kept(
                    row.textOrNull("request"),
                    status == null ? 0 : status,
                    row.textOrNull("location"),
                    row.textOrNull("etag"),
                    row.textOrNull("body"));
        }
    }
}
