package io.linchpin.impact;

import io.linchpin.cmdb.Strength;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What depends on what, in int arrays that never change. The edges that carry impact are numbered so that those of one
 * source stand together, and within it those of one redundancy group. Edges from or to a CI that is not LIVE are kept; the
 * CI itself neither fails nor passes failure on. An edited topology shares the columns of the one it came from.
 */
final class Topology {
    /** In place of a group: the edge is in none, so it is one of its own with one member that must work. */
    static final int ALONE = -1;

    /** In place of an edge: there is none. */
    static final int NONE = -1;

    private final ImpactRules rules;
    private final CiTable cis;
    private final BitSet related;
    private final RelationTypes types;
    private final Columns columns;
    private final Patch patch;

    /**
     * @param firstOut by CI, one more than there are CIs: where the edges of a source begin
     * @param incoming edge numbers, those of one target together
     * @param firstIn by CI, one more than there are CIs: where the edges of a target begin in {@code incoming}
     */
    record Columns(int[] firstOut, Layout layout, int[] incoming, int[] firstIn) {
        int cis() {
            return firstOut.length - 1;
        }
    }

    private Topology(
            ImpactRules rules, CiTable cis, BitSet related, RelationTypes types, Columns columns, Patch patch) {
        this.rules = rules;
        this.cis = cis;
        this.related = related;
        this.types = types;
        this.columns = columns;
        this.patch = patch;
    }

    /** @param rows sources and targets are numbers of the table */
    static Topology of(ImpactRules rules, RelationTypes types, CiTable cis, BitSet related, EdgeRows rows) {
        var layout = Layout.of(rows, rows.sortedByCounting(cis.size(), types.size()), cis, types, 0, 0);
        var incoming = new int[layout.size()];
        var firstIn = starts(layout.target(), cis.size());
        var next = firstIn.clone();
        for (var edge = 0; edge < layout.size(); edge++) incoming[next[layout.target()[edge]]++] = edge;
        var columns = new Columns(starts(layout.source(), cis.size()), layout, incoming, firstIn);
        return new Topology(rules, cis, related, types, columns, Patch.NOTHING);
    }

    /** By CI, where its run begins among edges of which {@code end} names one end and which stand in its order. */
    private static int[] starts(int[] end, int cis) {
        var starts = new int[cis + 1];
        for (var ci : end) starts[ci + 1]++;
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    ImpactRules rules() {
        return rules;
    }

    CiTable cis() {
        return cis;
    }

    /** Whether the CI has any relationship, also one that carries no impact. */
    boolean isRelated(int ci) {
        return related.get(ci);
    }

    /** One more than the highest number of an edge. */
    int edgeCount() {
        return columns.layout.size() + patch.layout().size();
    }

    int firstOut(int ci) {
        if (patch.moved().get(ci)) return patch.firstOut().get(ci);
        return ci < columns.cis() ? columns.firstOut[ci] : 0;
    }

    int endOut(int ci) {
        if (patch.moved().get(ci)) return patch.endOut().get(ci);
        return ci < columns.cis() ? columns.firstOut[ci + 1] : 0;
    }

    IntStream out(int ci) {
        return IntStream.range(firstOut(ci), endOut(ci));
    }

    /** The edges that point to a CI. */
    Incoming in(int ci) {
        return new Incoming(ci);
    }

    int source(int edge) {
        var at = edge - columns.layout.size();
        return at < 0 ? columns.layout.source()[edge] : patch.layout().source()[at];
    }

    int target(int edge) {
        var at = edge - columns.layout.size();
        return at < 0 ? columns.layout.target()[edge] : patch.layout().target()[at];
    }

    /** The group of an edge, or {@link #ALONE}. */
    int group(int edge) {
        var at = edge - columns.layout.size();
        return at < 0 ? columns.layout.group()[edge] : patch.layout().group()[at];
    }

    /** Types compare as their names do. */
    int type(int edge) {
        var at = edge - columns.layout.size();
        return at < 0 ? columns.layout.type()[edge] : patch.layout().type()[at];
    }

    String typeName(int edge) {
        return types.name(type(edge));
    }

    Strength strength(int edge) {
        return types.strength(type(edge));
    }

    /** What the edge adds to its group while its target is in this state, as ranks. */
    byte counted(int edge, byte state) {
        var at = edge - columns.layout.size();
        return (byte) Math.min(
                state, at < 0 ? columns.layout.most()[edge] : patch.layout().most()[at]);
    }

    /** What the edge itself passes on while its target is in this state, as ranks. */
    byte passed(int edge, byte state) {
        return (byte) Math.min(state, types.most(type(edge)));
    }

    int groupCount() {
        return columns.layout.groups().size() + patch.layout().groups().size();
    }

    int owner(int group) {
        return source(column(group).firstEdge()[place(group)]);
    }

    IntStream edgesOf(int group) {
        var column = column(group);
        return IntStream.range(column.firstEdge()[place(group)], column.endEdge()[place(group)]);
    }

    String groupName(int group) {
        return column(group).name()[place(group)];
    }

    int members(int group) {
        return column(group).members()[place(group)];
    }

    int needs(int group) {
        return column(group).needs()[place(group)];
    }

    /** By the ids of their owners, then by name. */
    int compareGroups(int a, int b) {
        var byOwner = cis.compare(owner(a), owner(b));
        return byOwner != 0 ? byOwner : groupName(a).compareTo(groupName(b));
    }

    /** How much stands beside the columns, as a measure of when to lay all out again. */
    int patchSize() {
        return patch.layout().size() + patch.moved().cardinality() + cis.editedCount();
    }

    /** This topology as it is with an edit; an edge to a CI that is not here is left out. */
    Topology edited(TopologyEdit edit) {
        var nextCis = cis.edited(edit.written().keySet(), edit.removed());
        var nextRelated = (BitSet) related.clone();
        edit.written().keySet().forEach(ci -> nextRelated.set(nextCis.find(ci.id()), ci.related()));
        edit.removed().stream().mapToInt(cis::find).filter(ci -> ci >= 0).forEach(nextRelated::clear);

        var rows = new EdgeRows();
        edit.written().forEach((ci, edges) -> addRows(rows, nextCis, nextCis.find(ci.id()), edges));
        var again = new TreeSet<Integer>();
        edit.written().keySet().forEach(ci -> again.add(nextCis.find(ci.id())));
        edit.removed().stream().map(cis::find).filter(ci -> ci >= 0).forEach(again::add);
        for (var ci : touched(edit, nextCis)) if (again.add(ci)) copyRows(rows, ci, target -> !nextCis.isGone(target));

        var added = Layout.of(rows, rows.sortedByComparing(nextCis), nextCis, types, edgeCount(), groupCount());
        var moved = again.stream().mapToInt(Integer::intValue).toArray();
        return new Topology(rules, nextCis, nextRelated, types, columns, patch.with(this, moved, added));
    }

    /** The same with everything in columns. */
    Topology compacted() {
        var builder = new CiTable.Builder();
        var kept = IntStream.range(0, cis.size()).filter(ci -> !cis.isGone(ci)).toArray();
        for (var ci : kept) builder.add(cis.facts(ci, isRelated(ci)));
        var order = builder.order();
        var numbers = new int[cis.size()];
        var nextRelated = new BitSet(order.length);
        for (var ci = 0; ci < order.length; ci++) {
            numbers[kept[order[ci]]] = ci;
            nextRelated.set(ci, isRelated(kept[order[ci]]));
        }
        var rows = new EdgeRows();
        for (var ci : kept) copyRows(rows, ci, other -> true);
        for (var row = 0; row < rows.size(); row++)
            rows.place(row, numbers[rows.source(row)], numbers[rows.target(row)]);
        return of(rules, types, builder.build(order), nextRelated, rows);
    }

    /** CIs that are not written themselves but whose groups have another number of members, or that lose an edge. */
    private Set<Integer> touched(TopologyEdit edit, CiTable next) {
        var touched = new HashSet<Integer>();
        for (var id : edit.removed()) {
            var ci = cis.find(id);
            if (ci >= 0) addSources(touched, ci, false);
        }
        for (var written : edit.written().keySet()) {
            var ci = cis.find(written.id());
            if (ci >= 0 && cis.isLive(ci) != next.isLive(ci)) addSources(touched, ci, true);
        }
        return touched;
    }

    private void addSources(Set<Integer> sources, int ci, boolean groupedOnly) {
        var in = in(ci);
        for (var edge = in.next(); edge != NONE; edge = in.next())
            if (!groupedOnly || group(edge) != ALONE) sources.add(source(edge));
    }

    private void addRows(EdgeRows rows, CiTable next, int ci, List<TopologyEdge> edges) {
        for (var edge : edges) {
            var target = next.find(edge.target());
            var type = types.number(edge.type());
            if (target != NONE && types.carriesImpact(type))
                rows.add(ci, target, type, rules.group(next.ciClass(ci), edge), edge.minUp());
        }
    }

    private void copyRows(EdgeRows rows, int ci, IntPredicate kept) {
        for (var edge = firstOut(ci); edge < endOut(ci); edge++) {
            if (!kept.test(target(edge))) continue;
            var group = group(edge);
            if (group == ALONE) {
                rows.add(ci, target(edge), type(edge), null, null);
            } else {
                var groups = column(group);
                var at = place(group);
                rows.add(ci, target(edge), type(edge), groups.name()[at], groups.number()[at], groups.percent()[at]);
            }
        }
    }

    private Layout.Groups column(int group) {
        return group < columns.layout.groups().size()
                ? columns.layout.groups()
                : patch.layout().groups();
    }

    private int place(int group) {
        var own = columns.layout.groups().size();
        return group < own ? group : group - own;
    }

    /** Walks over the edges that point to a CI: first those of the columns, then those of the patch. */
    final class Incoming {
        private int at;
        private final int end;
        private int patched;

        private Incoming(int ci) {
            var inColumns = ci < columns.cis();
            at = inColumns ? columns.firstIn[ci] : 0;
            end = inColumns ? columns.firstIn[ci + 1] : 0;
            patched = patch.lastIn().getOrDefault(ci, NONE);
        }

        /** The next edge, or {@link #NONE}. */
        int next() {
            while (at < end) {
                var edge = columns.incoming[at++];
                if (!patch.dead().get(edge)) return edge;
            }
            while (patched != NONE) {
                var edge = patched;
                patched = patch.previousIn()[edge - columns.layout.size()];
                if (!patch.dead().get(edge)) return edge;
            }
            return NONE;
        }
    }
}
