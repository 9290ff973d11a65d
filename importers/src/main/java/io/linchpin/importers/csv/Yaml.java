package io.linchpin.importers.csv;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** YAML that remembers its lines. Every scalar is text as it is written, so that {@code no}, {@code 1.10} and {@code null} stay what they are. */
sealed interface Yaml {
    int line();

    record Text(int line, String text) implements Yaml {}

    record Block(int line, Map<String, Entry> entries) implements Yaml {}

    record Items(int line, List<Yaml> items) implements Yaml {}

    /** @param line of the key */
    record Entry(int line, Yaml value) {}

    /** @throws Invalid naming the line, when it is no YAML or has one key twice */
    static Block parse(String text) {
        var errors = new ArrayList<FieldError>();
        try (var parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            var first = parser.nextToken();
            if (first == null) return new Block(1, Map.of());
            var root = new Builder(parser, errors).value(first, 0);
            if (parser.nextToken() != null) errors.add(error(line(parser), "", "One document is expected."));
            if (!errors.isEmpty()) throw new Invalid(Message.of("The mapping cannot be read."), errors);
            if (root instanceof Block block) return block;
            if (root instanceof Text(var _, var scalar) && scalar.isBlank()) return new Block(1, Map.of());
            throw new Invalid(
                    Message.of("The mapping cannot be read."),
                    List.of(error(1, "", "A mapping has keys, such as cis and relationships.")));
        } catch (JacksonException e) {
            var place = e.getLocation();
            var message =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw new Invalid(
                    Message.of("The mapping cannot be read."),
                    List.of(error(
                            place == null ? 1 : Math.max(1, place.getLineNr()), "", "This is not YAML: %s.", message)));
        }
    }

    @FormatMethod
    private static FieldError error(
            int line, String key, @CompileTimeConstant @FormatString String template, Object... arguments) {
        return new FieldError(key, (long) line, "", Message.of(template, arguments));
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Builds the tree of one document. */
    final class Builder {
        private static final int DEEPEST = 20;

        private final JsonParser parser;
        private final List<FieldError> errors;

        Builder(JsonParser parser, List<FieldError> errors) {
            this.parser = parser;
            this.errors = errors;
        }

        Yaml value(JsonToken token, int depth) {
            int line = line(parser);
            if (depth > DEEPEST)
                throw new Invalid(
                        Message.of("The mapping cannot be read."),
                        List.of(error(line, "", "This is nested too deeply.")));
            return switch (token) {
                case START_OBJECT -> block(line, depth);
                case START_ARRAY -> items(line, depth);
                default -> new Text(line, token == JsonToken.VALUE_NULL ? "" : parser.getString());
            };
        }

        private Block block(int line, int depth) {
            var entries = new LinkedHashMap<String, Entry>();
            for (var token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
                int keyLine = line(parser);
                var key = parser.currentName();
                var twice = entries.put(key, new Entry(keyLine, value(parser.nextToken(), depth + 1)));
                if (twice != null) errors.add(error(keyLine, key, "This key is already in line %d.", twice.line()));
            }
            return new Block(line, entries);
        }

        private Items items(int line, int depth) {
            var items = new ArrayList<Yaml>();
            for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken())
                items.add(value(token, depth + 1));
            return new Items(line, items);
        }
    }
}
