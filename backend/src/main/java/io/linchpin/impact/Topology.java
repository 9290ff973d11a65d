package io.linchpin.impact;

import io.linchpin.cmdb.Strength;
import java.util.BitSet;
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
    private final BitSet connected;
    private final RelationTypes types;
    private final Columns columns;
    private final Patch patch;

    private Topology(
            ImpactRules rules, CiTable cis, BitSet connected, RelationTypes types, Columns columns, Patch patch) {
        this.rules = rules;
        this.cis = cis;
        this.connected = connected;
        this.types = types;
        this.columns = columns;
        this.patch = patch;
    }

    /**
     * @param connected the CIs that are known to have relationships, beside the rows
     * @param rows sources and targets are numbers of the table
     */
    static Topology of(ImpactRules rules, RelationTypes types, CiTable cis, BitSet connected, EdgeRows rows) {
        var layout = Layout.of(rows, rows.sortedByCounting(cis.size(), types.size()), cis, types, 0, 0);
        return new Topology(rules, cis, connected, types, Columns.of(layout, cis.size()), Patch.NOTHING);
    }

    ImpactRules rules() {
        return rules;
    }

    CiTable cis() {
        return cis;
    }

    /** Whether the CI has any relationship, also one that carries no impact. */
    boolean isRelated(int ci) {
        return firstOut(ci) < endOut(ci) || connected.get(ci) || in(ci).next() != NONE;
    }

    /** Whether the CI is known to have relationships, beside the edges here. */
    boolean isConnected(int ci) {
        return connected.get(ci);
    }

    /** A copy of which CIs are known to have relationships, beside the edges here. */
    BitSet connected() {
        return (BitSet) connected.clone();
    }

    RelationTypes types() {
        return types;
    }

    /** One more than the highest number of an edge. */
    int edgeCount() {
        return columns.layout().size() + patch.layout().size();
    }

    int firstOut(int ci) {
        if (patch.moved().get(ci)) return patch.firstOut().get(ci);
        return ci < columns.cis() ? columns.firstOut()[ci] : 0;
    }

    int endOut(int ci) {
        if (patch.moved().get(ci)) return patch.endOut().get(ci);
        return ci < columns.cis() ? columns.firstOut()[ci + 1] : 0;
    }

    IntStream out(int ci) {
        return IntStream.range(firstOut(ci), endOut(ci));
    }

    /** The edges that point to a CI. */
    Incoming in(int ci) {
        return new Incoming(ci);
    }

    int source(int edge) {
        var at = edge - columns.layout().size();
        return at < 0 ? columns.layout().source()[edge] : patch.layout().source()[at];
    }

    int target(int edge) {
        var at = edge - columns.layout().size();
        return at < 0 ? columns.layout().target()[edge] : patch.layout().target()[at];
    }

    /** The group of an edge, or {@link #ALONE}. */
    int group(int edge) {
        var at = edge - columns.layout().size();
        return at < 0 ? columns.layout().group()[edge] : patch.layout().group()[at];
    }

    /** Types compare as their names do. */
    int type(int edge) {
        var at = edge - columns.layout().size();
        return at < 0 ? columns.layout().type()[edge] : patch.layout().type()[at];
    }

    String typeName(int edge) {
        return types.name(type(edge));
    }

    Strength strength(int edge) {
        return types.strength(type(edge));
    }

    /** What the edge adds to its group while its target is in this state, as ranks. */
    byte counted(int edge, byte state) {
        var at = edge - columns.layout().size();
        return (byte) Math.min(
                state, at < 0 ? columns.layout().most()[edge] : patch.layout().most()[at]);
    }

    /** What the edge itself passes on while its target is in this state, as ranks. */
    byte passed(int edge, byte state) {
        return (byte) Math.min(state, types.most(type(edge)));
    }

    int groupCount() {
        return columns.layout().groups().size() + patch.layout().groups().size();
    }

    int owner(int group) {
        return source(column(group).firstEdge()[place(group)]);
    }

    IntStream edgesOf(int group) {
        var column = column(group);
        return IntStream.range(column.firstEdge()[place(group)], column.endEdge()[place(group)]);
    }

    /** The redundancy groups of a CI. */
    IntStream groupsOf(int ci) {
        return out(ci).map(this::group).filter(group -> group != ALONE).distinct();
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
        return new Relayout(this).after(edit);
    }

    /** The same with everything in columns. */
    Topology compacted() {
        return new Relayout(this).compacted();
    }

    /** @param moved CIs whose edges are laid out again, and these are all of them */
    Topology with(CiTable nextCis, BitSet nextConnected, int[] moved, Layout edges) {
        return new Topology(rules, nextCis, nextConnected, types, columns, patch.with(this, moved, edges));
    }

    /** How many members must work at least, as somebody said; 0 when nobody did. */
    int minNumber(int group) {
        return column(group).number()[place(group)];
    }

    /** Which share of the members must work at least, as somebody said; 0 when nobody did. */
    int minPercent(int group) {
        return column(group).percent()[place(group)];
    }

    private Layout.Groups column(int group) {
        return group < columns.layout().groups().size()
                ? columns.layout().groups()
                : patch.layout().groups();
    }

    private int place(int group) {
        var own = columns.layout().groups().size();
        return group < own ? group : group - own;
    }

    /** Walks over the edges that point to a CI: first those of the columns, then those of the patch. */
    final class Incoming {
        private int at;
        private final int end;
        private int patched;

        private Incoming(int ci) {
            var inColumns = ci < columns.cis();
            at = inColumns ? columns.firstIn()[ci] : 0;
            end = inColumns ? columns.firstIn()[ci + 1] : 0;
            patched = patch.lastIn().getOrDefault(ci, NONE);
        }

        /** The next edge, or {@link #NONE}. */
        int next() {
            while (at < end) {
                var edge = columns.incoming()[at++];
                if (!patch.dead().get(edge)) return edge;
            }
            while (patched != NONE) {
                var edge = patched;
                patched = patch.previousIn()[edge - columns.layout().size()];
                if (!patch.dead().get(edge)) return edge;
            }
            return NONE;
        }
    }
}
