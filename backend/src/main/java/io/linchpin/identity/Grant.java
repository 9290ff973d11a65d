package io.linchpin.identity;

import io.linchpin.shared.TenantId;

/** A role held in a tenant. @param below also in every tenant below it, now and later */
public record Grant(TenantId tenant, Role role, boolean below) {}
