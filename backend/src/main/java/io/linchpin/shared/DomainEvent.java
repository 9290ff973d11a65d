package io.linchpin.shared;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Something was written. Published in the writing transaction, handled in the same one.
 * @param about what was written, as kind and id: {@code "Ci 0198…"}
 * @param action the verb, as the audit trail shows it: {@code "created"}, {@code "retired"}
 * @param headline one sentence for people
 * @param before the values that changed, as they were; empty when it was created
 * @param after the same keys as they are now; empty when it was deleted
 * @param why the reason the person gave, or empty
 * @param concerns ids of all CIs, people or tickets this is news for
 */
public record DomainEvent(
        TenantId tenant,
        Instant at,
        Actor actor,
        String about,
        String action,
        Message headline,
        Map<String, Object> before,
        Map<String, Object> after,
        String why,
        Set<UUID> concerns) {

    public DomainEvent {
        concerns = Set.copyOf(concerns);
    }
}
