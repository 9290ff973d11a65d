package io.linchpin.shared;

import java.lang.reflect.Method;
import org.springframework.data.neo4j.core.support.RetryExceptionPredicate;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * True for deadlocks and lost connections, false for stale versions, broken constraints and failures of ours. Within a
 * transaction that somebody else opened always false: that transaction is lost, and only its owner can begin again.
 */
final class TryAgain implements MethodRetryPredicate {
    private final RetryExceptionPredicate retryable = new RetryExceptionPredicate();

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return !TransactionSynchronizationManager.isActualTransactionActive() && retryable.test(failure);
    }
}
