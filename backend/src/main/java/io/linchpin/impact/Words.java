package io.linchpin.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words that repeat often, in the order in which they first come. */
final class Words<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> words = new ArrayList<>();

    int number(T word) {
        var known = numbers.putIfAbsent(word, words.size());
        if (known != null) return known;
        words.add(word);
        return words.size() - 1;
    }

    T word(int number) {
        return words.get(number);
    }

    int size() {
        return words.size();
    }

    List<T> all() {
        return List.copyOf(words);
    }
}
