package io.linchpin.importers.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a file are stored.
 * @param byteOrderMark bytes at the beginning that only say so
 */
record Encoding(Charset charset, int byteOrderMark) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int PATTERN = 4096;
    /** Bytes without a meaning in Windows-1252. */
    private static final String UNDEFINED = "\u0081\u008D\u008F\u0090\u009D";

    /** @param chosen what a person says; a mark of that encoding is still skipped */
    static Encoding recognise(Path path, @Nullable Charset chosen) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(path)) {
            start = in.readNBytes(PATTERN);
        }
        var marked = byMark(start);
        if (chosen != null) return marked != null && marked.matches(chosen) ? marked : new Encoding(chosen, 0);
        if (marked != null) return marked;
        var wide = byNulPattern(start);
        if (wide != null) return wide;
        return new Encoding(Census.of(path).isWindows1252() ? WINDOWS_1252 : StandardCharsets.UTF_8, 0);
    }

    private boolean matches(Charset other) {
        return charset.equals(other)
                || other.equals(StandardCharsets.UTF_16) && charset.name().startsWith("UTF-16");
    }

    private static @Nullable Encoding byMark(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) return new Encoding(StandardCharsets.UTF_8, 3);
        if (startsWith(start, 0xFF, 0xFE)) return new Encoding(StandardCharsets.UTF_16LE, 2);
        if (startsWith(start, 0xFE, 0xFF)) return new Encoding(StandardCharsets.UTF_16BE, 2);
        return null;
    }

    private static boolean startsWith(byte[] start, int... mark) {
        if (start.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((start[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /** Text of Western languages in UTF-16 has a NUL in nearly every second byte, always on the same side. */
    private static @Nullable Encoding byNulPattern(byte[] start) {
        int pairs = start.length / 2;
        int high = 0;
        int low = 0;
        for (int i = 0; i < 2 * pairs; i += 2) {
            if (start[i] == 0) high++;
            if (start[i + 1] == 0) low++;
        }
        if (pairs < 2) return null;
        if (high > pairs * 0.7 && low == 0) return new Encoding(StandardCharsets.UTF_16BE, 0);
        if (low > pairs * 0.7 && high == 0) return new Encoding(StandardCharsets.UTF_16LE, 0);
        return null;
    }

    /**
     * What the bytes of a file say about it.
     * @param wide characters that are sound UTF-8 beyond ASCII
     * @param broken places that are not UTF-8
     * @param unlikely bytes that no text in Windows-1252 has: the five without a meaning, and 0xFF twice in a row, which is damage or a filler
     */
    private record Census(long wide, long broken, long unlikely) {
        boolean isWindows1252() {
            return broken > wide && unlikely == 0;
        }

        static Census of(Path path) throws IOException {
            var count = new Count();
            try (var in = Files.newInputStream(path)) {
                count.all(in);
            }
            return new Census(count.wide, count.broken, count.unlikely);
        }
    }

    /** Goes through a stream once, chunk by chunk; what is plain ASCII is not decoded. */
    private static final class Count {
        private static final int CHUNK = 1 << 16;

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        private final CharBuffer chars = CharBuffer.allocate(CHUNK);
        private long wide;
        private long broken;
        private long unlikely;
        private int before;

        void all(InputStream in) throws IOException {
            for (boolean ended = false; !ended; ) {
                int kept = bytes.position();
                int read = in.read(bytes.array(), kept, bytes.remaining());
                ended = read < 0;
                int end = kept + Math.max(read, 0);
                if (isAscii(end)) {
                    bytes.clear();
                    before = 0;
                    continue;
                }
                judge(kept, end);
                bytes.limit(end).position(0);
                decode(ended);
                bytes.compact();
            }
        }

        private boolean isAscii(int end) {
            int all = 0;
            for (int i = 0; i < end; i++) all |= bytes.array()[i];
            return all >= 0;
        }

        private void judge(int from, int end) {
            for (int i = from; i < end; i++) {
                int b = bytes.get(i) & 0xFF;
                if (UNDEFINED.indexOf(b) >= 0 || b == 0xFF && before == 0xFF) unlikely++;
                before = b;
            }
        }

        private void decode(boolean ended) {
            for (var result = decoder.decode(bytes, chars, ended); ; result = decoder.decode(bytes, chars, ended)) {
                for (int i = 0; i < chars.position(); i++) if (chars.get(i) >= 0x80) wide++;
                chars.clear();
                if (result.isUnderflow()) return;
                if (result.isError()) {
                    broken++;
                    bytes.position(bytes.position() + result.length());
                }
            }
        }
    }
}
