package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiRelation;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.Strength;

/** What becomes of the CI that depends when the one it depends on goes down, and nothing else does. */
enum Consequence {
    DOWN,
    DEGRADED,
    AT_RISK,
    /** The group has more to spare. */
    HOLDS,
    /** The relationship carries no impact. */
    NONE;

    static Consequence of(CiRelation relation) {
        if (relation.strength() == Strength.NONE) return NONE;
        var alone = relation.strength() == Strength.HARD ? DOWN : DEGRADED;
        var minUp = relation.minUp();
        if (relation.group() == null || minUp == null) return alone;
        return switch (spare(relation.members(), minUp)) {
            case 0 -> alone;
            case 1 -> alone == DOWN ? AT_RISK : HOLDS;
            default -> HOLDS;
        };
    }

    private static int spare(int members, MinUp minUp) {
        return Math.max(1, members) - minUp.of(members);
    }
}
