package io.linchpin.cmdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The classes and types that Linchpin comes with, from {@code catalogue.yaml}.
 * @param fingerprint changes whenever the file does
 */
record ShippedCatalogue(String fingerprint, List<CiClass> classes, List<RelationType> types) {
    private static final String FILE = "catalogue.yaml";

    static ShippedCatalogue read() {
        var text = text();
        Map<String, List<Map<String, Object>>> content = yaml().load(text);
        return new ShippedCatalogue(
                Integer.toHexString(text.hashCode()),
                content.getOrDefault("classes", List.of()).stream()
                        .map(entry -> ciClass(new Entry(entry)))
                        .toList(),
                content.getOrDefault("types", List.of()).stream()
                        .map(entry -> type(new Entry(entry)))
                        .toList());
    }

    /** Takes data only, and nothing twice. */
    static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private static CiClass ciClass(Entry entry) {
        return new CiClass(
                entry.text("name"),
                entry.values.containsKey("parent") ? entry.text("parent") : null,
                entry.text("label"),
                entry.text("icon"),
                entry.entries("attributes").map(ShippedCatalogue::attribute).toList(),
                entry.texts("defaultGroups"),
                entry.truth("unknownAttributes", true),
                entry.values.containsKey("identifiers")
                        ? entry.texts("identifiers").stream()
                                .map(IdentifierRule::parse)
                                .toList()
                        : null);
    }

    private static AttributeDefinition attribute(Entry entry) {
        return new AttributeDefinition(
                entry.text("name"),
                entry.text("label"),
                entry.values.containsKey("type") ? AttributeType.valueOf(entry.text("type")) : AttributeType.TEXT,
                entry.truth("required", false),
                entry.truth("recommended", false),
                entry.truth("searched", false),
                entry.texts("choices"));
    }

    private static RelationType type(Entry entry) {
        return new RelationType(
                entry.text("name"),
                entry.text("phrase"),
                entry.text("inverse"),
                Strength.valueOf(entry.text("strength")),
                entry.texts("usual").stream().flatMap(ShippedCatalogue::pairs).toList(),
                entry.truth("strict", false));
    }

    /** {@code "Hardware > Pdu, PowerFeed"} is two pairs. */
    private static Stream<RelationType.ClassPair> pairs(String line) {
        var sides = line.split(">", 2);
        return Arrays.stream(sides[1].split(","))
                .map(target -> new RelationType.ClassPair(sides[0].strip(), target.strip()));
    }

    private static String text() {
        try (var stream = ShippedCatalogue.class.getClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) throw new IllegalStateException("%s is not on the class path.".formatted(FILE));
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Entry(Map<String, Object> values) {
        String text(String key) {
            var value = values.get(key);
            if (value == null) throw new IllegalStateException("%s: %s has no %s.".formatted(FILE, values, key));
            return value.toString();
        }

        boolean truth(String key, boolean missing) {
            return values.get(key) instanceof Boolean value ? value : missing;
        }

        List<String> texts(String key) {
            return values.get(key) instanceof List<?> items
                    ? items.stream().map(String::valueOf).toList()
                    : List.of();
        }

        @SuppressWarnings("unchecked") // YAML maps have texts as keys here
        Stream<Entry> entries(String key) {
            return values.get(key) instanceof List<?> items
                    ? items.stream().map(item -> new Entry((Map<String, Object>) item))
                    : Stream.empty();
        }
    }
}
