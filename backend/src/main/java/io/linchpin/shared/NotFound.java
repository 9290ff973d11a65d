package io.linchpin.shared;

/** Does not exist, or the caller may not see it: the two are never told apart. */
public final class NotFound extends Failure {
    public NotFound(String message) {
        super(message);
    }

    public static NotFound of(String kind, Object id) {
        return new NotFound("No %s with the id %s.".formatted(kind, id));
    }
}
