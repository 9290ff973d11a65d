package io.linchpin.imports;

import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the part of a plan that can be drawn: the largest that hangs together, or what is around one CI. */
@Component
class PlanDrawing {
    /** So many CIs can still be read on a map. */
    private static final int DRAWN = 150;

    /** The links of a plan beyond this are not gathered, because they would not fit beside other people's. */
    private static final int MOST_LINKS = 500_000;

    private final PlanWalk walk;
    private final Cmdb cmdb;

    PlanDrawing(PlanWalk walk, Cmdb cmdb) {
        this.walk = walk;
        this.cmdb = cmdb;
    }

    PlanGraph draw(CurrentUser user, ImportRun run, @Nullable CiId centre) {
        var links = new Links();
        walk.eachWritten(run, RowKind.RELATIONSHIPS, row -> {
            if (row instanceof PlannedRelationship edge) links.add(edge);
        });
        var known = new LinkedHashMap<CiId, PlannedCi>();
        var some = new ArrayList<CiId>();
        walk.eachWritten(run, RowKind.CIS, row -> {
            if (!(row instanceof PlannedCi ci)) return;
            links.add(ci.id());
            if (some.size() < DRAWN) some.add(ci.id());
        });
        if (links.isFull() && centre == null) return new PlanGraph(List.of(), List.of(), 0, null);
        var drawn = centre != null
                ? links.around(centre)
                : links.largest().map(links::around).orElse(Set.of());
        // Without relationships nothing hangs together: then the first CIs stand side by side.
        var shown = centre == null && drawn.size() < 2 ? new LinkedHashSet<>(some) : drawn;
        walk.eachWritten(run, RowKind.CIS, row -> {
            if (row instanceof PlannedCi ci && shown.contains(ci.id())) known.put(ci.id(), ci);
        });
        var edges = new ArrayList<PlanGraph.Edge>();
        walk.eachWritten(run, RowKind.RELATIONSHIPS, row -> {
            if (row instanceof PlannedRelationship edge
                    && shown.contains(edge.source())
                    && shown.contains(edge.target()))
                edges.add(new PlanGraph.Edge(edge.source(), edge.what(), edge.target(), PlanAction.of(edge)));
        });
        return graph(user, links, shown, known, edges, centre);
    }

    private PlanGraph graph(
            CurrentUser user,
            Links links,
            Set<CiId> shown,
            Map<CiId, PlannedCi> known,
            List<PlanGraph.Edge> edges,
            @Nullable CiId centre) {
        var others = shown.stream().filter(id -> !known.containsKey(id)).toList();
        Map<CiId, Ci> stored = cmdb.find(user, others).stream().collect(Collectors.toMap(Ci::id, Function.identity()));
        var nodes = new ArrayList<PlanGraph.Node>();
        for (var id : shown) {
            var planned = known.get(id);
            var ci = stored.get(id);
            if (planned != null)
                nodes.add(new PlanGraph.Node(id, planned.subject(), planned.what(), PlanAction.of(planned)));
            else if (ci != null) nodes.add(new PlanGraph.Node(id, ci.name(), ci.type(), null));
        }
        var there = nodes.stream().map(PlanGraph.Node::id).collect(Collectors.toSet());
        edges.removeIf(edge -> !there.contains(edge.source()) || !there.contains(edge.target()));
        return new PlanGraph(nodes, edges, links.size(), centre);
    }

    /** Which CIs the plan relates to which, both ways. */
    private static final class Links {
        private final Map<CiId, List<CiId>> neighbours = new HashMap<>();
        private int links;

        private void add(CiId ci) {
            if (!isFull()) neighbours.computeIfAbsent(ci, _ -> new ArrayList<>(0));
        }

        private void add(PlannedRelationship edge) {
            if (isFull()) return;
            links++;
            neighbours.computeIfAbsent(edge.source(), _ -> new ArrayList<>(2)).add(edge.target());
            neighbours.computeIfAbsent(edge.target(), _ -> new ArrayList<>(2)).add(edge.source());
        }

        private boolean isFull() {
            return links + neighbours.size() >= 2 * MOST_LINKS;
        }

        private int size() {
            return isFull() ? 0 : neighbours.size();
        }

        /** The best connected CI of the largest part. */
        private Optional<CiId> largest() {
            var seen = new LinkedHashSet<CiId>();
            List<CiId> largest = List.of();
            for (var ci : neighbours.keySet()) {
                if (seen.contains(ci)) continue;
                var part = reach(ci, Integer.MAX_VALUE);
                seen.addAll(part);
                if (part.size() > largest.size()) largest = List.copyOf(part);
            }
            return largest.stream()
                    .max(Comparator.comparingInt((CiId ci) ->
                                    neighbours.getOrDefault(ci, List.of()).size())
                            .thenComparing(CiId::toString));
        }

        private Set<CiId> around(CiId centre) {
            return reach(centre, DRAWN);
        }

        /** Nearest first. */
        private Set<CiId> reach(CiId start, int most) {
            var reached = new LinkedHashSet<>(List.of(start));
            var queue = new ArrayDeque<>(reached);
            while (!queue.isEmpty() && reached.size() < most)
                for (var next : neighbours.getOrDefault(queue.remove(), List.of()))
                    if (reached.size() < most && reached.add(next)) queue.add(next);
            return reached;
        }
    }
}
