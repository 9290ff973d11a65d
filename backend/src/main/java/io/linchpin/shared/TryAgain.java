package io.linchpin.shared;

import java.lang.reflect.Method;
import org.springframework.data.neo4j.core.support.RetryExceptionPredicate;
import org.springframework.resilience.retry.MethodRetryPredicate;

/** True for deadlocks and lost connections, false for stale versions, broken constraints and failures of ours. */
final class TryAgain implements MethodRetryPredicate {
    private final RetryExceptionPredicate retryable = new RetryExceptionPredicate();

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return retryable.test(failure);
    }
}
