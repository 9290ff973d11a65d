package io.linchpin.cmdb;

import org.jspecify.annotations.Nullable;

/**
 * A CI found while typing.
 * @param match the external id or address that was found, null when it was the name
 */
public record CiHit(Ci ci, String tenantName, @Nullable String match) {}
