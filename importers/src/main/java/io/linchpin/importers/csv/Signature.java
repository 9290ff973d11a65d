package io.linchpin.importers.csv;

import io.linchpin.shared.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Formats that are brought in place of text, known by their first bytes. */
final class Signature {
    private static final List<Map.Entry<String, Message>> KNOWN = List.of(
            Map.entry("PK\u0003\u0004", Message.of("an Excel workbook or another ZIP archive")),
            Map.entry("\u00D0\u00CF\u0011\u00E0", Message.of("an old Excel or Word document")),
            Map.entry("%PDF-", Message.of("a PDF document")),
            Map.entry("\u001F\u008B", Message.of("a gzip archive")),
            Map.entry("BZh", Message.of("a bzip2 archive")),
            Map.entry("\u00FD7zXZ", Message.of("an xz archive")),
            Map.entry("7z\u00BC\u00AF", Message.of("a 7-Zip archive")),
            Map.entry("\u0028\u00B5\u002F\u00FD", Message.of("a Zstandard archive")),
            Map.entry("\u0089PNG", Message.of("a picture")));

    private Signature() {}

    static @Nullable FileFault of(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
            if (start.isEmpty()) return new FileFault.Empty();
            for (var known : KNOWN)
                if (start.startsWith(known.getKey())) return new FileFault.NotText(known.getValue());
            return null;
        }
    }
}
