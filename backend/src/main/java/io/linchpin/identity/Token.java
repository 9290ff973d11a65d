package io.linchpin.identity;

import io.linchpin.shared.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program act as a person. Its secret is known to the program only; here is its hash.
 * @param tenant where it works, with everything below that its person may see
 * @param expiresAt null when it never does
 * @param lastUsedAt to the minute, null when it was never used
 * @param lastUsedFrom the address, null when it was never used
 */
public record Token(
        TokenId id,
        TenantId tenant,
        String name,
        PersonId person,
        String personName,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom,
        @Nullable Instant revokedAt) {

    public boolean works(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }
}
