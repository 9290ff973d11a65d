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
    private long[] firstLine = new long[1024];
    private long[] contentHigh = new long[1024];
    private long[] contentLow = new long[1024];
    private final Map<Integer, TreeSet<Long>> disputed = new HashMap<>();

    /** @return the number of the key: 0 for the first key ever claimed, 1 for the next … */
    int add(Fingerprint key, Fingerprint content, long line) {
        var ordinal = ordinals.get(key);
        if (ordinal == FingerprintMap.MISSING) return first(key, content, line);
        if (contentHigh[ordinal] != content.high()
                || contentLow[ordinal] != content.low()
                || disputed.containsKey(ordinal))
            disputed.computeIfAbsent(ordinal, missing -> new TreeSet<>(List.of(firstLine[missing])))
                    .add(line);
        return ordinal;
    }

    int ordinal(Fingerprint key) {
        return ordinals.get(key);
    }

    int size() {
        return ordinals.size();
    }

    /** Whether this is the row that counts: the first one with its content, and nobody disputes it. */
    boolean counts(int ordinal, long line) {
        return firstLine[ordinal] == line && !disputed.containsKey(ordinal);
    }

    /** The lines that claim the key with different content, all of them; empty when nobody disputes it. */
    List<Long> disputed(int ordinal) {
        return List.copyOf(disputed.getOrDefault(ordinal, new TreeSet<>()));
    }

    /** @param what the key is called, for people: {@code "id"} */
    static String contradiction(String what, List<Long> disputed, long line) {
        var others = disputed.stream()
                .filter(other -> other != line)
                .map(String::valueOf)
                .toList();
        return "The same %s with different content is also on %s %s. Keep one of them, or tell them apart."
                .formatted(what, others.size() > 1 ? "lines" : "line", String.join(", ", others));
    }

    private int first(Fingerprint key, Fingerprint content, long line) {
        var ordinal = ordinals.size();
        if (ordinal == firstLine.length) {
            firstLine = Arrays.copyOf(firstLine, ordinal * 2);
            contentHigh = Arrays.copyOf(contentHigh, ordinal * 2);
            contentLow = Arrays.copyOf(contentLow, ordinal * 2);
        }
        ordinals.put(key, ordinal);
        firstLine[ordinal] = line;
        contentHigh[ordinal] = content.high();
        contentLow[ordinal] = content.low();
        return ordinal;
    }
}
