package io.linchpin.impact;

import io.linchpin.shared.Message;

/** How large a topology is, and whether there is memory for it: better no answer than a slow death. */
record TopologySize(long cis, long relationships) {
    /** While it is read: the columns, and the growing lists they are made from. What stays is about a third. */
    private static final long BYTES_OF_CI = 250;

    private static final long BYTES_OF_RELATIONSHIP = 110;
    /** For whatever else the application does at the moment. */
    private static final long RESERVE = 48L << 20;

    private static final long MEGABYTE = 1L << 20;

    long bytes() {
        return cis * BYTES_OF_CI + relationships * BYTES_OF_RELATIONSHIP + RESERVE;
    }

    /**
     * In a sentence that tells nothing of what the topology holds.
     * @param free bytes
     * @param most bytes that the heap may grow to
     */
    Message tooLargeFor(long free, long most) {
        var heap = Math.max(0, most - free) + bytes();
        return Message.of(
                "Impact cannot be answered: the topology needs about %d MB of memory, and %d MB are free. Start Linchpin with a larger heap: JAVA_OPTS=-Xmx%sm.",
                bytes() / MEGABYTE, free / MEGABYTE, String.valueOf(roundedUp(heap / MEGABYTE)));
    }

    private static long roundedUp(long megabytes) {
        return Math.ceilDiv(megabytes, 256L) * 256;
    }
}
