package io.linchpin.ui.shell;

import io.linchpin.identity.Right;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may open a routed view that is not in the navigation: whoever holds the right in a tenant they see. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ViewNeeds {
    Right value();
}
