package io.linchpin.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The 503 that a REST request gets while the database is away. */
@Component
class DatabaseAwayAnswer {
    static final String RETRY_AFTER_SECONDS = "2";
    private final JsonMapper json;

    DatabaseAwayAnswer(JsonMapper json) {
        this.json = json;
    }

    void write(HttpServletResponse response, String waitingFor) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Nothing can be read or written at the moment: waiting for %s. Try again in a few seconds."
                        .formatted(waitingFor));
        problem.setProperty("errors", List.of());
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
