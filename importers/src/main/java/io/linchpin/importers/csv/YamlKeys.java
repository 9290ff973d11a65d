package io.linchpin.importers.csv;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes values out of YAML and collects, with line and key, everything that is not as expected. */
final class YamlKeys {
    private final List<FieldError> errors = new ArrayList<>();

    /** In the order of the lines. */
    List<FieldError> errors() {
        return errors.stream()
                .sorted(Comparator.comparingLong(error -> error.row() == null ? 0 : error.row()))
                .toList();
    }

    @FormatMethod
    void error(
            int line,
            String key,
            String value,
            @CompileTimeConstant @FormatString String template,
            Object... arguments) {
        error(line, key, value, Message.of(template, arguments));
    }

    void error(int line, String key, String value, Message said) {
        errors.add(new FieldError(key, (long) line, value, said));
    }

    void onlyKeys(Yaml.Block block, String path, Collection<String> allowed) {
        block.entries().forEach((key, entry) -> {
            if (!allowed.contains(key))
                error(
                        entry.line(),
                        join(path, key),
                        key,
                        "This key is not known here; these are: %s.",
                        allowed.stream().sorted().toList());
        });
    }

    Map<String, Yaml.Entry> entries(Yaml.Block block, String path, String key) {
        var entry = block.entries().get(key);
        var inner = entry == null ? null : block(entry.value(), join(path, key));
        return inner == null ? Map.of() : inner.entries();
    }

    Yaml.@Nullable Block block(Yaml node, String path) {
        if (node instanceof Yaml.Block block) return block;
        if (!(node instanceof Yaml.Text(var _, var text) && text.isBlank()))
            error(node.line(), path, "", "Keys are expected under this one.");
        return null;
    }

    /** What stands under a key, a list or one alone; none when the key is missing. */
    static List<Yaml> items(Yaml.Block block, String key) {
        var entry = block.entries().get(key);
        if (entry == null) return List.of();
        return entry.value() instanceof Yaml.Items(var _, var items) ? items : List.of(entry.value());
    }

    String text(Yaml.Block block, String path, String key, String missing) {
        var text = textOrNull(block, path, key);
        return text == null ? missing : text;
    }

    @Nullable
    String textOrNull(Yaml.Block block, String path, String key) {
        var entry = block.entries().get(key);
        if (entry == null) return null;
        if (entry.value() instanceof Yaml.Text(var _, var text)) return text;
        error(entry.line(), join(path, key), "", "One text is expected.");
        return null;
    }

    /** One text or a list of them. */
    List<Yaml.Text> texts(Yaml.Block block, String path, String key) {
        var texts = new ArrayList<Yaml.Text>();
        for (var item : items(block, key))
            if (item instanceof Yaml.Text text) texts.add(text);
            else error(item.line(), join(path, key), "", "A text or a list of texts is expected.");
        return texts;
    }

    /** @return the index of the choice; 0, the first, when the key is missing */
    int choice(Yaml.Block block, String path, String key, String... choices) {
        var text = textOrNull(block, path, key);
        if (text == null) return 0;
        int index = Arrays.asList(choices).indexOf(text.toLowerCase(Locale.ROOT));
        if (index < 0) error(lineOf(block, key), join(path, key), text, "It is one of %s.", List.of(choices));
        return Math.max(index, 0);
    }

    /** @return null when the key is missing or is no regular expression */
    @Nullable
    Pattern pattern(Yaml.Block block, String path, String key) {
        var text = textOrNull(block, path, key);
        if (text == null) return null;
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            error(
                    lineOf(block, key),
                    join(path, key),
                    text,
                    "This is not a regular expression that RE2 knows: %s.",
                    e.getDescription());
            return null;
        }
    }

    static int lineOf(Yaml.Block block, String key) {
        var entry = block.entries().get(key);
        return entry == null ? block.line() : entry.line();
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
