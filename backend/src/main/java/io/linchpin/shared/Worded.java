package io.linchpin.shared;

/** An enum whose constants have words in every language, so that they can come in a {@link Message}. */
public interface Worded {
    /** Implemented by the enum itself. */
    String name();
}
