package io.linchpin.imports;

import java.util.List;
import java.util.stream.Collectors;

/** Where the rows of an upload stand, as one number each: the file, then the line. */
record Places(List<String> files) {
    private static final int LINE_BITS = 40;
    private static final long LINE = (1L << LINE_BITS) - 1;

    Places {
        files = List.copyOf(files);
    }

    long of(RowOrigin origin) {
        return (long) files.indexOf(origin.file()) << LINE_BITS | origin.line();
    }

    /** {@code "159"}, or {@code "159 of racks.csv"} when that is another file than the one it is said in. */
    String words(long place, RowOrigin where) {
        var file = files.get((int) (place >> LINE_BITS));
        var line = String.valueOf(place & LINE);
        return file.equals(where.file()) ? line : line + " of " + file;
    }

    String words(List<Long> places, RowOrigin where) {
        return places.stream().map(place -> words(place, where)).collect(Collectors.joining(", "));
    }

    /** @param what the key is called, for people: {@code "id"} */
    String contradiction(String what, List<Long> disputed, RowOrigin row) {
        var others = disputed.stream().filter(place -> place != of(row)).toList();
        return "The same %s with different content is also on %s %s. Keep one of them, or tell them apart."
                .formatted(what, others.size() > 1 ? "lines" : "line", words(others, row));
    }
}
