package io.linchpin.importers.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Why a file as a whole is refused. */
public sealed interface FileFault {
    int SHOWN = 10;

    String message();

    record Empty() implements FileFault {
        @Override
        public String message() {
            return "The file is empty.";
        }
    }

    record OnlyHeader(long line) implements FileFault {
        @Override
        public String message() {
            return "The file has a header in line %d and no row under it. The first line names the columns."
                    .formatted(line);
        }
    }

    /** @param what the format it seems to be */
    record NotText(String what) implements FileFault {
        @Override
        public String message() {
            return "The file is %s, not delimited text. Save it as CSV.".formatted(what);
        }
    }

    record DuplicateHeaders(long line, List<String> names) implements FileFault {
        public DuplicateHeaders {
            names = List.copyOf(names);
        }

        @Override
        public String message() {
            return "The header in line %d names more than one column %s. Every column needs a name of its own."
                    .formatted(
                            line, some(names.stream().map("\"%s\""::formatted).toList()) + more(names.size()));
        }
    }

    /** @param columns counted from 1 */
    record BlankHeaders(long line, List<Integer> columns) implements FileFault {
        public BlankHeaders {
            columns = List.copyOf(columns);
        }

        @Override
        public String message() {
            return "The header in line %d has no name for column %s%s. Name it, or remove the column."
                    .formatted(line, some(columns.stream().map(String::valueOf).toList()), more(columns.size()));
        }
    }

    record BrokenHeader(Fault fault) implements FileFault {
        @Override
        public String message() {
            return "The header cannot be read. " + fault.message();
        }
    }

    private static String some(List<String> all) {
        return all.stream().limit(SHOWN).collect(Collectors.joining(", "));
    }

    private static String more(int count) {
        return count <= SHOWN ? "" : " and %,d more".formatted(count - SHOWN);
    }
}
