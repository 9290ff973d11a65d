package io.linchpin.shared;

/** Somebody else changed it since it was read; over HTTP 412. */
public final class Stale extends Conflict {
    private final long current;

    /** @param current the version that is stored now */
    public Stale(String message, long current) {
        super(message);
        this.current = current;
    }

    public long current() {
        return current;
    }
}
