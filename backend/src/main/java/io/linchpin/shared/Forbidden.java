package io.linchpin.shared;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

/** The caller may see it, but lacks the right. */
public final class Forbidden extends Failure {
    @FormatMethod
    public Forbidden(@CompileTimeConstant @FormatString String template, Object... arguments) {
        this(Message.of(template, arguments));
    }

    public Forbidden(Message said) {
        super(said);
    }

    public Forbidden(String message) {
        this(Message.constant(message));
    }
}
