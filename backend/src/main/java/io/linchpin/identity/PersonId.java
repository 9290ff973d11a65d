package io.linchpin.identity;

import io.linchpin.shared.Identifier;
import java.util.UUID;

public record PersonId(UUID value) implements Identifier {
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
