package io.linchpin.api;

import io.linchpin.shared.DiskFull;
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

    private static final String DISK_FULL =
            "The disk of Linchpin is full. Nothing of the upload was kept; make room in its data folder and send it again.";

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure) {
        if (DiskFull.isBehind(failure)) {
            LOG.error("The disk is full: {}", failure.getMessage());
            return Problems.answer(Problem.FULL.detail(DISK_FULL));
        }
        var reference = UUID.randomUUID();
        LOG.error("Unexpected failure {}", reference, failure);
        var problem = Problem.UNEXPECTED.detail(
                "This should not happen. The log has the details under %s.".formatted(reference));
        problem.setProperty("reference", reference);
        return Problems.answer(problem);
    }
}
