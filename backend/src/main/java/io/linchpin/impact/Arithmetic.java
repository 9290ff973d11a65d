package io.linchpin.impact;

/**
 * How a redundancy group arrives at its level.
 * @param of distinct LIVE targets
 * @param minUp how many of them must work
 * @param down how many are down; {@code degraded} and {@code atRisk} count those that are at least that bad
 */
public record Arithmetic(String group, int of, int minUp, int down, int degraded, int atRisk) {

    public int up() {
        return of - down;
    }

    public int spare() {
        return of - minUp;
    }

    public ImpactState level() {
        return level(of, minUp, down, degraded, atRisk);
    }

    static ImpactState level(int of, int minUp, int down, int degraded, int atRisk) {
        var spare = of - minUp;
        if (down > spare) return ImpactState.DOWN;
        if (degraded > spare) return ImpactState.DEGRADED;
        if (down >= Math.max(1, spare) || atRisk > spare) return ImpactState.AT_RISK;
        return ImpactState.OK;
    }
}
