package io.linchpin.shared;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

/** Somebody else changed it since it was read; over HTTP 412. */
public final class Stale extends Conflict {
    private final long current;

    /** @param current the version that is stored now */
    @FormatMethod
    public Stale(long current, @CompileTimeConstant @FormatString String template, Object... arguments) {
        super(Message.of(template, arguments));
        this.current = current;
    }

    public Stale(String message, long current) {
        super(Message.constant(message));
        this.current = current;
    }

    public long current() {
        return current;
    }
}
