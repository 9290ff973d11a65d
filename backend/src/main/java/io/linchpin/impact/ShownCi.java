package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import org.jspecify.annotations.Nullable;

/**
 * A CI that the reader may see, with the state the question puts it in.
 * @param type the name of its class
 * @param criticality 1 (highest) to 4
 */
public record ShownCi(
        CiId id, String name, String type, @Nullable Integer criticality, ImpactState state) {}
