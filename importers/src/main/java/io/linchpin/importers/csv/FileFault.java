package io.linchpin.importers.csv;

import io.linchpin.shared.Message;
import java.util.List;

/** Why a file as a whole is refused. */
public sealed interface FileFault {
    int SHOWN = 10;

    Message said();

    /** In English. */
    default String message() {
        return said().text();
    }

    record Empty() implements FileFault {
        @Override
        public Message said() {
            return Message.of("The file is empty.");
        }
    }

    record OnlyHeader(long line) implements FileFault {
        @Override
        public Message said() {
            return Message.of(
                    "The file has a header in line %d and no row under it. The first line names the columns.", line);
        }
    }

    /** @param what the format it seems to be */
    record NotText(Message what) implements FileFault {
        @Override
        public Message said() {
            return Message.of("The file is %s, not delimited text. Save it as CSV.", what);
        }
    }

    record DuplicateHeaders(long line, List<String> names) implements FileFault {
        public DuplicateHeaders {
            names = List.copyOf(names);
        }

        @Override
        public Message said() {
            return Message.of(
                    "The header in line %d names more than one column %s. Every column needs a name of its own.",
                    line, some(names.stream().map("\"%s\""::formatted).toList()));
        }
    }

    /** @param columns counted from 1 */
    record BlankHeaders(long line, List<Integer> columns) implements FileFault {
        public BlankHeaders {
            columns = List.copyOf(columns);
        }

        @Override
        public Message said() {
            return Message.of(
                    "The header in line %d has no name for column %s. Name it, or remove the column.",
                    line, some(columns.stream().map(String::valueOf).toList()));
        }
    }

    record BrokenHeader(Fault fault) implements FileFault {
        @Override
        public Message said() {
            return Message.of("The header cannot be read. %s", fault.said());
        }
    }

    private static Message some(List<String> all) {
        var shown = all.stream().limit(SHOWN).toList();
        return all.size() <= SHOWN ? Message.of("%s", shown) : Message.of("%s and %d more", shown, all.size() - SHOWN);
    }
}
