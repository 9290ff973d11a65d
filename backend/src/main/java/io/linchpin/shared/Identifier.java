package io.linchpin.shared;

import java.util.UUID;

/** A typed id. Implementations are records of exactly one UUID, stored as its text. */
public interface Identifier {
    UUID value();
}
