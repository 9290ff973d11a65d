package io.linchpin.cmdb;

import java.util.List;

/**
 * The relationships of one CI, as many as were asked for, by type and name. Those with CIs that the reader may not see are
 * put together by type, group and tenant.
 * @param needs what it depends on
 * @param neededBy what depends on it
 * @param needsInAll how many CIs that may be seen it depends on, also those left out
 * @param neededByInAll likewise
 */
public record CiRelations(List<CiRelation> needs, List<CiRelation> neededBy, long needsInAll, long neededByInAll) {
    public CiRelations {
        needs = List.copyOf(needs);
        neededBy = List.copyOf(neededBy);
    }
}
