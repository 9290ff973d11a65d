package io.linchpin.impact;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Lays edges of a topology out again: those that an edit concerns, or all. */
final class Relayout {
    private final Topology topology;
    private final CiTable cis;
    private final EdgeRows rows = new EdgeRows();

    Relayout(Topology topology) {
        this.topology = topology;
        this.cis = topology.cis();
    }

    /** The topology with an edit; an edge to a CI that is not there is left out. */
    Topology after(TopologyEdit edit) {
        var next = cis.edited(edit.written().keySet(), edit.removed());
        var connected = topology.connected();
        edit.written().keySet().forEach(ci -> connected.set(next.find(ci.id()), ci.connected()));
        removed(edit).forEach(connected::clear);

        edit.written().forEach((ci, edges) -> addRows(next, next.find(ci.id()), edges));
        var again = new TreeSet<Integer>();
        edit.written().keySet().forEach(ci -> again.add(next.find(ci.id())));
        removed(edit).forEach(again::add);
        for (var ci : touched(edit, next)) if (again.add(ci)) copyRows(ci, target -> !next.isGone(target));

        var order = rows.sortedByComparing(next);
        var added = Layout.of(rows, order, next, topology.types(), topology.edgeCount(), topology.groupCount());
        var moved = again.stream().mapToInt(Integer::intValue).toArray();
        return topology.with(next, connected, moved, added);
    }

    /** The topology with everything in columns. */
    Topology compacted() {
        var builder = new CiColumns.Builder();
        var kept = IntStream.range(0, cis.size()).filter(ci -> !cis.isGone(ci)).toArray();
        for (var ci : kept) builder.add(cis.facts(ci, topology.isConnected(ci)));
        var order = builder.order();
        var numbers = new int[cis.size()];
        var connected = new BitSet(order.length);
        for (var ci = 0; ci < order.length; ci++) {
            numbers[kept[order[ci]]] = ci;
            connected.set(ci, topology.isConnected(kept[order[ci]]));
        }
        for (var ci : kept) copyRows(ci, other -> true);
        for (var row = 0; row < rows.size(); row++)
            rows.place(row, numbers[rows.source(row)], numbers[rows.target(row)]);
        return Topology.of(topology.rules(), topology.types(), builder.build(order), connected, rows);
    }

    private IntStream removed(TopologyEdit edit) {
        return edit.removed().stream().mapToInt(cis::find).filter(ci -> ci >= 0);
    }

    /** CIs that are not written themselves but whose groups have another number of members, or that lose an edge. */
    private Set<Integer> touched(TopologyEdit edit, CiTable next) {
        var touched = new HashSet<Integer>();
        removed(edit).forEach(ci -> addSources(touched, ci, false));
        for (var written : edit.written().keySet()) {
            var ci = cis.find(written.id());
            if (ci >= 0 && cis.isLive(ci) != next.isLive(ci)) addSources(touched, ci, true);
        }
        return touched;
    }

    private void addSources(Set<Integer> sources, int ci, boolean groupedOnly) {
        var in = topology.in(ci);
        for (var edge = in.next(); edge != Topology.NONE; edge = in.next())
            if (!groupedOnly || topology.group(edge) != Topology.ALONE) sources.add(topology.source(edge));
    }

    private void addRows(CiTable next, int ci, List<TopologyEdge> edges) {
        for (var edge : edges) {
            var target = next.find(edge.target());
            var type = topology.types().number(edge.type());
            if (target != Topology.NONE && topology.types().carriesImpact(type))
                rows.add(ci, target, type, topology.rules().group(next.ciClass(ci), edge), edge.minUp());
        }
    }

    private void copyRows(int ci, IntPredicate kept) {
        topology.out(ci).filter(edge -> kept.test(topology.target(edge))).forEach(edge -> {
            var group = topology.group(edge);
            if (group == Topology.ALONE) {
                rows.add(ci, topology.target(edge), topology.type(edge), null, null);
            } else {
                rows.add(
                        ci,
                        topology.target(edge),
                        topology.type(edge),
                        topology.groupName(group),
                        topology.minNumber(group),
                        topology.minPercent(group));
            }
        });
    }
}
