package io.linchpin.impact;

import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.Strength;
import io.linchpin.shared.TenantId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Collects CIs and edges in any order and lays them out as a {@link Topology}. */
final class TopologyBuilder {
    private static final int NO_NAME = 0;

    private final ImpactRules rules;
    private final CiTable.Builder cis = new CiTable.Builder();
    private final Longs sourceHigh = new Longs();
    private final Longs sourceLow = new Longs();
    private final Longs targetHigh = new Longs();
    private final Longs targetLow = new Longs();
    private final Ints types = new Ints();
    private final Ints groups = new Ints();
    private final Ints minUps = new Ints();
    private final Words<String> typeNames = new Words<>();
    private final Words<String> groupNames = new Words<>();

    TopologyBuilder(ImpactRules rules) {
        this.rules = rules;
        groupNames.number("");
    }

    /** @param criticality 1 (highest) to 4, or 0 when nobody said */
    TopologyBuilder ci(UUID id, TenantId tenant, String ciClass, String name, int criticality, boolean live) {
        cis.add(id, tenant, ciClass, name, criticality, live);
        return this;
    }

    /** An edge one of whose ends never comes is left out: that CI is not part of this topology. */
    TopologyBuilder edge(UUID source, String type, UUID target, @Nullable String group, @Nullable MinUp minUp) {
        sourceHigh.add(source.getMostSignificantBits());
        sourceLow.add(source.getLeastSignificantBits());
        targetHigh.add(target.getMostSignificantBits());
        targetLow.add(target.getLeastSignificantBits());
        types.add(typeNames.number(type));
        groups.add(group == null ? NO_NAME : groupNames.number(group));
        var needs = minUp == null ? MinUp.ONE : minUp;
        minUps.add(needs.percent() ? -needs.amount() : needs.amount());
        return this;
    }

    Topology build() {
        return new Layout(cis.build()).topology();
    }

    /** The arrays while they are being filled; rows are edges as they came, edges are rows in their final order. */
    private final class Layout {
        private final CiTable table;
        private final BitSet related = new BitSet();
        private final List<String> sortedTypes =
                typeNames.all().stream().sorted().toList();
        private final List<Strength> strengths =
                sortedTypes.stream().map(rules::strength).toList();
        private final int[] rowSource = new int[types.size()];
        private final int[] rowTarget = new int[types.size()];
        private final int[] rowType = new int[types.size()];
        private final int[] rowName = new int[types.size()];

        private Layout(CiTable table) {
            this.table = table;
        }

        private Topology topology() {
            var rows = carryingRows();
            rows = sorted(rows, rowType, sortedTypes.size());
            rows = sorted(rows, rowTarget, table.size());
            rows = sorted(rows, rowName, groupNames.size());
            rows = sorted(rows, rowSource, table.size());
            return laidOut(rows);
        }

        /** The rows whose ends are both here and whose type carries impact, with what is needed to sort them. */
        private int[] carryingRows() {
            var sortedType = IntStream.range(0, sortedTypes.size())
                    .map(number -> sortedTypes.indexOf(typeNames.word(number)))
                    .toArray();
            var carrying = new Ints();
            for (var row = 0; row < types.size(); row++) {
                var source = table.find(new UUID(sourceHigh.get(row), sourceLow.get(row)));
                var target = table.find(new UUID(targetHigh.get(row), targetLow.get(row)));
                if (source < 0 || target < 0) continue;
                related.set(source);
                related.set(target);
                rowSource[row] = source;
                rowTarget[row] = target;
                rowType[row] = sortedType[types.get(row)];
                if (strengths.get(rowType[row]) == Strength.NONE) continue;
                rowName[row] = groupName(row, source);
                carrying.add(row);
            }
            return carrying.toArray();
        }

        private int groupName(int row, int source) {
            var named = groups.get(row);
            var type = typeNames.word(types.get(row));
            return named == NO_NAME && rules.formGroup(table.ciClass(source), type) ? groupNames.number(type) : named;
        }

        private Topology laidOut(int[] rows) {
            var source = Arrays.stream(rows).map(row -> rowSource[row]).toArray();
            var target = Arrays.stream(rows).map(row -> rowTarget[row]).toArray();
            var type = new short[rows.length];
            for (var edge = 0; edge < rows.length; edge++) type[edge] = (short) rowType[rows[edge]];

            var group = new int[rows.length];
            var most = new byte[rows.length];
            var firstEdge = new Ints();
            var endEdge = new Ints();
            var name = new Ints();
            var members = new Ints();
            var needs = new Ints();
            for (int edge = 0, end; edge < rows.length; edge = end) {
                end = endOfGroup(rows, edge);
                if (rowName[rows[edge]] == NO_NAME) {
                    group[edge] = Topology.ALONE;
                    most[edge] = isAlive(rows[edge]) ? mostOf(rows[edge]) : ImpactState.OK.rank();
                    continue;
                }
                Arrays.fill(group, edge, end, firstEdge.size());
                var count = countTargets(rows, edge, end, most);
                firstEdge.add(edge);
                endEdge.add(end);
                name.add(rowName[rows[edge]]);
                members.add(count);
                needs.add(neededOf(rows, edge, end, count));
            }

            var byTarget = sorted(IntStream.range(0, rows.length).toArray(), target, table.size());
            return new Topology(
                    table,
                    related,
                    new Topology.Edges(
                            starts(source),
                            source,
                            target,
                            group,
                            type,
                            most,
                            byTarget,
                            starts(target),
                            sortedTypes,
                            strengths),
                    new Topology.Groups(
                            firstEdge.toArray(),
                            endEdge.toArray(),
                            name.toArray(),
                            members.toArray(),
                            needs.toArray(),
                            groupNames.all()));
        }

        private int endOfGroup(int[] rows, int first) {
            var end = first + 1;
            if (rowName[rows[first]] == NO_NAME) return end;
            while (end < rows.length
                    && rowSource[rows[end]] == rowSource[rows[first]]
                    && rowName[rows[end]] == rowName[rows[first]]) end++;
            return end;
        }

        /** Counts the distinct LIVE targets and lets the first edge to each pass on the most that any edge to it does. */
        private int countTargets(int[] rows, int first, int end, byte[] most) {
            var count = 0;
            var speaker = first;
            for (var edge = first; edge < end; edge++) {
                if (!isAlive(rows[edge])) continue;
                if (count == 0 || rowTarget[rows[edge]] != rowTarget[rows[speaker]]) {
                    speaker = edge;
                    count++;
                }
                most[speaker] = (byte) Math.max(most[speaker], mostOf(rows[edge]));
            }
            return count;
        }

        /** All edges of a group say the same; should they not, the strictest counts, whatever their order. */
        private int neededOf(int[] rows, int first, int end, int members) {
            return IntStream.range(first, end)
                    .map(edge -> minUp(rows[edge]).of(members))
                    .max()
                    .orElseThrow();
        }

        private MinUp minUp(int row) {
            var value = minUps.get(row);
            return value < 0 ? new MinUp(-value, true) : new MinUp(value, false);
        }

        private boolean isAlive(int row) {
            return table.isLive(rowSource[row]) && table.isLive(rowTarget[row]);
        }

        private byte mostOf(int row) {
            return Topology.most(strengths.get(rowType[row])).rank();
        }

        /** By CI, where its run begins among edges of which {@code end} names one end and which stand in its order. */
        private int[] starts(int[] end) {
            var starts = new int[table.size() + 1];
            for (var ci : end) starts[ci + 1]++;
            Arrays.parallelPrefix(starts, Integer::sum);
            return starts;
        }
    }

    /** Sorts by counting; what has the same key keeps its order. */
    private static int[] sorted(int[] rows, int[] key, int keys) {
        var next = new int[keys + 1];
        for (var row : rows) next[key[row] + 1]++;
        Arrays.parallelPrefix(next, Integer::sum);
        var sorted = new int[rows.length];
        for (var row : rows) sorted[next[key[row]]++] = row;
        return sorted;
    }
}
