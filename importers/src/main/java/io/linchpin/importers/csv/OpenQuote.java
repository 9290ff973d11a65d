package io.linchpin.importers.csv;

import org.jspecify.annotations.Nullable;

/**
 * Where the quotes of a broken record went wrong.
 * @param open whether the text ends inside a quoted cell; otherwise something follows a closing quote
 * @param line of the opening quote when it is open, else of what follows the closing one
 * @param column counted from 1
 */
record OpenQuote(boolean open, long line, int column) {
    static OpenQuote in(String text, long firstLine, Dialect dialect) {
        return new Scan(text, firstLine, dialect.delimiter(), dialect.quote()).run();
    }

    private static final class Scan {
        private final String text;
        private final char delimiter;
        private final @Nullable Character quote;
        private long line;
        private int column = 1;
        private int at;

        Scan(String text, long firstLine, char delimiter, @Nullable Character quote) {
            this.text = text;
            this.line = firstLine;
            this.delimiter = delimiter;
            this.quote = quote;
        }

        OpenQuote run() {
            while (at < text.length()) {
                skipSpace();
                if (isQuote(at)) {
                    long opened = line;
                    if (!skipQuoted()) return new OpenQuote(true, opened, column);
                    skipSpace();
                    if (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n')
                        return new OpenQuote(false, line, column);
                }
                while (at < text.length() && text.charAt(at) != delimiter) step();
                at++;
                column++;
            }
            return new OpenQuote(false, line, column);
        }

        private boolean skipQuoted() {
            at++;
            while (at < text.length()) {
                if (isQuote(at) && isQuote(at + 1)) at++;
                else if (isQuote(at)) {
                    at++;
                    return true;
                }
                step();
            }
            return false;
        }

        private void skipSpace() {
            while (at < text.length()
                    && text.charAt(at) != delimiter
                    && text.charAt(at) != '\n'
                    && Character.isWhitespace(text.charAt(at))) at++;
        }

        private void step() {
            if (text.charAt(at) == '\n') line++;
            at++;
        }

        private boolean isQuote(int index) {
            return quote != null && index < text.length() && text.charAt(index) == quote;
        }
    }
}
