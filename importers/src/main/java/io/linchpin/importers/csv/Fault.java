package io.linchpin.importers.csv;

import io.linchpin.shared.Message;
import java.nio.charset.Charset;

/** What is wrong with one row as it is written, before anybody asks what it means. */
public sealed interface Fault {
    /** The sentence for the person who brought the file: what was found, where, and what to do. */
    Message said();

    /** In English. */
    default String message() {
        return said().text();
    }

    /** The quote opened in {@code line} reaches the end of the file or the limit for a row; what follows it cannot be told apart and is not read. */
    record UnclosedQuote(long line, int column) implements Fault {
        @Override
        public Message said() {
            return Message.of(
                    "The quote opened in line %d, column %d, is never closed; nothing from there on is read. Close it, or read the file without a quote character.",
                    line, column);
        }
    }

    record TextAfterQuote(long line, int column) implements Fault {
        @Override
        public Message said() {
            return Message.of(
                    "Text follows the closing quote of column %d in line %d. Double the quotes that belong to the value.",
                    column, line);
        }
    }

    /** @param offset bytes before it in the file */
    record MalformedBytes(long line, long offset, Charset encoding) implements Fault {
        @Override
        public Message said() {
            return Message.of(
                    "Byte %d, in line %d, is not valid %s. Correct it, or choose the encoding the file was saved in.",
                    offset, line, encoding.name());
        }
    }

    record ControlCharacter(long line, char character) implements Fault {
        @Override
        public Message said() {
            return Message.of(
                    "Line %d holds the control character %s. Remove it.",
                    line, "U+%04X".formatted((int) character) + (character == 0 ? " (NUL)" : ""));
        }
    }

    record ShortRow(int cells, int columns) implements Fault {
        @Override
        public Message said() {
            return Message.of(
                    "The row has %d of %d cells. Add what is missing, or the delimiters of empty cells.",
                    cells, columns);
        }
    }

    record LongRow(int cells, int columns) implements Fault {
        @Override
        public Message said() {
            return Message.of(
                    "The row has %d cells, the header has %d. Quote a cell that holds the delimiter.", cells, columns);
        }
    }

    record ValueWithoutHeader(int column, String value) implements Fault {
        @Override
        public Message said() {
            return Message.of(
                    "Column %d has the value \"%s\" but no header. Name the column or empty it.", column, value);
        }
    }

    record LongCell(int column, int characters, int limit) implements Fault {
        @Override
        public Message said() {
            return Message.of("Column %d holds %d characters; at most %d are read.", column, characters, limit);
        }
    }

    record TooManyCells(int cells, int limit) implements Fault {
        @Override
        public Message said() {
            return Message.of("The row has %d cells; at most %d are read.", cells, limit);
        }
    }

    record TooLong(int limit) implements Fault {
        @Override
        public Message said() {
            return Message.of("The row is longer than %d characters.", limit);
        }
    }
}
