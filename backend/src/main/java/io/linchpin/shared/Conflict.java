package io.linchpin.shared;

/** The input is well formed, but not possible in the present state. */
public sealed class Conflict extends Failure permits Stale {
    public Conflict(String message) {
        super(message);
    }
}
