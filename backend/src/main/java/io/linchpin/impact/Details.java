package io.linchpin.impact;

import static io.linchpin.impact.ImpactQuery.LIST_DETAILS;

import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds what the topology does not know: external ids, owners, and who says that the relationships of proofs exist, and since
 * when. One query for a whole page.
 */
@Component
class Details {
    private final Cypher cypher;

    Details(Cypher cypher) {
        this.cypher = cypher;
    }

    List<ImpactedCi> of(CurrentUser user, List<ImpactedCi> impacted) {
        var edges = impacted.stream()
                .flatMap(ci -> ci.path().stream())
                .flatMap(Details::edge)
                .distinct()
                .toList();
        return read(user, impacted, edges).added(impacted);
    }

    /** The same without the origin of relationships. */
    List<ImpactedCi> ofCis(CurrentUser user, List<ImpactedCi> impacted) {
        return read(user, impacted, List.of()).added(impacted);
    }

    private Read read(CurrentUser user, List<ImpactedCi> impacted, List<Edge> edges) {
        if (impacted.isEmpty()) return new Read(Map.of(), Map.of());
        return cypher.run(LIST_DETAILS)
                .with("tenants", user.tenants())
                .with("cis", impacted.stream().map(one -> one.ci().id()).toList())
                .with("edges", edges.stream().map(Edge::row).toList())
                .one(Read::of)
                .orElseThrow();
    }

    private static Stream<Edge> edge(PathStep step) {
        return step instanceof PathStep.Edge edge ? Stream.of(Edge.of(edge)) : Stream.empty();
    }

    private record Read(Map<CiId, Detail> cis, Map<Edge, PathStep.Origin> edges) {
        static Read of(Row row) {
            var cis = new HashMap<CiId, Detail>();
            for (var ci : row.rows("cis"))
                cis.put(ci.id("id", CiId::new), new Detail(ci.textOrNull("externalId"), ci.textOrNull("owner")));
            var edges = new HashMap<Edge, PathStep.Origin>();
            for (var edge : row.rows("edges"))
                edges.put(
                        new Edge(edge.id("source", CiId::new), edge.text("type"), edge.id("target", CiId::new)),
                        new PathStep.Origin(edge.texts("sources"), edge.instantOrNull("firstSeen")));
            return new Read(cis, edges);
        }

        List<ImpactedCi> added(List<ImpactedCi> impacted) {
            return impacted.stream().map(this::added).toList();
        }

        private ImpactedCi added(ImpactedCi impacted) {
            var detail = cis.getOrDefault(impacted.ci().id(), Detail.NONE);
            return impacted.with(
                    detail.externalId,
                    detail.owner,
                    impacted.path().stream().map(this::added).toList());
        }

        private PathStep added(PathStep step) {
            return switch (step) {
                case PathStep.Edge edge -> edge.with(edges.get(Edge.of(edge)));
                case PathStep.Hidden hidden -> hidden;
            };
        }
    }

    private record Detail(
            @Nullable String externalId, @Nullable String owner) {
        static final Detail NONE = new Detail(null, null);
    }

    private record Edge(CiId source, String type, CiId target) {
        static Edge of(PathStep.Edge edge) {
            return new Edge(edge.from().id(), edge.type(), edge.to().id());
        }

        Map<String, String> row() {
            return Map.of("source", source.toString(), "type", type, "target", target.toString());
        }
    }
}
