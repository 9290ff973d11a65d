package io.linchpin.shared;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

/** The input is well formed, but not possible in the present state. */
public sealed class Conflict extends Failure permits Stale {
    @FormatMethod
    public Conflict(@CompileTimeConstant @FormatString String template, Object... arguments) {
        this(Message.of(template, arguments));
    }

    public Conflict(Message said) {
        super(said);
    }

    public Conflict(String message) {
        this(Message.constant(message));
    }
}
