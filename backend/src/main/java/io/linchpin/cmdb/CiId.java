package io.linchpin.cmdb;

import io.linchpin.shared.Identifier;
import java.util.UUID;

public record CiId(UUID value) implements Identifier {
    public static CiId random() {
        return new CiId(UUID.randomUUID());
    }

    public static CiId of(String text) {
        return new CiId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
