package io.linchpin.cmdb;

import io.linchpin.shared.TenantId;
import org.jspecify.annotations.Nullable;

/** The other end of a relationship. */
public sealed interface Neighbour {
    record Visible(
            CiId id,
            TenantId tenant,
            String type,
            String name,
            CiStatus status,
            @Nullable Integer criticality) implements Neighbour {}

    /**
     * One or more CIs of a tenant whose CIs the reader may not see.
     * @param providedBy the name of the tenant above that provides them; null for tenants below, which are not named
     */
    record Hidden(@Nullable String providedBy) implements Neighbour {}
}
