package io.linchpin.shared;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

/** Does not exist, or the caller may not see it: the two are never told apart. */
public final class NotFound extends Failure {
    @FormatMethod
    public NotFound(@CompileTimeConstant @FormatString String template, Object... arguments) {
        this(Message.of(template, arguments));
    }

    public NotFound(Message said) {
        super(said);
    }

    public NotFound(String message) {
        this(Message.constant(message));
    }

    /** @param kind what it would be */
    @FormatMethod
    public static NotFound of(Object id, @CompileTimeConstant @FormatString String kind, Object... arguments) {
        return new NotFound("No %s with the id %s.", Message.of(kind, arguments), id);
    }
}
