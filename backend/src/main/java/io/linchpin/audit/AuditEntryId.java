package io.linchpin.audit;

import io.linchpin.shared.Identifier;
import java.util.UUID;

public record AuditEntryId(UUID value) implements Identifier {
    public static AuditEntryId random() {
        return new AuditEntryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
