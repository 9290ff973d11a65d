package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Failure;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Stale;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The kinds of failure a caller can meet, and how each looks as problem+json (RFC 9457). */
enum Problem {
    MALFORMED(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A token is missing or does not work"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The right is missing"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    CONFLICT(HttpStatus.CONFLICT, "Not possible at present"),
    STALE(HttpStatus.PRECONDITION_FAILED, "Changed by somebody else meanwhile"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large"),
    FULL(HttpStatus.INSUFFICIENT_STORAGE, "No room left"),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "The input breaks a rule"),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "Something is wrong on our side"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be reached");

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    ProblemDetail detail(String detail) {
        return detail(detail, List.of());
    }

    ProblemDetail detail(String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setType(type(name()));
        problem.setProperty("errors", errors.stream().map(Entry::of).toList());
        return problem;
    }

    static ProblemDetail of(Failure failure) {
        var message = String.valueOf(failure.getMessage());
        return switch (failure) {
            case Invalid invalid -> INVALID.detail(message, invalid.errors());
            case NotFound _ -> NOT_FOUND.detail(message);
            case Stale _ -> STALE.detail(message);
            case Conflict _ -> CONFLICT.detail(message);
            case Forbidden _ -> FORBIDDEN.detail(message);
        };
    }

    /** @param words an enum constant or the reason phrase of a status */
    static URI type(String words) {
        return URI.create(
                "urn:linchpin:problem:" + words.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-"));
    }

    /** What is wrong with one field, or with one column of one row of a file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Entry(
            @Nullable String field,
            @Nullable Long row,
            @Nullable String column,
            String value,
            String message) {
        static Entry of(FieldError error) {
            return error.row() == null
                    ? new Entry(error.field(), null, null, error.value(), error.message())
                    : new Entry(null, error.row(), error.field(), error.value(), error.message());
        }
    }
}
