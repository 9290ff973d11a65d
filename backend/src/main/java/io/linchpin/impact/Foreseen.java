package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.MinUp;
import io.linchpin.shared.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the topology an import would make different, by ids that have been checked already: an {@link Overlay} of any size.
 * @param cis new ones, and those that get another class or status
 * @param related relationships that are new or regrouped; their ends are stored or among the CIs
 * @param unrelated relationships that would be no more
 */
public record Foreseen(List<Item> cis, List<Edge> related, List<Edge> unrelated) {
    public Foreseen {
        cis = List.copyOf(cis);
        related = List.copyOf(related);
        unrelated = List.copyOf(unrelated);
    }

    /** @param criticality 1 (highest) to 4 */
    public record Item(
            CiId id,
            TenantId tenant,
            String type,
            String name,
            CiStatus status,
            @Nullable Integer criticality) {}

    public record Edge(
            CiId source,
            String type,
            CiId target,
            @Nullable String group,
            @Nullable MinUp minUp) {}

    TopologyEdit edit(Topology topology) {
        var draft = new TopologyDraft(topology);
        for (var ci : cis) {
            var stored = draft.find(ci.id.value());
            draft.put(new TopologyCi(
                    ci.id.value(),
                    ci.tenant,
                    ci.type,
                    ci.name,
                    ci.criticality == null ? TopologyCi.NO_CRITICALITY : ci.criticality,
                    TopologyCi.isLive(ci.status),
                    stored != null && stored.connected()));
        }
        for (var edge : unrelated) draft.unrelate(edge.source.value(), edge.type, edge.target.value());
        for (var edge : related)
            draft.relate(edge.source.value(), new TopologyEdge(edge.type, edge.target.value(), edge.group, edge.minUp));
        return draft.edit();
    }
}
