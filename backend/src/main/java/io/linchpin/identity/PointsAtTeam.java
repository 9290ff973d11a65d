package io.linchpin.identity;

import io.linchpin.shared.TenantId;
import java.util.List;
import java.util.Set;

/** Implemented by features above that keep something which names teams: a CI, a routing rule. */
public interface PointsAtTeam {
    /**
     * @param kind what it is to the team: {@code "OWNED_BY"}
     * @param count in every tenant
     * @param seen those of them that the reader may see
     */
    record Pointer(String kind, long count, long seen) {}

    /** @param tenants those the reader may see */
    List<Pointer> pointingAt(TeamId team, Set<TenantId> tenants);
}
