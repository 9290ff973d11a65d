package io.linchpin.impact;

import io.linchpin.shared.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody looks at a topology that belongs to all tenants.
 * @param tenants whose CIs they may see
 * @param above names of the tenants above these, which they may know; asked for only when something hidden is to be told
 */
record Viewpoint(Set<TenantId> tenants, Supplier<Map<TenantId, String>> above) {
    Viewpoint {
        tenants = Set.copyOf(tenants);
    }

    boolean sees(TenantId tenant) {
        return tenants.contains(tenant);
    }

    @Nullable
    String provider(TenantId tenant) {
        return above.get().get(tenant);
    }
}
