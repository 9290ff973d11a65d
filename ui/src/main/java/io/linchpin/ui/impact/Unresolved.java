package io.linchpin.ui.impact;

import io.linchpin.cmdb.CiHit;
import io.linchpin.impact.Seed;
import java.util.List;

/**
 * A name that stands for no single CI.
 * @param candidates what could be meant, the likeliest first; may be empty
 */
record Unresolved(Seed seed, List<CiHit> candidates) {
    Unresolved {
        candidates = List.copyOf(candidates);
    }
}
