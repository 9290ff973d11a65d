package io.linchpin.imports;

import io.linchpin.cmdb.CiId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.UUID;

/**
 * The CIs of one upload, by everything a relationship of the same upload may call them. Rows come in any order, so it is
 * filled before the first relationship is looked at.
 */
final class CiIndex {
    private static final int AMBIGUOUS = Integer.MAX_VALUE;

    /** What a reference means inside the upload. */
    sealed interface Meaning {
        record Known(CiId id, String type) implements Meaning {}

        /** The row that claims it was refused. */
        record Refused(long place) implements Meaning {}

        record Ambiguous() implements Meaning {}

        /** Its row says what it said last time: the graph knows it by the same reference. */
        record Unchanged() implements Meaning {}

        record Unknown() implements Meaning {}
    }

    private final Claims claims = new Claims();
    private final FingerprintMap names = new FingerprintMap();
    private final FingerprintMap described = new FingerprintMap();
    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private long[] places = new long[1024];
    private String[] types = new String[1024]; // few different ones, shared
    private final BitSet refused = new BitSet();

    /** @return the number of its external id */
    int claim(UploadRow.CiRow row, long place) {
        var ordinal = claims.add(Fingerprint.of(row.externalId()), content(row), place);
        grow(ordinal);
        if (places[ordinal] != 0) return ordinal;
        places[ordinal] = place;
        var name = row.fields().getOrDefault("name", row.externalId());
        remember("name " + name, ordinal);
        remember("class " + row.fields().getOrDefault("class", "") + ":" + name, ordinal);
        return ordinal;
    }

    /** Where the first row with this number stands. */
    long place(int ordinal) {
        return places[ordinal];
    }

    /** @return the number of the row that is about this CI already, else that of this one, which is now */
    int describe(int ordinal, CiId id) {
        var key =
                new Fingerprint(id.value().getMostSignificantBits(), id.value().getLeastSignificantBits());
        var other = described.get(key);
        if (other == FingerprintMap.MISSING) described.put(key, ordinal);
        return other == FingerprintMap.MISSING ? ordinal : other;
    }

    /** Of everything the row says, so that an unchanged row is known without comparing values. */
    static Fingerprint content(UploadRow.CiRow row) {
        var values = new HashMap<>(row.fields());
        row.attributes().forEach((name, value) -> values.put("attributes." + name, value));
        return Fingerprint.of(values);
    }

    Claims claims() {
        return claims;
    }

    /** The fingerprint of all that the row with this number says, as a source record keeps it. */
    String hash(int ordinal) {
        return claims.content(ordinal).text();
    }

    int ordinal(String externalId) {
        return claims.ordinal(Fingerprint.of(externalId));
    }

    void accept(int ordinal, CiId id, String type) {
        types[ordinal] = type;
        high[ordinal] = id.value().getMostSignificantBits();
        low[ordinal] = id.value().getLeastSignificantBits();
    }

    void refuse(int ordinal) {
        refused.set(ordinal);
    }

    Meaning byExternalId(String reference) {
        return meaning(ordinal(reference));
    }

    /** By name, or by {@code class:name}. */
    Meaning byName(String reference) {
        var byName = meaning(names.get(Fingerprint.of("name " + reference)));
        return byName instanceof Meaning.Unknown ? meaning(names.get(Fingerprint.of("class " + reference))) : byName;
    }

    private Meaning meaning(int ordinal) {
        if (ordinal == FingerprintMap.MISSING) return new Meaning.Unknown();
        if (ordinal == AMBIGUOUS) return new Meaning.Ambiguous();
        if (refused.get(ordinal)) return new Meaning.Refused(places[ordinal]);
        if (high[ordinal] == 0) return new Meaning.Unchanged();
        return new Meaning.Known(new CiId(new UUID(high[ordinal], low[ordinal])), types[ordinal]);
    }

    private void remember(String reference, int ordinal) {
        var key = Fingerprint.of(reference);
        names.put(key, names.get(key) == FingerprintMap.MISSING ? ordinal : AMBIGUOUS);
    }

    private void grow(int ordinal) {
        if (ordinal < places.length) return;
        high = Arrays.copyOf(high, places.length * 2);
        low = Arrays.copyOf(low, places.length * 2);
        types = Arrays.copyOf(types, places.length * 2);
        places = Arrays.copyOf(places, places.length * 2);
    }
}
