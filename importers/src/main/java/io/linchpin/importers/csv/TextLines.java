package io.linchpin.importers.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an encoded stream, decoded strictly: what is not valid in the encoding becomes U+FFFD and is remembered with its place, so that
 * reading can go on after it. A line longer than {@code limit} is cut there.
 */
final class TextLines implements Closeable {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final int limit;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private final char[] buffer = chars.array();
    private long consumed;
    private boolean ended;
    private boolean flushed;
    private long pendingFault = -1;

    private char[] line = new char[256];
    private int length;
    private long number;
    private boolean cut;
    private boolean afterReturn;
    private long malformedAt = -1;
    private @Nullable Character control;
    private long lf;
    private long crlf;
    private long cr;

    /** @param skip bytes at the beginning that are no text */
    TextLines(InputStream in, Charset encoding, int skip, int limit) throws IOException {
        this.in = in;
        this.limit = limit;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        in.skipNBytes(skip);
        consumed = skip;
    }

    /** Moves to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        length = 0;
        cut = false;
        malformedAt = -1;
        control = null;
        number++;
        if (afterReturn && (chars.hasRemaining() || fill())) {
            afterReturn = false;
            if (buffer[chars.position()] == '\n') {
                chars.position(chars.position() + 1);
                cr--;
                crlf++;
            }
        }
        while (chars.hasRemaining() || fill()) if (takeUpToLineEnd()) return true;
        return length > 0 || malformedAt >= 0;
    }

    private boolean takeUpToLineEnd() {
        int start = chars.position();
        int end = chars.limit();
        int at = start;
        while (at < end) {
            char c = buffer[at];
            if (c < ' ') {
                if (c == '\n' || c == '\r') break;
                if (c < '\t' || c > '\f') note(c);
            }
            at++;
        }
        append(start, at - start);
        if (at == end) {
            chars.position(end);
            return false;
        }
        chars.position(at + 1);
        if (buffer[at] == '\n') lf++;
        else {
            cr++;
            afterReturn = true;
        }
        return true;
    }

    private void note(char c) {
        if (control == null) control = c;
    }

    private void append(int start, int count) {
        int taken = Math.min(count, limit - length);
        if (taken < count) cut = true;
        if (length + taken > line.length)
            line = java.util.Arrays.copyOf(line, Math.max(length + taken, Math.min(limit, 2 * line.length)));
        System.arraycopy(buffer, start, line, length, taken);
        length += taken;
    }

    /** Decodes more; false at the end. A fault is handed out alone, so that it falls into the line it belongs to. */
    private boolean fill() throws IOException {
        chars.clear();
        if (pendingFault >= 0) {
            if (malformedAt < 0) malformedAt = pendingFault;
            pendingFault = -1;
            chars.put('\uFFFD').flip();
            return true;
        }
        while (!flushed) {
            var result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                pendingFault = consumed + bytes.position();
                bytes.position(bytes.position() + result.length());
            } else if (result.isUnderflow()) {
                if (!ended) readMore();
                else flushed = decoder.flush(chars).isUnderflow();
            }
            if (chars.position() > 0) {
                chars.flip();
                return true;
            }
            if (pendingFault >= 0) {
                chars.flip();
                return fill();
            }
        }
        chars.flip();
        return false;
    }

    private void readMore() throws IOException {
        consumed += bytes.position();
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) ended = true;
        else bytes.position(bytes.position() + read);
        bytes.flip();
    }

    /** The physical line, counted from 1. */
    long number() {
        return number;
    }

    char[] text() {
        return line;
    }

    int length() {
        return length;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) if (!Cells.isSpace(line[i])) return false;
        return malformedAt < 0 && control == null;
    }

    boolean isCut() {
        return cut;
    }

    /** Bytes before the first malformed one of this line, -1 when it has none. */
    long malformedAt() {
        return malformedAt;
    }

    /** The first control character of this line other than white space. */
    @Nullable
    Character control() {
        return control;
    }

    Charset encoding() {
        return decoder.charset();
    }

    LineEnds lineEnds() {
        return LineEnds.of(lf, crlf, cr);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
