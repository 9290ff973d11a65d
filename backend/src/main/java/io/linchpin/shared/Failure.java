package io.linchpin.shared;

/** A broken rule: what was asked and what stands in the way. What a person can put right row by row is a value instead. */
public abstract sealed class Failure extends RuntimeException permits Invalid, NotFound, Conflict, Forbidden {
    private final transient Message said;

    Failure(Message said) {
        super(said.text());
        this.said = said;
    }

    public Message said() {
        return said;
    }
}
