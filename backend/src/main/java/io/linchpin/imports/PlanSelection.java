package io.linchpin.imports;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the rows stand that a filter lets through, and by what all rows of the kind could be told apart. A million rows take
 * 125 kB.
 */
public final class PlanSelection {
    private final PlanFilter filter;
    private final BitSet places = new BitSet();
    private final BitSet written = new BitSet();
    private final Map<String, Long> whats = new TreeMap<>();
    private final Map<String, Long> fields = new TreeMap<>();
    private final Map<String, Long> files = new TreeMap<>();

    PlanSelection(PlanFilter filter) {
        this.filter = filter;
    }

    void look(PlanRow row) {
        whats.merge(row.row().what(), 1L, Long::sum);
        files.merge(row.row().file(), 1L, Long::sum);
        row.row().changes().keySet().forEach(field -> fields.merge(field, 1L, Long::sum));
        if (!filter.test(row)) return;
        places.set(Math.toIntExact(row.place()));
        written.set(Math.toIntExact(row.place()), row.fate() == PlanRow.Fate.WRITTEN);
    }

    public PlanFilter filter() {
        return filter;
    }

    /** How many rows are let through. */
    public int size() {
        return places.cardinality();
    }

    /** Classes or types of relationships with their numbers of rows, of all rows of the kind. */
    public Map<String, Long> whats() {
        return whats;
    }

    public Map<String, Long> fields() {
        return fields;
    }

    public Map<String, Long> files() {
        return files;
    }

    /** Those of the rows that are written, not left out. */
    public PlanSelection written() {
        var open = new PlanSelection(filter);
        open.places.or(written);
        open.written.or(written);
        return open;
    }

    boolean contains(long place) {
        return places.get(Math.toIntExact(place));
    }

    boolean isIn(long first, int rows) {
        var next = places.nextSetBit(Math.toIntExact(first));
        return next >= 0 && next < first + rows;
    }

    /** @param from counted from 0 among those let through */
    int[] places(int from, int limit) {
        return places.stream().skip(from).limit(limit).toArray();
    }
}
