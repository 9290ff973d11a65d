package io.linchpin.importers.csv;

import io.linchpin.importers.csv.Mapping.UnknownColumns;
import io.linchpin.imports.RowKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
            root.put("unknownColumns", MappingReader.word(mapping.unknownColumns()));
        mapping.files().forEach((kind, file) -> root.put(MappingReader.key(kind), file(file)));
        if (!mapping.known().isEmpty())
            root.put("files", mapping.known().stream().map(MappingWriter::known).toList());
        return YAML.writeValueAsString(root);
    }

    private static Map<String, Object> known(KnownFile known) {
        var block = new LinkedHashMap<String, Object>();
        block.put("name", known.name());
        if (!known.file().isEmpty()) block.put("file", known.file());
        if (!known.columns().isEmpty()) block.put("columns", known.columns());
        var parts = new LinkedHashMap<RowKind, List<Object>>();
        for (var part : known.parts())
            parts.computeIfAbsent(part.kind(), _ -> new ArrayList<>()).add(file(part.mapping()));
        parts.forEach((kind, files) -> block.put(MappingReader.key(kind), oneOrAll(files)));
        return block;
    }

    private static Object oneOrAll(List<?> all) {
        return all.size() == 1 ? all.getFirst() : all;
    }

    private static Map<String, Object> file(FileMapping file) {
        var block = new LinkedHashMap<String, Object>();
        var format = format(file.format());
        if (!format.isEmpty()) block.put("format", format);
        block.putAll(rules(file.fields()));
        if (!file.attributes().isEmpty()) block.put("attributes", rules(file.attributes()));
        if (!file.types().isEmpty()) block.put("types", types(file));
        if (!file.ignored().isEmpty()) block.put("ignore", file.ignored());
        if (!file.only().isEmpty()) block.put("only", conditions(file.only()));
        var retire = file.retire();
        if (retire != null) {
            block.put("retire", "missing");
            if (!retire.within().isEmpty()) block.put("within", conditions(retire.within()));
        }
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
        file.types().forEach((name, type) -> types.put(name, type.turned() ? turned(type) : type.type()));
        return types;
    }

    private static Map<String, Object> turned(FileMapping.TypeName type) {
        var block = new LinkedHashMap<String, Object>();
        block.put("type", type.type());
        block.put("turned", true);
        return block;
    }

    private static Map<String, Object> rules(Map<String, Rule> rules) {
        var block = new LinkedHashMap<String, Object>();
        rules.forEach((name, rule) -> block.put(name, rule(rule)));
        return block;
    }

    /** Where a bare text names a column. */
    private static Object rule(Rule rule) {
        return switch (rule) {
            case Rule.Constant(var value) -> Map.of("constant", value);
            case Rule.FromColumns from
            when from.text().columns().size() == 1
                    && from.equals(Rule.column(from.text().columns().getFirst())) ->
                from.text().columns().getFirst();
            case Rule.FromColumns from -> block(from);
            case Rule.Cases cases -> block(cases);
        };
    }

    /** Where a bare text is the value itself. */
    private static Object value(Rule rule) {
        return switch (rule) {
            case Rule.Constant(var value) -> value;
            case Rule.FromColumns from -> block(from);
            case Rule.Cases cases -> block(cases);
        };
    }

    private static Map<String, Object> block(Rule.Cases rule) {
        var block = new LinkedHashMap<String, Object>();
        var cases = new ArrayList<Object>();
        for (var one : rule.cases()) {
            var written = new LinkedHashMap<String, Object>();
            written.put("if", conditions(one.when()));
            written.put("then", value(one.then()));
            cases.add(written);
        }
        block.put("cases", cases);
        otherwise(block, rule.otherwise());
        return block;
    }

    private static Object conditions(List<Condition> conditions) {
        return oneOrAll(conditions.stream().map(MappingWriter::condition).toList());
    }

    private static Map<String, Object> condition(Condition condition) {
        var block = new LinkedHashMap<String, Object>();
        block.put("column", condition.column());
        switch (condition.check()) {
            case Condition.Check.Is(var texts) -> block.put("is", oneOrAll(texts));
            case Condition.Check.IsNot(var is) -> block.put("isNot", oneOrAll(is.texts()));
            case Condition.Check.Matches(var pattern) -> block.put("matches", pattern.pattern());
            case Condition.Check.Empty(var wanted) -> block.put("empty", wanted);
        }
        return block;
    }

    private static Map<String, Object> block(Rule.FromColumns rule) {
        var block = new LinkedHashMap<String, Object>();
        var text = rule.text();
        if (text.columns().size() == 1) block.put("column", text.columns().getFirst());
        else block.put("columns", List.copyOf(text.columns()));
        if (!text.join().equals(Rule.Text.JOIN)) block.put("join", text.join());
        var split = text.split();
        if (split != null) {
            block.put("split", split.separator());
            block.put("part", split.part());
        }
        var extraction = text.extraction();
        if (extraction != null) {
            block.put("extract", extraction.pattern().pattern());
            if (!extraction.as().equals(Rule.Extraction.usual(extraction.pattern()))) block.put("as", extraction.as());
        }
        var translation = rule.translation();
        if (!translation.values().isEmpty()) {
            var values = new LinkedHashMap<String, Object>();
            translation.values().forEach((from, to) -> values.put(from, value(to)));
            block.put("values", values);
        }
        otherwise(block, translation.otherwise());
        if (!rule.prefix().isEmpty()) block.put("prefix", rule.prefix());
        put(block, "default", rule.missing());
        return block;
    }

    private static void otherwise(Map<String, Object> block, @Nullable Rule rule) {
        if (rule != null) block.put("otherwise", value(rule));
    }

    private static void put(Map<String, Object> block, String key, @Nullable String value) {
        if (value != null) block.put(key, value);
    }
}
