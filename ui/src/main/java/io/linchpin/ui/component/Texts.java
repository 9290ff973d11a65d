package io.linchpin.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import io.linchpin.shared.Failure;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All words of the screen. A key's first part names its file: {@code cmdb.title} stands in {@code messages/cmdb_en.properties}
 * and {@code cmdb_de.properties}, so that every feature brings its own. The texts are {@link MessageFormat}s; numbers in them
 * get thin spaces, also inside a choice.
 */
public final class Texts implements I18NProvider {

    /** The languages there are; the first one is for everybody else. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return text(key, locale, arguments);
    }

    /** A key that is nowhere is shown as itself and logged, so that a page never fails for a word. */
    public static String text(String key, Locale locale, Object... arguments) {
        var language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
        try {
            return format(bundle(key, language).getString(key), language, arguments);
        } catch (MissingResourceException missing) {
            LOG.warn("No text for {} in {}", key, language, missing);
            return key;
        }
    }

    /** What a service says, in the language of the person at the current UI. */
    public static String say(Message message) {
        return say(message, Formats.current());
    }

    public static String say(Message message, Formats reader) {
        return new Sentences(reader).say(message);
    }

    /** English templates that say the text in the language of the person at the current UI, to find what was kept. */
    public static List<String> templates(String text) {
        return new Sentences(Formats.current()).templates(text);
    }

    public static String say(Failure failure) {
        return say(failure.said());
    }

    public static String say(FieldError error) {
        return say(error.said());
    }

    /** All of them, one after the other. */
    public static String say(Collection<FieldError> errors) {
        return errors.stream().map(Texts::say).collect(Collectors.joining(" "));
    }

    private static ResourceBundle bundle(String key, Locale language) {
        var file = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        return BUNDLES.computeIfAbsent(
                file + "_" + language.getLanguage(), name -> ResourceBundle.getBundle("messages/" + name, Locale.ROOT));
    }

    private static String format(String pattern, Locale language, Object... arguments) {
        var message = new MessageFormat(pattern, language);
        var formats = message.getFormats();
        for (int place = 0; place < formats.length; place++) {
            if (formats[place] instanceof ChoiceFormat choice) {
                message.setFormat(
                        place,
                        new Printed(
                                value -> format(choice.format(((Number) value).doubleValue()), language, arguments)));
            } else if (formats[place] == null) {
                message.setFormat(place, new Printed(value -> print(value, language)));
            }
        }
        return message.format(arguments);
    }

    private static String print(Object value, Locale language) {
        return value instanceof Number number
                ? Formats.decimals("#,##0.##", language).format(number)
                : value.toString();
    }

    /** Lets a function print one place of a message. */
    private static final class Printed extends Format {
        private final transient Function<Object, String> printer;

        Printed(Function<Object, String> printer) {
            this.printer = printer;
        }

        @Override
        public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
            return to.append(printer.apply(value));
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new IllegalStateException("Texts are printed, never read.");
        }
    }
}
