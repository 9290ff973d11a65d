package io.linchpin.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The first 128 bits of SHA-256 over a text: short enough to keep millions, long enough that no two ever meet. */
record Fingerprint(long high, long low) {
    static Fingerprint of(String text) {
        var digest = ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Fingerprint(digest.getLong(), digest.getLong());
    }

    /** Independent of the order of the entries; the separators cannot occur in a cell that was read. */
    static Fingerprint of(Map<String, String> values) {
        var text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((key, value) ->
                        text.append(key).append('\u0000').append(value).append('\u0001'));
        return of(text.toString());
    }

    /** As stored with a source record. */
    String text() {
        var bytes = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A version 8 UUID (RFC 9562: the bits are ours), so that the same row of the same run always means the same new CI. */
    UUID uuid() {
        return new UUID((high & ~0xF000L) | 0x8000L, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
