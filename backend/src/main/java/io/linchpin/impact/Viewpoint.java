package io.linchpin.impact;

import io.linchpin.shared.TenantId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody looks at a topology that belongs to all tenants.
 * @param tenants whose CIs they may see
 * @param above names of the tenants above these, which they may know
 */
record Viewpoint(Set<TenantId> tenants, Map<TenantId, String> above) {
    Viewpoint {
        tenants = Set.copyOf(tenants);
        above = Map.copyOf(above);
    }

    boolean sees(TenantId tenant) {
        return tenants.contains(tenant);
    }

    @Nullable
    String provider(TenantId tenant) {
        return above.get(tenant);
    }
}
