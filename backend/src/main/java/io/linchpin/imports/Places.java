package io.linchpin.imports;

import io.linchpin.shared.Message;
import java.util.List;

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
    Message words(long place, RowOrigin where) {
        var file = files.get((int) (place >> LINE_BITS));
        var line = String.valueOf(place & LINE);
        return file.equals(where.file()) ? Message.verbatim(line) : Message.of("%s of %s", line, file);
    }

    List<Message> words(List<Long> places, RowOrigin where) {
        return places.stream().map(place -> words(place, where)).toList();
    }

    /** @param what the key is called, for people: {@code "id"} */
    Message contradiction(Message what, List<Long> disputed, RowOrigin row) {
        var others = words(disputed.stream().filter(place -> place != of(row)).toList(), row);
        return others.size() > 1
                ? Message.of(
                        "The same %s with different content is also on lines %s. Keep one of them, or tell them apart.",
                        what, others)
                : Message.of(
                        "The same %s with different content is also on line %s. Keep one of them, or tell them apart.",
                        what, others);
    }
}
