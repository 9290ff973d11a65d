package io.linchpin.api;

import io.linchpin.identity.Right;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint: whoever holds one of the rights in at least one tenant they see. Which of the tenants it is decides
 * the use case. Without a right in the list: whoever is signed in. An endpoint that has neither this nor {@link OpenToAll}
 * refuses everybody.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Right[] value();
}
