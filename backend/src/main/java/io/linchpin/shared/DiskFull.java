package io.linchpin.shared;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** How to tell that a file could not be written because there is no room for it. */
public final class DiskFull {
    /** On Linux and macOS, with a quota, on Windows; the JDK has no exception for it. */
    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

    private DiskFull() {}

    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(text -> WORDS.stream().anyMatch(text::contains));
    }
}
