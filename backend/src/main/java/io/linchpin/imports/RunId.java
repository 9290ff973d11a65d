package io.linchpin.imports;

import io.linchpin.shared.Identifier;
import java.util.UUID;

public record RunId(UUID value) implements Identifier {
    public static RunId random() {
        return new RunId(UUID.randomUUID());
    }

    public static RunId of(String text) {
        return new RunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
