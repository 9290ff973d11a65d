package io.linchpin.api;

import io.linchpin.shared.Failure;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Identifier;
import io.linchpin.shared.Message;
import io.linchpin.shared.UploadLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Every failure as problem+json: what was asked and what stands in the way, never how it works inside. */
@RestControllerAdvice
@Order(0)
class Problems extends ResponseEntityExceptionHandler {
    private final JsonMapper json;
    private final UploadLimit uploads;

    Problems(JsonMapper json, UploadLimit uploads) {
        this.json = json;
        this.uploads = uploads;
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Failure failure) {
        return answer(Problem.of(failure));
    }

    @ExceptionHandler
    ResponseEntity<Object> nobody(AuthenticationException failure) {
        var problem = Problem.UNAUTHENTICATED.detail("Send a token: Authorization: Bearer …");
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException failure) {
        return answer(Problem.FORBIDDEN.detail("You may not do this."));
    }

    @ExceptionHandler
    ResponseEntity<Object> overtaken(OptimisticLockingFailureException failure) {
        return answer(Problem.STALE.detail("Somebody else changed it at the same moment. Read it again."));
    }

    @ExceptionHandler
    ResponseEntity<Object> taken(DataIntegrityViolationException failure) {
        return answer(Problem.CONFLICT.detail("Somebody else took the same name or key at the same moment."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var broken = cause(failure, Failure.class);
        if (broken.isPresent()) return broken(broken.get());
        if (cause(failure, BodyLimit.Exceeded.class).isPresent())
            return answer(Problem.TOO_LARGE.detail(BodyLimit.EXPLANATION));
        return cause(failure, JacksonException.class)
                .map(Problems::malformed)
                .map(Problems::answer)
                .orElseGet(() -> answer(Problem.MALFORMED.detail("The request needs a body of JSON.")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.TOO_LARGE.detail(
                "An upload has at most %d MB. Split it: several uploads from one source add up; whoever runs Linchpin can allow more with %s."
                        .formatted(uploads.bytes() >> 20, UploadLimit.SETTING)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var value = String.valueOf(failure.getValue());
        if (failure instanceof MethodArgumentTypeMismatchException argument) {
            // What is no id is the id of nothing.
            if (argument.getParameter().hasParameterAnnotation(PathVariable.class)
                    && Identifier.class.isAssignableFrom(argument.getParameter().getParameterType()))
                return answer(Problem.NOT_FOUND.detail("There is nothing with the id %s.".formatted(value)));
            return answer(malformed(argument.getName(), value, "This value does not fit."));
        }
        return answer(malformed(String.valueOf(failure.getPropertyName()), value, "This value does not fit."));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        var known = HttpStatus.resolve(status.value());
        problem.setType(Problem.type(known == null ? String.valueOf(status.value()) : known.getReasonPhrase()));
        if (problem.getProperties() == null || !problem.getProperties().containsKey("errors"))
            problem.setProperty("errors", List.of());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    void writeNoSuchEndpoint(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(response, Problem.NOT_FOUND.detail("There is no %s here.".formatted(request.getRequestURI())));
    }

    /** For filters, which stand before all endpoints. */
    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail malformed(JacksonException failure) {
        var field = failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[%d]".formatted(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> malformed(field, "", "There is no such field.");
            case MismatchedInputException mismatch -> malformed(field, "", "This value does not fit here.");
            default -> {
                var at = failure.getLocation();
                yield Problem.MALFORMED.detail(
                        at == null
                                ? "The body is not JSON."
                                : "The body is not JSON from line %d, column %d on."
                                        .formatted(at.getLineNr(), at.getColumnNr()));
            }
        };
    }

    private static ProblemDetail malformed(String field, String value, String message) {
        return Problem.MALFORMED.detail(message, List.of(FieldError.of(field, value, Message.verbatim(message))));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
