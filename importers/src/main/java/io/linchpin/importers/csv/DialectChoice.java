package io.linchpin.importers.csv;

import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or a mapping, says about how a file is written; the rest is recognised.
 * @param encoding any name the platform knows, {@code "Shift_JIS"} too
 * @param delimiter one character, or {@code comma}, {@code semicolon}, {@code tab}, {@code pipe}
 * @param quote one character, or {@code none}
 */
public record DialectChoice(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String quote) {
    public static final DialectChoice RECOGNISE = new DialectChoice(null, null, null);

    public DialectChoice {
        var errors = errors(encoding, delimiter, quote);
        if (!errors.isEmpty()) throw new Invalid(Message.of("The file cannot be read as asked."), errors);
    }

    static List<FieldError> errors(@Nullable String encoding, @Nullable String delimiter, @Nullable String quote) {
        var errors = new ArrayList<FieldError>();
        if (encoding != null && charset(encoding) == null)
            errors.add(FieldError.of(
                    "encoding", encoding, "This encoding is not known here; UTF-8 and windows-1252 are."));
        var between = delimiter == null ? null : delimiter(delimiter);
        if (delimiter != null && (between == null || between == '\n' || between == '\r'))
            errors.add(FieldError.of(
                    "delimiter", delimiter, "A delimiter is one character, or comma, semicolon, tab, pipe."));
        if (quote != null && quote.length() != 1 && !quote.equalsIgnoreCase("none"))
            errors.add(FieldError.of("quote", quote, "A quote is one character, or none."));
        if (quote != null && between != null && quote.equals(between.toString()))
            errors.add(FieldError.of("quote", quote, "Quote and delimiter are the same character."));
        return errors;
    }

    @Nullable
    Charset charset() {
        return encoding == null ? null : charset(encoding);
    }

    @Nullable
    Character delimiterCharacter() {
        return delimiter == null ? null : delimiter(delimiter);
    }

    boolean saysQuote() {
        return quote != null;
    }

    @Nullable
    Character quoteCharacter() {
        return quote == null || quote.length() != 1 ? null : quote.charAt(0);
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }

    private static @Nullable Character delimiter(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab", "\\t" -> '\t';
            case "pipe" -> '|';
            default -> text.length() == 1 ? text.charAt(0) : null;
        };
    }
}
