package io.linchpin.imports;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.PointsAtCi.Pointer;
import io.linchpin.impact.Arithmetic;
import io.linchpin.impact.Outlook;
import io.linchpin.impact.PathStep;
import io.linchpin.impact.ShownCi;
import io.linchpin.impact.WeakSpotChange;
import io.linchpin.impact.WeakSpots;
import io.linchpin.imports.Consequences.Comparison;
import io.linchpin.imports.Consequences.Named;
import io.linchpin.imports.Consequences.Numbers;
import io.linchpin.imports.Consequences.Retired;
import io.linchpin.imports.Consequences.ServiceConsequence;
import io.linchpin.imports.Consequences.Shared;
import io.linchpin.imports.Consequences.SinglePoint;
import io.linchpin.imports.Consequences.Spare;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what impact found into a few words that can be kept: names, and ids of what is stored. */
record ToldConsequences(
        Set<CiId> created,
        Map<CiId, String> retiredNames,
        @Nullable Outlook outlook,
        Map<CiId, List<Pointer>> work) {
    private static final int SERVICES = 50;
    private static final int PARTS = 10;
    private static final int RETIRED = 200;

    Consequences told(Instant at, Comparison comparison, List<Unowned> unowned) {
        var all = outlook == null ? List.<Outlook.OfService>of() : outlook.services();
        var stored = all.stream()
                .filter(Outlook.OfService::existed)
                .map(this::service)
                .filter(service -> service.isWorse() || !service.lost().isEmpty())
                .toList();
        var weakNewcomers = all.stream()
                .filter(service ->
                        !service.existed() && !service.change().gained().isEmpty())
                .count();
        return new Consequences(
                at,
                comparison,
                stored.stream().limit(SERVICES).toList(),
                Math.max(0, stored.size() - SERVICES),
                Math.toIntExact(weakNewcomers),
                unowned,
                retired());
    }

    private ServiceConsequence service(Outlook.OfService told) {
        var change = told.change();
        return new ServiceConsequence(
                named(change.service()),
                change.service().criticality(),
                change.weaker().stream().limit(PARTS).map(this::spare).toList(),
                change.gained().stream()
                        .limit(PARTS)
                        .map(point -> new SinglePoint(named(point), path(told, point)))
                        .toList(),
                named(change.lost().stream().filter(this::stays).toList()),
                change.apparent().stream()
                        .limit(PARTS)
                        .map(shared -> new Shared(
                                named(shared.group().ci()), shared.group().group(), named(shared.shared())))
                        .toList());
    }

    /** What is retired cannot fail any more, but nothing is better for it. */
    private boolean stays(WeakSpots.Point point) {
        return !(point instanceof WeakSpots.Point.Known(var ci)) || !retiredNames.containsKey(ci.id());
    }

    private Spare spare(WeakSpotChange.Weaker weaker) {
        var before = weaker.before().arithmetic();
        var after = weaker.after().arithmetic();
        return new Spare(
                named(weaker.after().ci()),
                weaker.after().group(),
                before == null || after == null ? null : numbers(before, after),
                weaker.after().members().stream().limit(PARTS).map(this::named).toList());
    }

    private static Numbers numbers(Arithmetic before, Arithmetic after) {
        return new Numbers(before.of(), before.minUp(), after.of(), after.minUp());
    }

    private List<Named> path(Outlook.OfService told, WeakSpots.Point point) {
        var steps = told.proofs().stream()
                .filter(proof -> proof.point().equals(point))
                .findFirst()
                .map(Outlook.Proof::path)
                .orElse(List.of());
        var path = new ArrayList<Named>();
        for (var step : steps) {
            if (path.isEmpty()) path.add(named(step.from()));
            switch (step) {
                case PathStep.Edge edge -> path.add(named(edge.to()));
                case PathStep.Hidden hidden -> {
                    path.add(hidden(hidden.providedBy()));
                    if (hidden.to() != null) path.add(named(hidden.to()));
                }
            }
        }
        return path;
    }

    private List<Named> named(List<WeakSpots.Point> points) {
        return points.stream().limit(PARTS).map(this::named).toList();
    }

    private Named named(WeakSpots.Point point) {
        return switch (point) {
            case WeakSpots.Point.Known(var ci) -> named(ci);
            case WeakSpots.Point.Hidden(var provider) -> hidden(provider);
        };
    }

    private Named named(ShownCi ci) {
        return new Named(created.contains(ci.id()) ? null : ci.id(), ci.name(), false);
    }

    private static Named hidden(@Nullable String provider) {
        return new Named(null, provider == null ? "" : provider, true);
    }

    /** Those that CIs depend on first. */
    private List<Retired> retired() {
        var retired = new LinkedHashMap<CiId, Retired>();
        if (outlook != null)
            for (var stranded : outlook.stranded()) {
                var id = stranded.ci().id();
                retired.put(
                        id,
                        new Retired(
                                id,
                                stranded.ci().name(),
                                stranded.dependents(),
                                stranded.first().stream().map(this::named).toList(),
                                work.getOrDefault(id, List.of())));
            }
        work.forEach((id, pointers) -> retired.putIfAbsent(
                id, new Retired(id, retiredNames.getOrDefault(id, id.toString()), 0, List.of(), pointers)));
        return retired.values().stream().limit(RETIRED).toList();
    }
}
