package io.linchpin.impact;

import static io.linchpin.impact.ImpactQuery.LIST_EDGE_ORIGINS;

import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.shared.Cypher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells who says that the relationships of proofs exist, and since when, for all of a report in one query. */
@Component
class EdgeOrigins {
    private final Cypher cypher;

    EdgeOrigins(Cypher cypher) {
        this.cypher = cypher;
    }

    List<ImpactedCi> told(CurrentUser user, List<ImpactedCi> impacted) {
        var origins = origins(
                user,
                impacted.stream()
                        .flatMap(ci -> ci.path().stream())
                        .flatMap(EdgeOrigins::edge)
                        .distinct()
                        .toList());
        return impacted.stream()
                .map(ci -> ci.withPath(
                        ci.path().stream().map(step -> told(step, origins)).toList()))
                .toList();
    }

    private Map<Edge, PathStep.Origin> origins(CurrentUser user, List<Edge> edges) {
        var origins = new HashMap<Edge, PathStep.Origin>();
        if (!edges.isEmpty())
            cypher.run(LIST_EDGE_ORIGINS)
                    .with("tenants", user.tenants())
                    .with("rows", edges.stream().map(Edge::row).toList())
                    .forEach(row -> origins.put(
                            new Edge(row.id("source", CiId::new), row.text("type"), row.id("target", CiId::new)),
                            new PathStep.Origin(row.texts("sources"), row.instantOrNull("firstSeen"))));
        return origins;
    }

    private static PathStep told(PathStep step, Map<Edge, PathStep.Origin> origins) {
        return switch (step) {
            case PathStep.Edge edge -> edge.with(origins.get(Edge.of(edge)));
            case PathStep.Hidden hidden -> hidden;
        };
    }

    private static Stream<Edge> edge(PathStep step) {
        return step instanceof PathStep.Edge edge ? Stream.of(Edge.of(edge)) : Stream.empty();
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
