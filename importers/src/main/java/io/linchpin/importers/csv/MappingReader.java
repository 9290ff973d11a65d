package io.linchpin.importers.csv;

import io.linchpin.importers.csv.FileMapping.TypeName;
import io.linchpin.importers.csv.Mapping.UnknownColumns;
import io.linchpin.imports.RowKind;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Understands the YAML of a mapping, and says with line and key everything that it cannot understand. */
final class MappingReader {
    private static final int LONGEST = 1 << 20;
    static final Set<String> TOP = Set.of(
            "description", "empty", "create", "unknownColumns", "cis", "relationships", "teams", "people", "files");
    static final Set<String> KNOWN_FILE = Set.of("name", "file", "columns", "cis", "relationships", "teams", "people");
    private static final String[] UNKNOWN =
            Arrays.stream(UnknownColumns.values()).map(MappingReader::word).toArray(String[]::new);

    private final YamlKeys keys = new YamlKeys();
    private final RuleReader rules = new RuleReader(keys);

    private MappingReader() {}

    static Mapping read(String yaml) {
        if (yaml.length() > LONGEST) throw new Invalid("A mapping has at most %d characters.", LONGEST);
        return new MappingReader().mapping(Yaml.parse(yaml));
    }

    private Mapping mapping(Yaml.Block root) {
        keys.onlyKeys(root, "", TOP);
        var files = new EnumMap<RowKind, FileMapping>(RowKind.class);
        for (var kind : RowKind.values()) {
            var key = key(kind);
            var entry = root.entries().get(key);
            if (entry != null) files.put(kind, file(kind, key, entry.value(), keys(kind)));
        }
        var mapping = new Mapping(
                keys.text(root, "", "description", ""),
                files,
                knownFiles(root),
                keys.choice(root, "", "empty", "clear", "keep") == 1,
                creates(root),
                UnknownColumns.values()[keys.choice(root, "", "unknownColumns", UNKNOWN)]);
        if (!keys.errors().isEmpty()) throw new Invalid(Message.of("The mapping cannot be understood."), keys.errors());
        return mapping;
    }

    static String key(RowKind kind) {
        return word(kind);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What may stand under a kind of file. */
    static List<String> keys(RowKind kind) {
        var keys = new ArrayList<>(partKeys(kind));
        keys.add("format");
        return keys;
    }

    /** What may stand under a kind within a known file, which is opened before it is known. */
    static List<String> partKeys(RowKind kind) {
        var keys = new ArrayList<>(FileMapping.fields(kind));
        keys.addAll(List.of("ignore", "only"));
        if (kind == RowKind.CIS) keys.addAll(List.of("attributes", "retire", "within"));
        if (kind == RowKind.RELATIONSHIPS) keys.add("types");
        return keys;
    }

    private boolean creates(Yaml.Block root) {
        var wanted = keys.texts(root, "", "create");
        wanted.stream()
                .filter(text -> !text.text().equals("teams"))
                .forEach(text ->
                        keys.error(text.line(), "create", text.text(), "Only teams can be created on the way."));
        return !wanted.isEmpty();
    }

    private List<KnownFile> knownFiles(Yaml.Block root) {
        var known = new ArrayList<KnownFile>();
        var names = new HashSet<String>();
        for (var item : YamlKeys.items(root, "files")) {
            var block = keys.block(item, "files");
            if (block == null) continue;
            var file = knownFile(block);
            if (!names.add(file.name()))
                keys.error(
                        YamlKeys.lineOf(block, "name"),
                        "files.name",
                        file.name(),
                        "Another file has this name already.");
            known.add(file);
        }
        return known;
    }

    private KnownFile knownFile(Yaml.Block block) {
        var name = keys.text(block, "files", "name", "");
        var path = "files." + name;
        if (!name.matches("[a-z0-9][a-z0-9-]{0,63}"))
            keys.error(
                    YamlKeys.lineOf(block, "name"),
                    "files.name",
                    name,
                    "A file has a name of small letters, digits and -, such as virtual-machines.");
        keys.onlyKeys(block, path, KNOWN_FILE);
        var columns =
                keys.texts(block, path, "columns").stream().map(Yaml.Text::text).toList();
        var pattern = glob(block, path);
        if (columns.isEmpty() && pattern.isEmpty())
            keys.error(
                    block.line(), path, "", "Say by what it is recognised: columns it has, or a pattern of its file.");
        var parts = new ArrayList<KnownFile.Part>();
        block.entries().forEach((key, entry) -> {
            var kind = kind(key);
            if (kind == null) return;
            for (var item : YamlKeys.items(block, key))
                parts.add(new KnownFile.Part(kind, file(kind, path + "." + key, item, partKeys(kind))));
        });
        if (parts.isEmpty())
            keys.error(block.line(), path, "", "Say what it holds: cis, relationships, teams or people.");
        return new KnownFile(name, pattern, columns, parts);
    }

    private static @Nullable RowKind kind(String key) {
        for (var kind : RowKind.values()) if (key(kind).equals(key)) return kind;
        return null;
    }

    private String glob(Yaml.Block block, String path) {
        var pattern = keys.text(block, path, "file", "");
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            return pattern;
        } catch (PatternSyntaxException _) {
            keys.error(
                    YamlKeys.lineOf(block, "file"),
                    path + ".file",
                    pattern,
                    "This is no pattern of a file name; *cable*.csv is.");
            return "";
        }
    }

    private FileMapping file(RowKind kind, String path, Yaml node, List<String> allowed) {
        var block = keys.block(node, path);
        if (block == null) return FileMapping.DEFAULT;
        var names = FileMapping.fields(kind);
        keys.onlyKeys(block, path, allowed);
        var fields = new LinkedHashMap<String, Rule>();
        block.entries().forEach((key, entry) -> {
            if (names.contains(key)) fields.put(key, rules.rule(entry.value(), path + "." + key));
        });
        return new FileMapping(
                format(block, path),
                fields,
                kind == RowKind.CIS ? attributes(block, path) : Map.of(),
                keys.texts(block, path, "ignore").stream().map(Yaml.Text::text).toList(),
                kind == RowKind.RELATIONSHIPS ? types(block, path) : Map.of(),
                rules.conditions(block, path, "only"),
                kind == RowKind.CIS ? retire(block, path) : null);
    }

    /** One file of several never speaks for all that its source describes, so it has to say for what. */
    private FileMapping.@Nullable Retire retire(Yaml.Block block, String path) {
        var wanted = keys.choice(block, path, "retire", "nothing", "missing") == 1;
        var within = rules.conditions(block, path, "within");
        if (wanted && within.isEmpty() && path.startsWith("files."))
            keys.error(
                    YamlKeys.lineOf(block, "retire"),
                    path + ".retire",
                    "missing",
                    "Say within what: a file of several does not bring all that the source describes.");
        if (!wanted && !within.isEmpty())
            keys.error(YamlKeys.lineOf(block, "within"), path + ".within", "", "This belongs to retire: missing.");
        return wanted ? new FileMapping.Retire(within) : null;
    }

    private DialectChoice format(Yaml.Block file, String filePath) {
        var entry = file.entries().get("format");
        var path = filePath + ".format";
        var block = entry == null ? null : keys.block(entry.value(), path);
        if (block == null) return DialectChoice.RECOGNISE;
        keys.onlyKeys(block, path, List.of("encoding", "delimiter", "quote"));
        var encoding = keys.textOrNull(block, path, "encoding");
        var delimiter = keys.textOrNull(block, path, "delimiter");
        var quote = keys.textOrNull(block, path, "quote");
        var wrong = DialectChoice.errors(encoding, delimiter, quote);
        wrong.forEach(found -> keys.error(
                YamlKeys.lineOf(block, found.field()), path + "." + found.field(), found.value(), found.said()));
        return wrong.isEmpty() ? new DialectChoice(encoding, delimiter, quote) : DialectChoice.RECOGNISE;
    }

    private Map<String, Rule> attributes(Yaml.Block file, String filePath) {
        var attributes = new LinkedHashMap<String, Rule>();
        var path = filePath + ".attributes";
        keys.entries(file, filePath, "attributes").forEach((name, entry) -> {
            if (!Attributes.isName(name))
                keys.error(
                        entry.line(),
                        path + "." + name,
                        name,
                        "An attribute's name has letters, digits and _, and begins with a letter.");
            attributes.put(name, rules.rule(entry.value(), path + "." + name));
        });
        return attributes;
    }

    private Map<String, TypeName> types(Yaml.Block file, String filePath) {
        var types = new LinkedHashMap<String, TypeName>();
        keys.entries(file, filePath, "types").forEach((name, entry) -> {
            var path = filePath + ".types." + name;
            if (entry.value() instanceof Yaml.Text(var line, var type))
                types.put(name, typeName(line, path, type, false));
            else {
                var block = keys.block(entry.value(), path);
                if (block == null) return;
                keys.onlyKeys(block, path, List.of("type", "turned"));
                types.put(
                        name,
                        typeName(
                                YamlKeys.lineOf(block, "type"),
                                path,
                                keys.text(block, path, "type", ""),
                                keys.choice(block, path, "turned", "false", "true") == 1));
            }
        });
        return types;
    }

    private TypeName typeName(int line, String path, String type, boolean turned) {
        if (!type.matches("[A-Z][A-Z0-9_]{0,63}"))
            keys.error(line, path, type, "A relationship type has capitals, digits and _, such as RUNS_ON.");
        return new TypeName(type, turned);
    }
}
