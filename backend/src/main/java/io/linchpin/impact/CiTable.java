package io.linchpin.impact;

import io.linchpin.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The CIs of a topology with the few facts that an answer is sorted and filtered by, in columns. Their numbers follow
 * the order of their ids as text, so that comparing two numbers compares two ids.
 */
final class CiTable {
    private final long[] high;
    private final long[] low;
    private final int[] tenant;
    private final int[] ciClass;
    private final byte[] criticality;
    private final BitSet live;
    private final int[] nameEnd;
    private final byte[] names;
    private final List<TenantId> tenants;
    private final List<String> classes;

    private CiTable(Builder from) {
        var order = from.order();
        high = new long[order.length];
        low = new long[order.length];
        tenant = new int[order.length];
        ciClass = new int[order.length];
        criticality = new byte[order.length];
        live = new BitSet(order.length);
        nameEnd = new int[order.length];
        names = new byte[from.nameBytes];
        tenants = from.tenants.all();
        classes = from.classes.all();
        var end = 0;
        for (var ci = 0; ci < order.length; ci++) {
            var row = order[ci];
            high[ci] = from.high.get(row);
            low[ci] = from.low.get(row);
            tenant[ci] = from.tenant.get(row);
            ciClass[ci] = from.ciClass.get(row);
            criticality[ci] = (byte) from.criticality.get(row);
            live.set(ci, from.live.get(row));
            var start = from.nameStart(row);
            var length = from.nameEnd.get(row) - start;
            System.arraycopy(from.names, start, names, end, length);
            end += length;
            nameEnd[ci] = end;
        }
    }

    int size() {
        return high.length;
    }

    /** The number of a CI, or -1 when it is not here. */
    int find(UUID id) {
        var from = 0;
        var to = high.length - 1;
        while (from <= to) {
            var middle = (from + to) >>> 1;
            var compared =
                    compare(high[middle], low[middle], id.getMostSignificantBits(), id.getLeastSignificantBits());
            if (compared == 0) return middle;
            if (compared < 0) from = middle + 1;
            else to = middle - 1;
        }
        return -1;
    }

    UUID id(int ci) {
        return new UUID(high[ci], low[ci]);
    }

    TenantId tenant(int ci) {
        return tenants.get(tenant[ci]);
    }

    String ciClass(int ci) {
        return classes.get(ciClass[ci]);
    }

    /** 1 (highest) to 4, or 0 when nobody said. */
    int criticality(int ci) {
        return criticality[ci];
    }

    boolean isLive(int ci) {
        return live.get(ci);
    }

    String name(int ci) {
        var start = ci == 0 ? 0 : nameEnd[ci - 1];
        return new String(names, start, nameEnd[ci] - start, StandardCharsets.UTF_8);
    }

    /** Ids compare as their text does, that is without a sign. */
    private static int compare(long highA, long lowA, long highB, long lowB) {
        var byHigh = Long.compareUnsigned(highA, highB);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(lowA, lowB);
    }

    /** Takes CIs in any order; those that come sorted by id are the quickest. */
    static final class Builder {
        private final Longs high = new Longs();
        private final Longs low = new Longs();
        private final Ints tenant = new Ints();
        private final Ints ciClass = new Ints();
        private final Ints criticality = new Ints();
        private final BitSet live = new BitSet();
        private final Ints nameEnd = new Ints();
        private byte[] names = new byte[1024];
        private int nameBytes;
        private final Words<TenantId> tenants = new Words<>();
        private final Words<String> classes = new Words<>();

        void add(UUID id, TenantId tenant, String ciClass, String name, int criticality, boolean live) {
            this.live.set(nameEnd.size(), live);
            high.add(id.getMostSignificantBits());
            low.add(id.getLeastSignificantBits());
            this.tenant.add(tenants.number(tenant));
            this.ciClass.add(classes.number(ciClass));
            this.criticality.add(criticality);
            var bytes = name.getBytes(StandardCharsets.UTF_8);
            if (nameBytes + bytes.length > names.length) {
                names = Arrays.copyOf(names, Math.max(nameBytes + bytes.length, names.length + (names.length >> 1)));
            }
            System.arraycopy(bytes, 0, names, nameBytes, bytes.length);
            nameBytes += bytes.length;
            nameEnd.add(nameBytes);
        }

        CiTable build() {
            return new CiTable(this);
        }

        private int[] order() {
            var order = new Integer[nameEnd.size()];
            Arrays.setAll(order, row -> row);
            Comparator<Integer> byId = (a, b) -> compare(high.get(a), low.get(a), high.get(b), low.get(b));
            Arrays.sort(order, byId);
            return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        }

        private int nameStart(int row) {
            return row == 0 ? 0 : nameEnd.get(row - 1);
        }
    }
}
