package io.linchpin.importers.csv;

import io.linchpin.importers.csv.FileMapping.TypeName;
import io.linchpin.importers.csv.Mapping.UnknownColumns;
import io.linchpin.imports.RowKind;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands the YAML of a mapping, and says with line and key everything that it cannot understand. */
final class MappingReader {
    private static final int LONGEST = 1 << 20;
    static final Set<String> TOP =
            Set.of("description", "empty", "create", "unknownColumns", "cis", "relationships", "teams", "people");
    static final Set<String> RULE = Set.of(
            "column", "columns", "join", "split", "part", "values", "otherwise", "prefix", "default", "constant");

    private final List<FieldError> errors = new ArrayList<>();

    private MappingReader() {}

    static Mapping read(String yaml) {
        if (yaml.length() > LONGEST) throw new Invalid("A mapping has at most %,d characters.".formatted(LONGEST));
        return new MappingReader().mapping(Yaml.parse(yaml));
    }

    private Mapping mapping(Yaml.Block root) {
        onlyKeys(root, "", TOP);
        var files = new EnumMap<RowKind, FileMapping>(RowKind.class);
        for (var kind : RowKind.values()) {
            var key = key(kind);
            var entry = root.entries().get(key);
            if (entry != null) files.put(kind, file(kind, key, entry.value()));
        }
        var mapping = new Mapping(
                text(root, "", "description", ""),
                files,
                choice(root, "", "empty", "clear", "keep") == 1,
                creates(root),
                UnknownColumns.values()[choice(root, "", "unknownColumns", "class", "attribute", "refuse")]);
        if (!errors.isEmpty()) throw new Invalid("The mapping cannot be understood.", errors);
        return mapping;
    }

    static String key(RowKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What may stand under a kind of file. */
    static List<String> keys(RowKind kind) {
        var keys = new ArrayList<>(FileMapping.fields(kind));
        keys.addAll(List.of("format", "ignore"));
        if (kind == RowKind.CIS) keys.add("attributes");
        if (kind == RowKind.RELATIONSHIPS) keys.add("types");
        return keys;
    }

    private boolean creates(Yaml.Block root) {
        var wanted = texts(root, "", "create");
        wanted.stream()
                .filter(text -> !text.text().equals("teams"))
                .forEach(text -> error(text.line(), "create", text.text(), "Only teams can be created on the way."));
        return !wanted.isEmpty();
    }

    private FileMapping file(RowKind kind, String path, Yaml node) {
        var block = block(node, path);
        if (block == null) return FileMapping.DEFAULT;
        var names = FileMapping.fields(kind);
        onlyKeys(block, path, keys(kind));
        var fields = new LinkedHashMap<String, Rule>();
        block.entries().forEach((key, entry) -> {
            if (names.contains(key)) fields.put(key, rule(entry.value(), path + "." + key, true));
        });
        return new FileMapping(
                format(block, path),
                fields,
                kind == RowKind.CIS ? attributes(block, path) : Map.of(),
                texts(block, path, "ignore").stream().map(Yaml.Text::text).toList(),
                kind == RowKind.RELATIONSHIPS ? types(block, path) : Map.of());
    }

    private DialectChoice format(Yaml.Block file, String filePath) {
        var entry = file.entries().get("format");
        var path = filePath + ".format";
        var block = entry == null ? null : block(entry.value(), path);
        if (block == null) return DialectChoice.RECOGNISE;
        onlyKeys(block, path, List.of("encoding", "delimiter", "quote"));
        var encoding = textOrNull(block, path, "encoding");
        var delimiter = textOrNull(block, path, "delimiter");
        var quote = textOrNull(block, path, "quote");
        var wrong = DialectChoice.errors(encoding, delimiter, quote);
        wrong.forEach(found ->
                error(lineOf(block, found.field()), path + "." + found.field(), found.value(), found.message()));
        return wrong.isEmpty() ? new DialectChoice(encoding, delimiter, quote) : DialectChoice.RECOGNISE;
    }

    private Map<String, Rule> attributes(Yaml.Block file, String filePath) {
        var attributes = new LinkedHashMap<String, Rule>();
        var path = filePath + ".attributes";
        entries(file, filePath, "attributes").forEach((name, entry) -> {
            if (!Attributes.isName(name))
                error(
                        entry.line(),
                        path + "." + name,
                        name,
                        "An attribute's name has letters, digits and _, and begins with a letter.");
            attributes.put(name, rule(entry.value(), path + "." + name, true));
        });
        return attributes;
    }

    private Map<String, TypeName> types(Yaml.Block file, String filePath) {
        var types = new LinkedHashMap<String, TypeName>();
        entries(file, filePath, "types").forEach((name, entry) -> {
            var path = filePath + ".types." + name;
            if (entry.value() instanceof Yaml.Text(var line, var type))
                types.put(name, typeName(line, path, type, false));
            else {
                var block = block(entry.value(), path);
                if (block == null) return;
                onlyKeys(block, path, List.of("type", "turned"));
                types.put(
                        name,
                        typeName(
                                lineOf(block, "type"),
                                path,
                                text(block, path, "type", ""),
                                choice(block, path, "turned", "false", "true") == 1));
            }
        });
        return types;
    }

    private TypeName typeName(int line, String path, String type, boolean turned) {
        if (!type.matches("[A-Z][A-Z0-9_]{0,63}"))
            error(line, path, type, "A relationship type has capitals, digits and _, such as RUNS_ON.");
        return new TypeName(type, turned);
    }

    /** @param column whether a bare text names a column; else it is the value itself */
    private Rule rule(Yaml node, String path, boolean column) {
        return switch (node) {
            case Yaml.Text(var line, var text) -> {
                if (column && text.isBlank()) error(line, path, text, "Name a column, or write {constant: …}.");
                yield column ? Rule.column(text) : new Rule.Constant(text);
            }
            case Yaml.Items items -> {
                error(items.line(), path, "", "Name one column, or write {columns: […]}.");
                yield new Rule.Constant("");
            }
            case Yaml.Block block -> rule(block, path);
        };
    }

    private Rule rule(Yaml.Block block, String path) {
        onlyKeys(block, path, RULE);
        var constant = textOrNull(block, path, "constant");
        if (constant != null) {
            block.entries().forEach((key, entry) -> {
                if (!key.equals("constant")) error(entry.line(), path + "." + key, key, "A constant stands alone.");
            });
            return new Rule.Constant(constant);
        }
        var columns = new ArrayList<>(
                texts(block, path, "columns").stream().map(Yaml.Text::text).toList());
        var single = textOrNull(block, path, "column");
        if (single != null) columns.addFirst(single);
        if (columns.isEmpty()) error(block.line(), path, "", "Say which column, or give a constant.");
        var values = new LinkedHashMap<String, Rule>();
        entries(block, path, "values")
                .forEach((text, entry) -> values.put(text, rule(entry.value(), path + ".values." + text, false)));
        var otherwise = block.entries().get("otherwise");
        if (otherwise != null && values.isEmpty())
            error(otherwise.line(), path + ".otherwise", "", "This belongs to values.");
        return new Rule.FromColumns(
                columns,
                text(block, path, "join", " "),
                split(block, path),
                values,
                otherwise == null ? null : rule(otherwise.value(), path + ".otherwise", false),
                text(block, path, "prefix", ""),
                textOrNull(block, path, "default"));
    }

    private Rule.@Nullable Split split(Yaml.Block block, String path) {
        var separator = textOrNull(block, path, "split");
        var part = textOrNull(block, path, "part");
        if (separator == null && part == null) return null;
        if (separator == null || separator.isEmpty() || part == null || !part.matches("-?[1-9][0-9]{0,2}")) {
            error(
                    lineOf(block, separator == null ? "part" : "split"),
                    path + ".split",
                    separator == null ? "" : separator,
                    "split is a text, part a number counted from 1, or from the end with -1; both are needed.");
            return null;
        }
        return new Rule.Split(separator, Integer.parseInt(part));
    }

    private Map<String, Yaml.Entry> entries(Yaml.Block block, String path, String key) {
        var entry = block.entries().get(key);
        var inner = entry == null ? null : block(entry.value(), path + "." + key);
        return inner == null ? Map.of() : inner.entries();
    }

    private Yaml.@Nullable Block block(Yaml node, String path) {
        if (node instanceof Yaml.Block block) return block;
        if (!(node instanceof Yaml.Text(var _, var text) && text.isBlank()))
            error(node.line(), path, "", "Keys are expected under this one.");
        return null;
    }

    private String text(Yaml.Block block, String path, String key, String missing) {
        var text = textOrNull(block, path, key);
        return text == null ? missing : text;
    }

    private @Nullable String textOrNull(Yaml.Block block, String path, String key) {
        var entry = block.entries().get(key);
        if (entry == null) return null;
        if (entry.value() instanceof Yaml.Text(var _, var text)) return text;
        error(entry.line(), join(path, key), "", "One text is expected.");
        return null;
    }

    /** One text or a list of them. */
    private List<Yaml.Text> texts(Yaml.Block block, String path, String key) {
        var entry = block.entries().get(key);
        if (entry == null) return List.of();
        var texts = new ArrayList<Yaml.Text>();
        for (var item : entry.value() instanceof Yaml.Items(var _, var items) ? items : List.of(entry.value()))
            if (item instanceof Yaml.Text text) texts.add(text);
            else error(item.line(), join(path, key), "", "A text or a list of texts is expected.");
        return texts;
    }

    /** @return the index of the choice; 0, the first, when the key is missing */
    private int choice(Yaml.Block block, String path, String key, String... choices) {
        var text = textOrNull(block, path, key);
        if (text == null) return 0;
        int index = Arrays.asList(choices).indexOf(text.toLowerCase(Locale.ROOT));
        if (index < 0)
            error(lineOf(block, key), join(path, key), text, "It is one of %s.".formatted(String.join(", ", choices)));
        return Math.max(index, 0);
    }

    private void onlyKeys(Yaml.Block block, String path, java.util.Collection<String> allowed) {
        block.entries().forEach((key, entry) -> {
            if (!allowed.contains(key))
                error(
                        entry.line(),
                        join(path, key),
                        key,
                        "This key is not known here; these are: %s."
                                .formatted(allowed.stream().sorted().collect(Collectors.joining(", "))));
        });
    }

    private static int lineOf(Yaml.Block block, String key) {
        var entry = block.entries().get(key);
        return entry == null ? block.line() : entry.line();
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void error(int line, String key, String value, String message) {
        errors.add(new FieldError(key, (long) line, value, message));
    }
}
