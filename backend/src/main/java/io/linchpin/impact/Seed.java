package io.linchpin.impact;

import io.linchpin.shared.Invalid;

/**
 * A CI that something happens to.
 * @param ci an id, an external id, or a name that only one CI has
 */
public record Seed(String ci, ImpactState effect) {
    public Seed {
        ci = ci.strip();
        if (ci.isEmpty()) throw Invalid.field("ci", ci, "A seed names a CI by its id, external id or name.");
        if (effect == ImpactState.OK)
            throw Invalid.field("effect", effect.name(), "An effect is AT_RISK, DEGRADED or DOWN.");
    }
}
