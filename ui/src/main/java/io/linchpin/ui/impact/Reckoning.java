package io.linchpin.ui.impact;

import io.linchpin.impact.Arithmetic;
import io.linchpin.impact.ImpactState;

/** The term of a group's arithmetic that decided its level. @param sign between {@code count} and the spare members */
record Reckoning(ImpactState counted, int count, String sign) {

    static Reckoning of(Arithmetic sum) {
        var spare = sum.spare();
        return switch (sum.level()) {
            case DOWN -> new Reckoning(ImpactState.DOWN, sum.down(), ">");
            case DEGRADED -> new Reckoning(ImpactState.DEGRADED, sum.degraded(), ">");
            case AT_RISK ->
                sum.down() >= Math.max(1, spare)
                        ? new Reckoning(ImpactState.DOWN, sum.down(), "≥")
                        : new Reckoning(ImpactState.AT_RISK, sum.atRisk(), ">");
            case OK ->
                sum.down() > 0
                        ? new Reckoning(ImpactState.DOWN, sum.down(), "<")
                        : new Reckoning(ImpactState.AT_RISK, sum.atRisk(), "≤");
        };
    }
}
