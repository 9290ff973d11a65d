package io.linchpin.importers.csv;

import io.linchpin.shared.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mappings that come with the product, by the name of their source. */
public final class ShippedMappings {
    /** The sources there are mappings for. */
    public static final List<String> SOURCES = List.of("govuk", "itop", "netbox", "servicenow", "spreadsheet");

    private ShippedMappings() {}

    public static Optional<Mapping> find(String source) {
        return text(source).map(Mapping::parse);
    }

    /** As it is written, with its comments. */
    static Optional<String> text(String source) {
        if (!source.matches("[A-Za-z0-9-]{1,64}")) return Optional.empty();
        var name = "/mappings/%s.yaml".formatted(source.toLowerCase(Locale.ROOT));
        try (var in = ShippedMappings.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Invalid naming those there are */
    static String yaml(String source) {
        return text(source).orElseThrow(() -> Invalid.field("like", source, "Mappings come for %s.", SOURCES));
    }
}
