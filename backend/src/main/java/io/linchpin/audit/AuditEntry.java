package io.linchpin.audit;

import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.Map;

/**
 * One thing that was done.
 * @param actor id of the person, or the name of the job; {@code provider} when the reader may not see who it was
 * @param actorName empty when the reader may not see who it was, as {@code origin} is
 * @param origin from where: {@code "web 127.0.0.1"}, {@code "token nightly 10.0.0.7"}
 * @param about kind and id of what it was done to
 * @param before the values that changed, as they were
 * @param after the same, as they became
 * @param why the reason that was given, or empty
 */
public record AuditEntry(
        AuditEntryId id,
        TenantId tenant,
        Instant at,
        String actor,
        String actorName,
        String origin,
        String about,
        String action,
        Message headline,
        Map<String, Object> before,
        Map<String, Object> after,
        String why) {}
