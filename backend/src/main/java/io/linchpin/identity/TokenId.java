package io.linchpin.identity;

import io.linchpin.shared.Identifier;
import java.util.UUID;

public record TokenId(UUID value) implements Identifier {
    public static TokenId random() {
        return new TokenId(UUID.randomUUID());
    }

    public static TokenId of(String text) {
        return new TokenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
