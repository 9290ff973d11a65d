package io.linchpin.impact;

import com.carrotsearch.hppc.IntArrayList;
import io.linchpin.cmdb.MinUp;
import java.util.ArrayList;
import java.util.Arrays;
import org.apache.commons.lang3.ArrayUtils;

/**
 * Edges in their order, those of a source together and within it those of one redundancy group, in columns that never
 * change. Edges and groups may be numbered from elsewhere than 0, so that one layout can go on where another ends.
 * @param group number of the group, or {@link Topology#ALONE}
 * @param type types compare as their names do
 * @param most rank of the worst state that the edge adds to the level of its group; OK on all but the first of several
 *     edges to one target in one group, the first speaking for all
 */
record Layout(int[] source, int[] target, int[] group, short[] type, byte[] most, Groups groups) {

    static final Layout EMPTY = new Layout(
            new int[0],
            new int[0],
            new int[0],
            new short[0],
            new byte[0],
            new Groups(new int[0], new int[0], new String[0], new int[0], new int[0], new int[0], new int[0]));

    /**
     * Columns by redundancy group.
     * @param members how many distinct LIVE targets it has
     * @param needs how many of them must work
     * @param number how many of them must work at least, as somebody said; 0 when nobody did
     * @param percent which share of them must work at least; 0 likewise
     */
    record Groups(
            int[] firstEdge, int[] endEdge, String[] name, int[] members, int[] needs, int[] number, int[] percent) {
        int size() {
            return firstEdge.length;
        }
    }

    int size() {
        return source.length;
    }

    /**
     * @param order the rows sorted by source, group, target and type
     * @param firstEdge the number of the first edge; {@code firstGroup} likewise
     */
    static Layout of(EdgeRows rows, int[] order, CiTable cis, RelationTypes types, int firstEdge, int firstGroup) {
        return new Filling(rows, order, cis, types, firstEdge, firstGroup).layout();
    }

    Layout followedBy(Layout next) {
        return new Layout(
                ArrayUtils.addAll(source, next.source),
                ArrayUtils.addAll(target, next.target),
                ArrayUtils.addAll(group, next.group),
                ArrayUtils.addAll(type, next.type),
                ArrayUtils.addAll(most, next.most),
                new Groups(
                        ArrayUtils.addAll(groups.firstEdge, next.groups.firstEdge),
                        ArrayUtils.addAll(groups.endEdge, next.groups.endEdge),
                        ArrayUtils.addAll(groups.name, next.groups.name),
                        ArrayUtils.addAll(groups.members, next.groups.members),
                        ArrayUtils.addAll(groups.needs, next.groups.needs),
                        ArrayUtils.addAll(groups.number, next.groups.number),
                        ArrayUtils.addAll(groups.percent, next.groups.percent)));
    }

    private static final class Filling {
        private final EdgeRows rows;
        private final int[] order;
        private final CiTable cis;
        private final RelationTypes types;
        private final int firstEdge;
        private final int firstGroup;
        private final int[] group;
        private final byte[] most;
        private final IntArrayList first = new IntArrayList();
        private final IntArrayList end = new IntArrayList();
        private final ArrayList<String> name = new ArrayList<>();
        private final IntArrayList members = new IntArrayList();
        private final IntArrayList needs = new IntArrayList();
        private final IntArrayList number = new IntArrayList();
        private final IntArrayList percent = new IntArrayList();

        private Filling(EdgeRows rows, int[] order, CiTable cis, RelationTypes types, int firstEdge, int firstGroup) {
            this.rows = rows;
            this.order = order;
            this.cis = cis;
            this.types = types;
            this.firstEdge = firstEdge;
            this.firstGroup = firstGroup;
            this.group = new int[order.length];
            this.most = new byte[order.length];
        }

        private Layout layout() {
            for (int edge = 0, next; edge < order.length; edge = next) {
                next = endOfGroup(edge);
                if (rows.isAlone(order[edge])) {
                    group[edge] = Topology.ALONE;
                    most[edge] = mostOf(edge);
                } else {
                    Arrays.fill(group, edge, next, firstGroup + first.size());
                    addGroup(edge, next);
                }
            }
            var type = new short[order.length];
            for (var edge = 0; edge < order.length; edge++) type[edge] = (short) rows.type(order[edge]);
            return new Layout(
                    Arrays.stream(order).map(rows::source).toArray(),
                    Arrays.stream(order).map(rows::target).toArray(),
                    group,
                    type,
                    most,
                    new Groups(
                            first.toArray(),
                            end.toArray(),
                            name.toArray(String[]::new),
                            members.toArray(),
                            needs.toArray(),
                            number.toArray(),
                            percent.toArray()));
        }

        private int endOfGroup(int start) {
            var next = start + 1;
            while (next < order.length && rows.areOneGroup(order[start], order[next])) next++;
            return next;
        }

        /** All edges of a group say the same min_up; should they not, the strictest counts, whatever their order. */
        private void addGroup(int start, int next) {
            var atLeast = 0;
            var share = 0;
            for (var edge = start; edge < next; edge++) {
                atLeast = Math.max(atLeast, rows.number(order[edge]));
                share = Math.max(share, rows.percent(order[edge]));
            }
            var count = countTargets(start, next);
            first.add(firstEdge + start);
            end.add(firstEdge + next);
            name.add(rows.groupName(order[start]));
            members.add(count);
            number.add(atLeast);
            percent.add(share);
            needs.add(Math.max(
                    atLeast == 0 ? 1 : new MinUp(atLeast, false).of(count),
                    share == 0 ? 1 : new MinUp(share, true).of(count)));
        }

        /** Counts the distinct LIVE targets and lets the first edge to each pass on the most that any edge to it does. */
        private int countTargets(int start, int next) {
            var count = 0;
            var speaker = start;
            for (var edge = start; edge < next; edge++) {
                var target = rows.target(order[edge]);
                if (edge == start || target != rows.target(order[speaker])) {
                    speaker = edge;
                    if (cis.isLive(target)) count++;
                }
                most[speaker] = (byte) Math.max(most[speaker], mostOf(edge));
            }
            return count;
        }

        private byte mostOf(int edge) {
            return types.most(rows.type(order[edge]));
        }
    }
}
