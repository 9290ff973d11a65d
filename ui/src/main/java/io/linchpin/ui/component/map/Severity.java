package io.linchpin.ui.component.map;

import io.linchpin.ui.component.State;
import java.util.Comparator;
import java.util.List;

/** The states from calm to worst. */
final class Severity {
    static final List<State> CALM_TO_WORST =
            List.of(State.UNKNOWN, State.OK, State.ABSORBED, State.AT_RISK, State.DEGRADED, State.DOWN);
    static final Comparator<State> CALM_FIRST = Comparator.comparingInt(Severity::of);

    private Severity() {}

    static int of(State state) {
        return CALM_TO_WORST.indexOf(state);
    }
}
