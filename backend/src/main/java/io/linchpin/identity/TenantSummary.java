package io.linchpin.identity;

/**
 * A tenant as a list shows it.
 * @param people how many are at home in it
 * @param teams how many it has
 */
public record TenantSummary(PlacedTenant place, int people, int teams) {}
