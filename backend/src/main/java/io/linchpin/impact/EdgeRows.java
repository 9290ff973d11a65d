package io.linchpin.impact;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.sorting.IndirectSort;
import io.linchpin.cmdb.MinUp;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Edges that carry impact, as they come, in columns. CIs and types are numbers. */
final class EdgeRows {
    private static final int NO_GROUP = 0;

    private final IntArrayList source = new IntArrayList();
    private final IntArrayList target = new IntArrayList();
    private final IntArrayList type = new IntArrayList();
    private final IntArrayList group = new IntArrayList();
    /** How many must work, and which share; one of the two is 0. */
    private final IntArrayList number = new IntArrayList();

    private final IntArrayList percent = new IntArrayList();
    private final Words<String> groupNames = new Words<>();

    EdgeRows() {
        groupNames.number("");
    }

    /** @param minUp null stands for one */
    void add(int source, int target, int type, @Nullable String group, @Nullable MinUp minUp) {
        var needs = minUp == null ? MinUp.ONE : minUp;
        add(source, target, type, group, needs.percent() ? 0 : needs.amount(), needs.percent() ? needs.amount() : 0);
    }

    void add(int source, int target, int type, @Nullable String group, int number, int percent) {
        this.source.add(source);
        this.target.add(target);
        this.type.add(type);
        this.group.add(group == null ? NO_GROUP : groupNames.number(group));
        this.number.add(number);
        this.percent.add(percent);
    }

    int size() {
        return source.size();
    }

    /** @param target {@link Topology#NONE} leaves the row out of what is sorted */
    void place(int row, int source, int target) {
        this.source.set(row, source);
        this.target.set(row, target);
    }

    int source(int row) {
        return source.get(row);
    }

    int target(int row) {
        return target.get(row);
    }

    int type(int row) {
        return type.get(row);
    }

    boolean isAlone(int row) {
        return group.get(row) == NO_GROUP;
    }

    String groupName(int row) {
        return groupNames.word(group.get(row));
    }

    boolean areOneGroup(int row, int other) {
        return !isAlone(row) && group.get(row) == group.get(other) && source.get(row) == source.get(other);
    }

    int number(int row) {
        return number.get(row);
    }

    int percent(int row) {
        return percent.get(row);
    }

    /** By source, group, target and type; quick for many rows of a table whose numbers are in the order of its ids. */
    int[] sortedByCounting(int cis, int types) {
        var rows = IntStream.range(0, size())
                .filter(row -> target.get(row) != Topology.NONE)
                .toArray();
        rows = sorted(rows, type, types);
        rows = sorted(rows, target, cis);
        rows = sorted(rows, group, groupNames.size());
        return sorted(rows, source, cis);
    }

    /** The same order for few rows. */
    int[] sortedByComparing(CiTable cis) {
        return IndirectSort.mergesort(0, size(), (a, b) -> {
            if (source.get(a) != source.get(b)) return Integer.compare(source.get(a), source.get(b));
            if (group.get(a) != group.get(b)) return Integer.compare(group.get(a), group.get(b));
            var byTarget = cis.compare(target.get(a), target.get(b));
            return byTarget != 0 ? byTarget : Integer.compare(type.get(a), type.get(b));
        });
    }

    /** What has the same key keeps its order. */
    private static int[] sorted(int[] rows, IntArrayList key, int keys) {
        var next = new int[keys + 1];
        for (var row : rows) next[key.get(row) + 1]++;
        Arrays.parallelPrefix(next, Integer::sum);
        var sorted = new int[rows.length];
        for (var row : rows) sorted[next[key.get(row)]++] = row;
        return sorted;
    }
}
