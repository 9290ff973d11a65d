package io.linchpin.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which rows of an upload claim the same key. Rows with the same key and the same content count once; with different content
 * none of them counts, and each can name the others.
 */
final class Claims {
    private final FingerprintMap ordinals = new FingerprintMap();
    private long[] firstPlace = new long[1024];
    private long[] contentHigh = new long[1024];
    private long[] contentLow = new long[1024];
    private final Map<Integer, TreeSet<Long>> disputed = new HashMap<>();

    /** @return the number of the key: 0 for the first key ever claimed, 1 for the next … */
    int add(Fingerprint key, Fingerprint content, long place) {
        var ordinal = ordinals.get(key);
        if (ordinal == FingerprintMap.MISSING) return first(key, content, place);
        if (contentHigh[ordinal] != content.high()
                || contentLow[ordinal] != content.low()
                || disputed.containsKey(ordinal))
            disputed.computeIfAbsent(ordinal, missing -> new TreeSet<>(List.of(firstPlace[missing])))
                    .add(place);
        return ordinal;
    }

    /** Of the row that claimed the key first. */
    Fingerprint content(int ordinal) {
        return new Fingerprint(contentHigh[ordinal], contentLow[ordinal]);
    }

    int ordinal(Fingerprint key) {
        return ordinals.get(key);
    }

    int size() {
        return ordinals.size();
    }

    /** Whether this is the row that counts: the first one with its content, and nobody disputes it. */
    boolean counts(int ordinal, long place) {
        return firstPlace[ordinal] == place && !disputed.containsKey(ordinal);
    }

    /** The places that claim the key with different content, all of them; empty when nobody disputes it. */
    List<Long> disputed(int ordinal) {
        return List.copyOf(disputed.getOrDefault(ordinal, new TreeSet<>()));
    }

    private int first(Fingerprint key, Fingerprint content, long place) {
        var ordinal = ordinals.size();
        if (ordinal == firstPlace.length) {
            firstPlace = Arrays.copyOf(firstPlace, ordinal * 2);
            contentHigh = Arrays.copyOf(contentHigh, ordinal * 2);
            contentLow = Arrays.copyOf(contentLow, ordinal * 2);
        }
        ordinals.put(key, ordinal);
        firstPlace[ordinal] = place;
        contentHigh[ordinal] = content.high();
        contentLow[ordinal] = content.low();
        return ordinal;
    }
}
