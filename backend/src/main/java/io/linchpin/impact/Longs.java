package io.linchpin.impact;

import java.util.Arrays;

/** A list of longs that grows, without a box around each. */
final class Longs {
    private long[] values = new long[64];
    private int size;

    void add(long value) {
        if (size == values.length) values = Arrays.copyOf(values, size + (size >> 1));
        values[size++] = value;
    }

    long get(int at) {
        return values[at];
    }
}
