package io.linchpin.shared;

/** The caller may see it, but lacks the right. */
public final class Forbidden extends Failure {
    public Forbidden(String message) {
        super(message);
    }
}
