package io.linchpin.identity;

import io.linchpin.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A tenant where it stands in the tree that somebody sees.
 * @param parent null at the top of what they see
 * @param depth 0 at the top of what they see
 */
public record PlacedTenant(Tenant tenant, @Nullable TenantId parent, int depth) {}
