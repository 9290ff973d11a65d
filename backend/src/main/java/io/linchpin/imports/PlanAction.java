package io.linchpin.imports;

import io.linchpin.cmdb.CiStatus;
import io.linchpin.imports.PlannedRow.PlannedCi;

/** What the plan does with a thing. */
public enum PlanAction {
    CREATE,
    UPDATE,
    /** A CI gets the status RETIRED. */
    RETIRE;

    public static PlanAction of(PlannedRow row) {
        if (row.create()) return CREATE;
        return row instanceof PlannedCi ci && retires(ci) ? RETIRE : UPDATE;
    }

    private static boolean retires(PlannedCi ci) {
        var before = ci.before();
        return before != null
                && before.status() != CiStatus.RETIRED
                && ci.after().status() == CiStatus.RETIRED;
    }
}
