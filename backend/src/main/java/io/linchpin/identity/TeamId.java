package io.linchpin.identity;

import io.linchpin.shared.Identifier;
import java.util.UUID;

public record TeamId(UUID value) implements Identifier {
    public static TeamId random() {
        return new TeamId(UUID.randomUUID());
    }

    public static TeamId of(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
