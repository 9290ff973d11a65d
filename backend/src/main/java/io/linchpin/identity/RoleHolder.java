package io.linchpin.identity;

import io.linchpin.shared.TenantId;

/**
 * Somebody with a role in a tenant.
 * @param home where the person is at home
 * @param grant where the role was given: in the tenant itself, or "and below" in one above it
 */
public record RoleHolder(PersonId person, String name, TenantId home, boolean active, Grant grant) {}
