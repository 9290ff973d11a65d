package io.linchpin.impact;

import io.linchpin.cmdb.MinUp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a CI depends on, as the graph says it. @param minUp null stands for one */
record TopologyEdge(
        String type,
        UUID target,
        @Nullable String group,
        @Nullable MinUp minUp) {}
