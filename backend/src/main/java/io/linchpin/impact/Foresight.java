package io.linchpin.impact;

import io.linchpin.impact.Outlook.OfService;
import io.linchpin.impact.Outlook.Proof;
import io.linchpin.impact.Outlook.Stranded;
import io.linchpin.impact.WeakSpots.Point;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Compares a topology with what is foreseen of it. */
final class Foresight {
    private static final int PROVED_SERVICES = 50;
    private static final int PROVED_POINTS = 3;
    private static final int NAMED = 5;

    private final Topology before;
    private final Topology after;
    private final TopologyEdit edit;
    private final Viewpoint viewpoint;
    private final Showing showing;
    private final Map<Integer, Answer> failures = new HashMap<>();

    Foresight(Topology before, Foreseen foreseen, Viewpoint viewpoint) {
        this.before = before;
        this.edit = foreseen.edit(before);
        this.after = before.edited(edit);
        this.viewpoint = viewpoint;
        this.showing = new Showing(Propagation.of(after, List.of()), viewpoint);
    }

    Outlook outlook(long version) {
        var changes = new WeakSpotComparison(before, after, edit, viewpoint).changes();
        var services = changes.stream().map(this::service).toList();
        return new Outlook(version, services, stranded());
    }

    private OfService service(WeakSpotChange change) {
        var proofs = failures.size() > PROVED_SERVICES * PROVED_POINTS
                ? List.<Proof>of()
                : change.gained().stream()
                        .filter(Point.Known.class::isInstance)
                        .map(Point.Known.class::cast)
                        .limit(PROVED_POINTS)
                        .map(point -> proof(change.service(), point))
                        .toList();
        return new OfService(change, wasLive(change.service()), proofs);
    }

    /** As when the point alone goes down. */
    private Proof proof(ShownCi service, Point.Known point) {
        var down = after.cis().find(point.ci().id().value());
        var answer = failures.computeIfAbsent(
                down, ci -> new Answer(Propagation.of(after, List.of(new Effect(ci, ImpactState.DOWN))), viewpoint));
        return new Proof(point, answer.path(after.cis().find(service.id().value())));
    }

    private boolean wasLive(ShownCi ci) {
        var number = before.cis().find(ci.id().value());
        return number >= 0 && before.cis().isLive(number);
    }

    private List<Stranded> stranded() {
        return edit.written().keySet().stream()
                .filter(ci -> !ci.live())
                .mapToInt(ci -> before.cis().find(ci.id()))
                .filter(ci -> ci >= 0 && before.cis().isLive(ci) && showing.isVisible(ci))
                .boxed()
                .sorted(before.cis()::compare)
                .map(this::stranded)
                .filter(ci -> ci.dependents() > 0)
                .toList();
    }

    private Stranded stranded(int ci) {
        var dependents = new LinkedHashSet<Integer>();
        var in = after.in(ci);
        for (var edge = in.next(); edge != Topology.NONE; edge = in.next()) {
            var source = after.source(edge);
            if (after.cis().isLive(source) && showing.isVisible(source)) dependents.add(source);
        }
        var first = dependents.stream()
                .sorted(after.cis()::compare)
                .limit(NAMED)
                .map(showing::ci)
                .toList();
        return new Stranded(showing.ci(ci), dependents.size(), first);
    }
}
