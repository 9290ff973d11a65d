package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.CiRelation;
import io.linchpin.cmdb.Strength;

/** What becomes of the CI that depends when the one it depends on goes down, and nothing else does. */
enum Consequence {
    DOWN,
    DEGRADED,
    AT_RISK,
    /** The group has more to spare. */
    HOLDS,
    /** The group has members that may not be seen, so that nobody is told what it can spare. */
    HIDDEN,
    /** The relationship carries no impact. */
    NONE;

    static Consequence of(CiRelation relation) {
        if (relation.strength() == Strength.NONE) return NONE;
        var alone = relation.strength() == Strength.HARD ? DOWN : DEGRADED;
        var minUp = relation.minUp();
        if (minUp == null) return alone;
        var members = relation.members();
        if (members == null) return HIDDEN;
        return switch (members - minUp.of(members)) {
            case 0 -> alone;
            case 1 -> alone == DOWN ? AT_RISK : HOLDS;
            default -> HOLDS;
        };
    }
}
