package io.linchpin.importers.csv;

import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written.
 * @param byteOrderMark how many bytes at the beginning only say the encoding
 * @param quote encloses a cell that holds delimiters or line ends, doubled inside; null when no character does
 */
public record Dialect(
        Charset encoding,
        int byteOrderMark,
        char delimiter,
        @Nullable Character quote,
        LineEnds lineEnds) {
    private static final Map<Character, String> NAMES =
            Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "pipe", '"', "double quote", '\'', "single quote");

    Dialect with(char otherDelimiter, @Nullable Character otherQuote) {
        return new Dialect(encoding, byteOrderMark, otherDelimiter, otherQuote, lineEnds);
    }

    Dialect with(LineEnds otherLineEnds) {
        return new Dialect(encoding, byteOrderMark, delimiter, quote, otherLineEnds);
    }

    /** For people: {@code "UTF-8, comma"}; the quote and the line ends are named where they are unusual. */
    public String describe() {
        var text = new StringBuilder(encoding.name());
        text.append(", ").append(name(delimiter));
        if (quote == null) text.append(", no quotes");
        else if (quote != '"') text.append(", ").append(name(quote));
        if (lineEnds == LineEnds.CR || lineEnds == LineEnds.MIXED)
            text.append(", ").append(lineEnds.label());
        return text.toString();
    }

    private static String name(char character) {
        return NAMES.getOrDefault(character, "'" + character + "'");
    }
}
