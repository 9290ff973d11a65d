package io.linchpin.ui.component;

import io.linchpin.cmdb.Catalogue;
import io.linchpin.shared.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What services say, in the language of one reader. The translations stand in {@code sentences/de.yaml} under the
 * English templates; a sentence that has none is said in English.
 */
record Sentences(Formats formats) {
    private static final Map<String, Map<String, String>> TRANSLATIONS = new ConcurrentHashMap<>();

    String say(Message message) {
        var english = message.template();
        var translated = translations(formats.locale())
                .getOrDefault(english, Catalogue.words(formats.locale()).getOrDefault(english, english));
        return message.text(translated, this::print);
    }

    /** Of what says the text somewhere between its places. */
    List<String> templates(String text) {
        var wanted = text.strip().toLowerCase(formats.locale());
        return translations(formats.locale()).entrySet().stream()
                .filter(entry -> entry.getValue().toLowerCase(formats.locale()).contains(wanted))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String print(Object part) {
        return switch (part) {
            case Message message -> say(message);
            case Message.Word word -> Texts.text("component.word." + word.type() + "." + word.name(), formats.locale());
            case Instant instant -> formats.full(instant);
            case LocalDate day -> formats.date(day);
            case Double number -> formats.number(number, 2);
            case Number number -> formats.number(number.longValue());
            case List<?> parts -> parts.stream().map(this::print).collect(Collectors.joining(", "));
            default -> part.toString();
        };
    }

    /** By English template; empty for English. */
    static Map<String, String> translations(Locale language) {
        return TRANSLATIONS.computeIfAbsent(language.getLanguage(), Sentences::load);
    }

    private static Map<String, String> load(String language) {
        if (Locale.ENGLISH.getLanguage().equals(language)) return Map.of();
        var file = "sentences/" + language + ".yaml";
        try (var stream = Sentences.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) return Map.of();
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return Map.copyOf(new Yaml(new SafeConstructor(options)).<Map<String, String>>load(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
