package io.linchpin.impact;

import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.sorting.IndirectSort;
import io.linchpin.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The CIs of a topology with the few facts that an answer is sorted and filtered by. Most stand in columns, in the order
 * of their ids as text; those that came or changed since stand beside them. Numbers once given are kept.
 */
final class CiTable {
    private final Columns columns;
    /** By number: what came since, and what says something else than its columns do. */
    private final IntObjectHashMap<TopologyCi> edited;

    private final Map<UUID, Integer> added;
    private final BitSet live;
    private final BitSet gone;

    private CiTable(
            Columns columns, IntObjectHashMap<TopologyCi> edited, Map<UUID, Integer> added, BitSet live, BitSet gone) {
        this.columns = columns;
        this.edited = edited;
        this.added = added;
        this.live = live;
        this.gone = gone;
    }

    /** One more than the highest number; CIs that are gone leave their number behind. */
    int size() {
        return columns.size() + added.size();
    }

    /** The number of a CI, or -1 when it is not here. */
    int find(UUID id) {
        var number = numberOf(id);
        return number < 0 || gone.get(number) ? -1 : number;
    }

    boolean isGone(int ci) {
        return gone.get(ci);
    }

    UUID id(int ci) {
        return ci < columns.size() ? columns.id(ci) : edit(ci).id();
    }

    TenantId tenant(int ci) {
        var edit = edited.get(ci);
        return edit == null ? columns.tenants.get(columns.tenant[ci]) : edit.tenant();
    }

    String ciClass(int ci) {
        var edit = edited.get(ci);
        return edit == null ? columns.classes.get(columns.ciClass[ci]) : edit.ciClass();
    }

    /** 1 (highest) to 4, or 0 when nobody said. */
    int criticality(int ci) {
        var edit = edited.get(ci);
        return edit == null ? columns.criticality[ci] : edit.criticality();
    }

    boolean isLive(int ci) {
        return live.get(ci);
    }

    String name(int ci) {
        var edit = edited.get(ci);
        return edit == null ? columns.name(ci) : edit.name();
    }

    TopologyCi facts(int ci, boolean related) {
        return new TopologyCi(id(ci), tenant(ci), ciClass(ci), name(ci), criticality(ci), isLive(ci), related);
    }

    /** By their ids as text. */
    int compare(int a, int b) {
        return Math.max(a, b) < columns.size() ? Integer.compare(a, b) : TopologyCi.compare(id(a), id(b));
    }

    /** How many CIs stand beside the columns. */
    int editedCount() {
        return edited.size();
    }

    CiTable edited(Iterable<TopologyCi> written, Set<UUID> removed) {
        var nextEdited = edited.clone();
        var nextAdded = new HashMap<>(added);
        var nextLive = (BitSet) live.clone();
        var nextGone = (BitSet) gone.clone();
        for (var ci : written) {
            var known = numberOf(ci.id());
            var number = known >= 0 ? known : nextAdded.computeIfAbsent(ci.id(), id -> size() + added(nextAdded));
            nextEdited.put(number, ci);
            nextLive.set(number, ci.live());
            nextGone.clear(number);
        }
        for (var id : removed) {
            var number = numberOf(id);
            if (number < 0) continue;
            nextLive.clear(number);
            nextGone.set(number);
        }
        return new CiTable(columns, nextEdited, nextAdded, nextLive, nextGone);
    }

    private int added(Map<UUID, Integer> next) {
        return next.size() - added.size();
    }

    private int numberOf(UUID id) {
        var number = added.get(id);
        return number == null ? columns.find(id) : number;
    }

    private TopologyCi edit(int ci) {
        @Nullable TopologyCi edit = edited.get(ci);
        if (edit == null) throw new IndexOutOfBoundsException("No CI has the number %d.".formatted(ci));
        return edit;
    }

    /** Everything by number, in the order of the ids. */
    private static final class Columns {
        private final long[] high;
        private final long[] low;
        private final int[] tenant;
        private final int[] ciClass;
        private final byte[] criticality;
        private final int[] nameEnd;
        private final byte[] names;
        private final List<TenantId> tenants;
        private final List<String> classes;

        private Columns(Builder from, int[] order) {
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
            return new CiTable(new Columns(this, order), new IntObjectHashMap<>(), Map.of(), sortedLive, new BitSet());
        }

        private int nameStart(int row) {
            return row == 0 ? 0 : nameEnd.get(row - 1);
        }
    }
}
