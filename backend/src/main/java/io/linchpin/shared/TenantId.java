package io.linchpin.shared;

import java.util.UUID;

/** An organisation whose data is kept apart from all others. */
public record TenantId(UUID value) implements Identifier {
    public static TenantId random() {
        return new TenantId(UUID.randomUUID());
    }

    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
