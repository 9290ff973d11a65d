package io.linchpin.ui.shell;

import io.linchpin.identity.Right;
import io.linchpin.ui.component.Icon;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts a routed view into the navigation, the commands and the keys of everybody who holds the right. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NavigationEntry {

    /** Ascending; each hundred is a group with a line above it. */
    int order();

    Icon icon();

    /** The text's key. */
    String key();

    Right right();

    /** Opens the page after {@code G}; empty for none. */
    String letter() default "";
}
