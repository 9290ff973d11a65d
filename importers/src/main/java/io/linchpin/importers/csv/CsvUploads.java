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
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Uploads as a folder: {@code cis/inventory.csv}, {@code relationships/cables.csv} …, and {@code mapping.yaml} where one came
 * along.
 */
@Component
public class CsvUploads implements UploadFormat {
    private static final String MAPPING = "mapping.yaml";

    private final Mappings mappings;
    private final Catalogues catalogues;

    CsvUploads(Mappings mappings, Catalogues catalogues) {
        this.mappings = mappings;
        this.catalogues = catalogues;
    }

    /** @param name as the person's browser gave it; only its last part is used, with a number if it is there already */
    public static void store(Path folder, RowKind kind, String name, InputStream content) throws IOException {
        var place = place(folder, kind, name);
        for (int number = 2; Files.exists(place); number++)
            place = place(folder, kind, number + " " + safe(name, kind));
        Files.copy(content, place);
    }

    /**
     * Where a file of this kind belongs; the folder is there.
     * @param name as the person's browser gave it; only its last part is used
     */
    public static Path place(Path folder, RowKind kind, String name) throws IOException {
        return Files.createDirectories(folder.resolve(kind.name().toLowerCase(Locale.ROOT)))
                .resolve(safe(name, kind));
    }

    /** @throws io.linchpin.shared.Invalid with line and key of everything that is wrong */
    public static void storeMapping(Path folder, String yaml) throws IOException {
        Mapping.parse(yaml);
        Files.writeString(folder.resolve(MAPPING), yaml);
    }

    @Override
    public Upload open(Path folder, TenantId tenant, String source) throws IOException {
        var files = new ArrayList<CsvUpload.Named>();
        for (var kind : RowKind.values())
            for (var path : files(folder.resolve(kind.name().toLowerCase(Locale.ROOT))))
                files.add(new CsvUpload.Named(kind, path.getFileName().toString(), path));
        return new CsvUpload(files, mapping(folder, tenant, source), Limits.DEFAULT, this::typeName);
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

    private static String safe(String name, RowKind kind) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "_")
                .strip();
        if (last.isEmpty() || last.startsWith(".")) return kind.name().toLowerCase(Locale.ROOT) + ".csv";
        return last.length() > 120 ? last.substring(last.length() - 120) : last;
    }
}
