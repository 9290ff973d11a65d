package io.linchpin.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/**
 * One transaction, tried again as a whole when the database says that trying again helps: a deadlock, a lost connection, a
 * change of leader. On the outermost method only, and its side effects outside the database must bear repetition.
 * The database ends it after {@value #LONGEST_SECONDS} seconds, which those rely on who wait for the writes of others.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(predicate = TryAgain.class, maxRetries = 6, delay = 40, multiplier = 2, jitter = 20)
@Transactional(timeout = UseCase.LONGEST_SECONDS)
public @interface UseCase {
    int LONGEST_SECONDS = 60;

    @AliasFor(annotation = Transactional.class)
    boolean readOnly() default false;
}
