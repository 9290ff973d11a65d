package io.linchpin.api;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody foresaw: the log has all of it, the caller a reference to find it there. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedProblems {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblems.class);

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure) {
        var reference = UUID.randomUUID();
        LOG.error("Unexpected failure {}", reference, failure);
        var problem = Problem.UNEXPECTED.detail(
                "This should not happen. The log has the details under %s.".formatted(reference));
        problem.setProperty("reference", reference);
        return Problems.answer(problem);
    }
}
