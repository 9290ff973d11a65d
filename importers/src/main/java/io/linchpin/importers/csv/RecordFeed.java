package io.linchpin.importers.csv;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Hands a parser one line at a time, so that after each record we know which lines it took, and after a broken one can go on behind it. Every line
 * end arrives as a line feed; blank lines between records are left out and counted.
 */
final class RecordFeed extends Reader {
    private final TextLines lines;
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private int given;
    private long firstLine;
    private long lastLine;
    private long blankLines;
    private boolean ended;
    private @Nullable Fault fault;

    RecordFeed(TextLines lines, int limit) {
        this.lines = lines;
        this.limit = limit;
    }

    /** The next line begins a record. */
    void begin() {
        text.setLength(0);
        given = 0;
        fault = null;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        if (given == text.length() && !take()) return -1;
        int taken = Math.min(count, text.length() - given);
        text.getChars(given, given + taken, target, offset);
        given += taken;
        return taken;
    }

    private boolean take() throws IOException {
        do {
            if (!lines.next()) {
                ended = true;
                return false;
            }
        } while (text.isEmpty() && isBlank());
        if (text.isEmpty()) firstLine = lines.number();
        lastLine = lines.number();
        note();
        if (lines.isCut() || text.length() + lines.length() > limit) throw new RecordTooLong();
        text.append(lines.text(), 0, lines.length()).append('\n');
        return true;
    }

    private boolean isBlank() {
        boolean blank = lines.isBlank();
        if (blank) blankLines++;
        return blank;
    }

    private void note() {
        if (fault != null) return;
        var control = lines.control();
        if (lines.malformedAt() >= 0)
            fault = new Fault.MalformedBytes(lines.number(), lines.malformedAt(), lines.encoding());
        else if (control != null) fault = new Fault.ControlCharacter(lines.number(), control);
    }

    /** The record as it stands in the file, as far as it was read. */
    String text() {
        return text.toString();
    }

    long firstLine() {
        return firstLine;
    }

    long lastLine() {
        return lastLine;
    }

    /** Whether the parser asked for more than the file has. */
    boolean isEnded() {
        return ended;
    }

    long blankLines() {
        return blankLines;
    }

    /** What is wrong with the characters of this record. */
    @Nullable
    Fault fault() {
        return fault;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1;
    }
}
