package io.linchpin.importers.csv;

import io.linchpin.imports.RowKind;
import io.linchpin.shared.Invalid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * Puts the parts of an upload where its run will look for them, and says by their hashes whether two uploads are the same.
 * Nothing is held in memory but the mapping.
 */
final class UploadedParts {
    static final String MAPPING = "mapping";
    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of(RowKind.values()).map(CsvUploads::part), Stream.of(CsvUploads.ANY, MAPPING))
            .collect(Collectors.toUnmodifiableSet());

    private final Path folder;
    private final List<String> fingerprints = new ArrayList<>();

    private UploadedParts(Path folder) {
        this.folder = folder;
    }

    /**
     * @return name, kind and hash of each part, in order
     * @throws Invalid when there is no file, a part that nothing is known about, or a mapping that cannot be read
     */
    static List<String> store(Path folder, MultiValueMap<String, MultipartFile> parts) throws IOException {
        for (var name : parts.keySet())
            if (!KNOWN.contains(name))
                throw Invalid.field(
                        name,
                        "",
                        "There is no such part. Parts are files, cis, relationships, teams, people and mapping.");
        var stored = new UploadedParts(folder);
        for (var kind : RowKind.values()) stored.files(kind, parts);
        stored.files(null, parts);
        if (stored.fingerprints.isEmpty())
            throw new Invalid("Send at least one file, as the part files, cis, relationships, teams or people.");
        for (var file : parts.getOrDefault(MAPPING, List.of())) stored.mapping(file);
        return stored.fingerprints;
    }

    private void files(@Nullable RowKind kind, MultiValueMap<String, MultipartFile> parts) throws IOException {
        for (var file : parts.getOrDefault(CsvUploads.part(kind), List.of())) file(kind, file);
    }

    private void file(@Nullable RowKind kind, MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (var content = hashed(file.getInputStream())) {
            CsvUploads.store(folder, kind, name == null ? "" : name, content);
            remember(CsvUploads.part(kind), name == null ? "" : name, content);
        }
    }

    private void mapping(MultipartFile file) throws IOException {
        try (var content = hashed(file.getInputStream())) {
            CsvUploads.storeMapping(folder, new String(content.readAllBytes(), StandardCharsets.UTF_8));
            remember(MAPPING, "", content);
        }
    }

    private void remember(String part, String name, DigestInputStream content) {
        var hash = HexFormat.of().formatHex(content.getMessageDigest().digest());
        fingerprints.add("%s %s %s".formatted(part, name.toLowerCase(Locale.ROOT), hash));
    }

    private static DigestInputStream hashed(InputStream content) {
        try {
            return new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
