package io.linchpin.impact;

import io.linchpin.cmdb.Strength;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What depends on what, in int arrays that never change. The edges that carry impact are numbered so that those of one
 * source stand together, and within it those of one redundancy group. Edges from or to a CI that is not LIVE are kept,
 * but pass nothing.
 */
final class Topology {
    /** In place of a group: the edge is in none, so it is one of its own with one member that must work. */
    static final int ALONE = -1;

    private final CiTable cis;
    private final BitSet related;
    private final Edges edges;
    private final Groups groups;

    /**
     * Columns by edge.
     * @param firstOut by CI, one more than there are CIs: where the edges of a source begin
     * @param most rank of the worst state that the edge adds to the level of its group; OK when an end is not LIVE, and on
     *     all but the first of several edges to one target in one group, the first speaking for all
     * @param incoming edge numbers, those of one target together
     * @param firstIn by CI, one more than there are CIs: where the edges of a target begin in {@code incoming}
     */
    record Edges(
            int[] firstOut,
            int[] source,
            int[] target,
            int[] group,
            short[] type,
            byte[] most,
            int[] incoming,
            int[] firstIn,
            List<String> typeNames,
            List<Strength> strengths) {}

    /**
     * Columns by redundancy group.
     * @param members how many distinct LIVE targets it has
     * @param needs how many of them must work
     */
    record Groups(int[] firstEdge, int[] endEdge, int[] name, int[] members, int[] needs, List<String> names) {}

    Topology(CiTable cis, BitSet related, Edges edges, Groups groups) {
        this.cis = cis;
        this.related = related;
        this.edges = edges;
        this.groups = groups;
    }

    CiTable cis() {
        return cis;
    }

    /** Whether the CI has any relationship, also one that carries no impact. */
    boolean isRelated(int ci) {
        return related.get(ci);
    }

    int edgeCount() {
        return edges.source.length;
    }

    int firstOut(int ci) {
        return edges.firstOut[ci];
    }

    int endOut(int ci) {
        return edges.firstOut[ci + 1];
    }

    int firstIn(int ci) {
        return edges.firstIn[ci];
    }

    int endIn(int ci) {
        return edges.firstIn[ci + 1];
    }

    /** The edge at a place between {@link #firstIn} and {@link #endIn}. */
    int incoming(int at) {
        return edges.incoming[at];
    }

    int source(int edge) {
        return edges.source[edge];
    }

    int target(int edge) {
        return edges.target[edge];
    }

    /** The group of an edge, or {@link #ALONE}. */
    int group(int edge) {
        return edges.group[edge];
    }

    /** Types compare as their names do. */
    int type(int edge) {
        return edges.type[edge];
    }

    String typeName(int edge) {
        return edges.typeNames.get(edges.type[edge]);
    }

    Strength strength(int edge) {
        return edges.strengths.get(edges.type[edge]);
    }

    /** What the edge adds to its group while its target is in this state, as ranks. */
    byte counted(int edge, byte state) {
        return (byte) Math.min(state, edges.most[edge]);
    }

    /** What the edge itself passes on while its target is in this state, as ranks. */
    byte passed(int edge, byte state) {
        return (byte) Math.min(state, most(strength(edge)).rank());
    }

    /** The worst state that passes; anything worse arrives as this one. */
    static ImpactState most(Strength strength) {
        return switch (strength) {
            case HARD -> ImpactState.DOWN;
            case SOFT -> ImpactState.DEGRADED;
            case NONE -> ImpactState.OK;
        };
    }

    int groupCount() {
        return groups.firstEdge.length;
    }

    int owner(int group) {
        return edges.source[groups.firstEdge[group]];
    }

    IntStream edgesOf(int group) {
        return IntStream.range(groups.firstEdge[group], groups.endEdge[group]);
    }

    String groupName(int group) {
        return groups.names.get(groups.name[group]);
    }

    int members(int group) {
        return groups.members[group];
    }

    int needs(int group) {
        return groups.needs[group];
    }
}
