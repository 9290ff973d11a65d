package io.linchpin.importers.csv;

import io.linchpin.importers.csv.Mapping.UnknownColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a mapping as the YAML a person would write: what is as usual is left out. */
final class MappingWriter {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .build();

    private MappingWriter() {}

    static String write(Mapping mapping) {
        var root = new LinkedHashMap<String, Object>();
        if (!mapping.description().isEmpty()) root.put("description", mapping.description());
        if (mapping.emptyKeeps()) root.put("empty", "keep");
        if (mapping.createTeams()) root.put("create", "teams");
        if (mapping.unknownColumns() != UnknownColumns.CLASS)
            root.put("unknownColumns", mapping.unknownColumns().name().toLowerCase(Locale.ROOT));
        mapping.files().forEach((kind, file) -> root.put(MappingReader.key(kind), file(file)));
        return YAML.writeValueAsString(root);
    }

    private static Map<String, Object> file(FileMapping file) {
        var block = new LinkedHashMap<String, Object>();
        var format = format(file.format());
        if (!format.isEmpty()) block.put("format", format);
        block.putAll(rules(file.fields()));
        if (!file.attributes().isEmpty()) block.put("attributes", rules(file.attributes()));
        if (!file.types().isEmpty()) block.put("types", types(file));
        if (!file.ignored().isEmpty()) block.put("ignore", file.ignored());
        return block;
    }

    private static Map<String, Object> format(DialectChoice choice) {
        var format = new LinkedHashMap<String, Object>();
        put(format, "encoding", choice.encoding());
        put(format, "delimiter", choice.delimiter());
        put(format, "quote", choice.quote());
        return format;
    }

    private static Map<String, Object> types(FileMapping file) {
        var types = new LinkedHashMap<String, Object>();
        file.types()
                .forEach((name, type) ->
                        types.put(name, type.turned() ? Map.of("type", type.type(), "turned", "true") : type.type()));
        return types;
    }

    private static Map<String, Object> rules(Map<String, Rule> rules) {
        var block = new LinkedHashMap<String, Object>();
        rules.forEach((name, rule) -> block.put(name, rule(rule, true)));
        return block;
    }

    /** @param column whether a bare text names a column */
    private static Object rule(Rule rule, boolean column) {
        return switch (rule) {
            case Rule.Constant(var value) -> column ? Map.of("constant", value) : value;
            case Rule.FromColumns from
            when column && from.equals(plain(from)) -> from.columns().getFirst();
            case Rule.FromColumns from -> block(from);
        };
    }

    private static @Nullable Rule plain(Rule.FromColumns rule) {
        return rule.columns().size() == 1 ? Rule.column(rule.columns().getFirst()) : null;
    }

    private static Map<String, Object> block(Rule.FromColumns rule) {
        var block = new LinkedHashMap<String, Object>();
        if (rule.columns().size() == 1) block.put("column", rule.columns().getFirst());
        else block.put("columns", List.copyOf(rule.columns()));
        if (!rule.join().equals(" ")) block.put("join", rule.join());
        var split = rule.split();
        if (split != null) {
            block.put("split", split.separator());
            block.put("part", split.part());
        }
        if (!rule.values().isEmpty()) {
            var values = new LinkedHashMap<String, Object>();
            rule.values().forEach((text, value) -> values.put(text, rule(value, false)));
            block.put("values", values);
        }
        var otherwise = rule.otherwise();
        if (otherwise != null) block.put("otherwise", rule(otherwise, false));
        if (!rule.prefix().isEmpty()) block.put("prefix", rule.prefix());
        put(block, "default", rule.missing());
        return block;
    }

    private static void put(Map<String, Object> block, String key, @Nullable String value) {
        if (value != null) block.put(key, value);
    }
}
