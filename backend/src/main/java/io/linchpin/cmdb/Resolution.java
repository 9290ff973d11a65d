package io.linchpin.cmdb;

import io.linchpin.shared.TenantId;
import java.util.List;

/** What a reference in a file stands for. */
public sealed interface Resolution {
    record Found(CiRef ci) implements Resolution {}

    /** @param candidates all that it could be, at most 10 */
    record Ambiguous(List<CiRef> candidates) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** @param similar names that begin alike, at most 3 */
    record Unknown(List<String> similar) implements Resolution {
        public Unknown {
            similar = List.copyOf(similar);
        }
    }

    record CiRef(CiId id, TenantId tenant, String type, String name) {}
}
