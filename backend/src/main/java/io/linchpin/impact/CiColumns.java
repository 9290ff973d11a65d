package io.linchpin.impact;

import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.sorting.IndirectSort;
import io.linchpin.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The facts of CIs by number, in the order of their ids as text, in columns that never change. */
final class CiColumns {
    private final long[] high;
    private final long[] low;
    private final int[] tenant;
    private final int[] ciClass;
    private final byte[] criticality;
    private final int[] nameEnd;
    private final byte[] names;
    private final List<TenantId> tenants;
    private final List<String> classes;

    private CiColumns(Builder from, int[] order) {
        high = new long[order.length];
        low = new long[order.length];
        tenant = new int[order.length];
        ciClass = new int[order.length];
        criticality = new byte[order.length];
        nameEnd = new int[order.length];
        names = new byte[from.names.size()];
        tenants = from.tenants.all();
        classes = from.classes.all();
        var end = 0;
        for (var ci = 0; ci < order.length; ci++) {
            var row = order[ci];
            high[ci] = from.high.get(row);
            low[ci] = from.low.get(row);
            tenant[ci] = from.tenant.get(row);
            ciClass[ci] = from.ciClass.get(row);
            criticality[ci] = from.criticality.get(row);
            var start = from.nameStart(row);
            var length = from.nameEnd.get(row) - start;
            System.arraycopy(from.names.buffer, start, names, end, length);
            end += length;
            nameEnd[ci] = end;
        }
    }

    int size() {
        return high.length;
    }

    TenantId tenant(int ci) {
        return tenants.get(tenant[ci]);
    }

    IntPredicate tenants(Predicate<TenantId> wanted) {
        return among(tenant, tenants, wanted);
    }

    IntPredicate classes(Predicate<String> wanted) {
        return among(ciClass, classes, wanted);
    }

    private static <T> IntPredicate among(int[] column, List<T> words, Predicate<T> wanted) {
        var chosen = new boolean[words.size()];
        for (var word = 0; word < chosen.length; word++) chosen[word] = wanted.test(words.get(word));
        return ci -> chosen[column[ci]];
    }

    String ciClass(int ci) {
        return classes.get(ciClass[ci]);
    }

    byte criticality(int ci) {
        return criticality[ci];
    }

    UUID id(int ci) {
        return new UUID(high[ci], low[ci]);
    }

    String name(int ci) {
        var start = ci == 0 ? 0 : nameEnd[ci - 1];
        return new String(names, start, nameEnd[ci] - start, StandardCharsets.UTF_8);
    }

    int find(UUID id) {
        var from = 0;
        var to = high.length - 1;
        while (from <= to) {
            var middle = (from + to) >>> 1;
            var compared = TopologyCi.compare(
                    high[middle], low[middle], id.getMostSignificantBits(), id.getLeastSignificantBits());
            if (compared == 0) return middle;
            if (compared < 0) from = middle + 1;
            else to = middle - 1;
        }
        return -1;
    }

    /** Takes CIs in any order. */
    static final class Builder {
        private final LongArrayList high = new LongArrayList();
        private final LongArrayList low = new LongArrayList();
        private final IntArrayList tenant = new IntArrayList();
        private final IntArrayList ciClass = new IntArrayList();
        private final ByteArrayList criticality = new ByteArrayList();
        private final BitSet live = new BitSet();
        private final IntArrayList nameEnd = new IntArrayList();
        private final ByteArrayList names = new ByteArrayList();
        private final Words<TenantId> tenants = new Words<>();
        private final Words<String> classes = new Words<>();

        void add(TopologyCi ci) {
            live.set(high.size(), ci.live());
            high.add(ci.id().getMostSignificantBits());
            low.add(ci.id().getLeastSignificantBits());
            tenant.add(tenants.number(ci.tenant()));
            ciClass.add(classes.number(ci.ciClass()));
            criticality.add((byte) ci.criticality());
            names.add(ci.name().getBytes(StandardCharsets.UTF_8));
            nameEnd.add(names.size());
        }

        int size() {
            return high.size();
        }

        /** The rows by id; quick when they came so. */
        int[] order() {
            return IndirectSort.mergesort(
                    0, size(), (a, b) -> TopologyCi.compare(high.get(a), low.get(a), high.get(b), low.get(b)));
        }

        CiTable build(int[] order) {
            var sortedLive = new BitSet(order.length);
            for (var ci = 0; ci < order.length; ci++) sortedLive.set(ci, live.get(order[ci]));
            return CiTable.of(new CiColumns(this, order), sortedLive);
        }

        private int nameStart(int row) {
            return row == 0 ? 0 : nameEnd.get(row - 1);
        }
    }
}
