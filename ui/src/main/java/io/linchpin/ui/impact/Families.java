package io.linchpin.ui.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.ImpactReport.MapEdge;
import io.linchpin.impact.ShownCi;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What CIs are collapsed together with on the map where there is no room for each. */
enum Families {
    CLASS,
    /** The most important service that each of them carries. */
    SERVICE,
    /** Where they stand. */
    SITE;

    /** @param sites names of those at which each CI stands */
    Function<ShownCi, String> of(ImpactReport report, Map<CiId, List<String>> sites, Words words) {
        return switch (this) {
            case CLASS -> ci -> words.kind().apply(ci.type());
            case SERVICE -> {
                var services = services(report);
                yield ci -> services.getOrDefault(ci.id(), words.text("impact.by.noService"));
            }
            case SITE ->
                ci -> sites.containsKey(ci.id())
                        ? String.join(" + ", sites.getOrDefault(ci.id(), List.of()))
                        : words.text("impact.by.noSite");
        };
    }

    /** By CI the first service of the report that needs it, along whatever is drawn. */
    static Map<CiId, String> services(ImpactReport report) {
        var needs = report.map().edges().stream().collect(Collectors.groupingBy(MapEdge::source));
        var carried = new HashMap<CiId, String>();
        report.impacted().stream()
                .filter(ImpactedCi::service)
                .map(ImpactedCi::ci)
                .forEach(service -> {
                    var work = new ArrayDeque<CiId>(List.of(service.id()));
                    while (!work.isEmpty()) {
                        var ci = work.remove();
                        if (carried.putIfAbsent(ci, service.name()) != null) continue;
                        needs.getOrDefault(ci, List.of()).forEach(edge -> work.add(edge.target()));
                    }
                });
        return Map.copyOf(carried);
    }
}
