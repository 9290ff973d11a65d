package io.linchpin.impact;

/**
 * What happens to one CI of a topology before anything passes on.
 * @param ci its number there
 */
record Effect(int ci, ImpactState state) {
    Effect {
        if (state == ImpactState.OK) throw new IllegalArgumentException("An effect is worse than OK.");
    }
}
