package io.linchpin.importers.csv;

import io.linchpin.cmdb.Catalogues;
import io.linchpin.importers.csv.FileMapping.TypeName;
import io.linchpin.imports.Mappings;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.Upload;
import io.linchpin.imports.UploadFormat;
import io.linchpin.shared.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Uploads as a folder: {@code cis/inventory.csv}, {@code relationships/cables.csv} …, {@code files/devices.csv} where nobody said
 * what it holds, and {@code mapping.yaml} where one came along.
 */
@Component
public class CsvUploads implements UploadFormat {
    /** The part for files that may hold anything. */
    static final String ANY = "files";

    private static final String MAPPING = "mapping.yaml";

    private final Mappings mappings;
    private final Catalogues catalogues;

    CsvUploads(Mappings mappings, Catalogues catalogues) {
        this.mappings = mappings;
        this.catalogues = catalogues;
    }

    /**
     * @param kind null when that is left to the mapping and the header
     * @param name as the person's browser gave it; only its last part is used, with a number if it is there already
     */
    public static void store(Path folder, @Nullable RowKind kind, String name, InputStream content) throws IOException {
        var place = place(folder, kind, name);
        for (int number = 2; Files.exists(place); number++)
            place = place(folder, kind, number + " " + safe(name, part(kind)));
        Files.copy(content, place);
    }

    /**
     * Where a file of this kind belongs; the folder is there.
     * @param name as the person's browser gave it; only its last part is used
     */
    public static Path place(Path folder, @Nullable RowKind kind, String name) throws IOException {
        var part = part(kind);
        return Files.createDirectories(folder.resolve(part)).resolve(safe(name, part));
    }

    /** @throws io.linchpin.shared.Invalid with line and key of everything that is wrong */
    public static void storeMapping(Path folder, String yaml) throws IOException {
        Mapping.parse(yaml);
        Files.writeString(folder.resolve(MAPPING), yaml);
    }

    @Override
    public Upload open(Path folder, TenantId tenant, String source) throws IOException {
        return upload(folder, tenant, source);
    }

    /** What the first rows of each file become. */
    public List<Sample> sample(Path folder, TenantId tenant, String source, int rows) throws IOException {
        return upload(folder, tenant, source).sample(rows);
    }

    private CsvUpload upload(Path folder, TenantId tenant, String source) throws IOException {
        var files = new ArrayList<CsvUpload.Named>();
        for (var kind : RowKind.values()) add(folder, kind, files);
        add(folder, null, files);
        return new CsvUpload(files, mapping(folder, tenant, source), Limits.DEFAULT, this::typeName);
    }

    private static void add(Path folder, @Nullable RowKind kind, List<CsvUpload.Named> files) throws IOException {
        for (var path : files(folder.resolve(part(kind))))
            files.add(new CsvUpload.Named(kind, path.getFileName().toString(), path));
    }

    /** The name of a part of an upload. @param kind null for files that may hold anything */
    static String part(@Nullable RowKind kind) {
        return kind == null ? ANY : MappingReader.key(kind);
    }

    /** The one that came along, else the one saved for the source, else the one shipped for it, else our own formats. */
    public Mapping mapping(Path folder, TenantId tenant, String source) throws IOException {
        var along = folder.resolve(MAPPING);
        if (Files.exists(along)) return Mapping.parse(Files.readString(along, StandardCharsets.UTF_8));
        var saved = mappings.find(tenant, source).map(Mapping::parse);
        return saved.or(() -> ShippedMappings.find(source)).orElse(Mapping.DEFAULT);
    }

    private Optional<TypeName> typeName(String text) {
        return catalogues
                .current()
                .translateType(text)
                .map(phrase -> new TypeName(phrase.type().name(), phrase.inverse()));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    private static String safe(String name, String part) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "_")
                .strip();
        if (last.isEmpty() || last.startsWith(".")) return part + ".csv";
        return last.length() > 120 ? last.substring(last.length() - 120) : last;
    }
}
