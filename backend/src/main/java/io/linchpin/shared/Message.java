package io.linchpin.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for people that can be said in any language. Its English template stands in the code where its rule is, and is
 * what its translations are found by; what comes in its places stays apart, so that each reader gets numbers, times and
 * words as their language writes them. By itself it speaks English: that is what REST, logs and exceptions say.
 */
public final class Message {
    /** A name, a number from a file, the words of another program: the same in every language. */
    private static final String AS_IT_IS = "%s";

    private static final Pattern NUMBER_PLACE = Pattern.compile("%(\\d+\\$)?d");

    private final String template;
    private final List<Object> arguments;

    private Message(String template, List<Object> arguments) {
        this.template = template;
        this.arguments = arguments;
    }

    /** @param arguments texts, numbers, {@link Worded} constants, instants, days, other messages, and lists of these */
    @FormatMethod
    public static Message of(@CompileTimeConstant @FormatString String template, Object... arguments) {
        return new Message(template, MessageParts.of(List.of(arguments)));
    }

    // For sentences that are not given as a template and its arguments yet.
    static Message constant(String text) {
        return text.replace("%%", "").contains("%") ? verbatim(text) : new Message(text, List.of());
    }

    /** Says in every language what is no sentence of ours. */
    public static Message verbatim(String text) {
        return new Message(AS_IT_IS, List.of(text));
    }

    /** A word or phrase of the catalogue; what ships with Linchpin has it in every language, what others write stays. */
    public static Message term(String text) {
        return new Message(text.replace("%", "%%"), List.of());
    }

    /** One after the other, with a space between. */
    public static Message sentences(Collection<Message> messages) {
        if (messages.size() == 1) return messages.iterator().next();
        return new Message(String.join(" ", Collections.nCopies(messages.size(), AS_IT_IS)), new ArrayList<>(messages));
    }

    /** As {@link #written} gave it; a text from before there were messages is said as it is. */
    public static Message read(Object written) {
        return MessageParts.read(written) instanceof Message message ? message : verbatim(String.valueOf(written));
    }

    /** @param parts the template, then the arguments */
    static Message kept(List<?> parts) {
        return new Message(String.valueOf(parts.getFirst()), List.copyOf(parts.subList(1, parts.size())));
    }

    /** As lists, maps, texts and numbers, to be kept and {@linkplain #read read} again. */
    public Object written() {
        return MessageParts.written(this);
    }

    public String template() {
        return template;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** In English. */
    @JsonValue
    public String text() {
        return text(template, MessageParts::english);
    }

    /**
     * @param translated the template in another language, with the same places, also in another order
     * @param print how that language writes what comes in the places
     */
    public String text(String translated, Function<Object, String> print) {
        return String.format(
                Locale.ROOT,
                NUMBER_PLACE.matcher(translated).replaceAll("%$1s"),
                arguments.stream().map(print).toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Message message
                && template.equals(message.template)
                && arguments.equals(message.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(template, arguments);
    }

    @Override
    public String toString() {
        return text();
    }

    /** A constant that has words in every language; by itself it is called by its name. */
    public record Word(String type, String name) {}
}
