package io.linchpin.importers.csv;

import io.linchpin.imports.RefusedRow;
import io.linchpin.imports.Upload;
import io.linchpin.shared.Csv;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Refused rows as they came, with the reasons behind them: to be put right and uploaded again, when the added columns are ignored. Rows of several
 * files stand under the columns of all of them. Begins with a byte order mark, because people open it in a spreadsheet.
 */
public final class RefusedFile {
    /** {@code refused_rest} holds the cells a row has more than its header. */
    public static final List<String> ADDED = List.of("refused_rest", "refused_file", "refused_line", "refused_reason");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter writer;
    private final Function<Message, String> say;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, List<String>> headers = new HashMap<>();

    /**
     * @param files as the plan understood them; their headers become the columns
     * @param say how the reasons are said to who reads them
     */
    public RefusedFile(Writer out, List<Upload.UploadedFile> files, Function<Message, String> say) throws IOException {
        this.say = say;
        for (var file : files) {
            headers.put(file.name(), file.header());
            for (var column : file.header()) places.putIfAbsent(Columns.key(column), places.size());
        }
        var header = new ArrayList<>(Collections.nCopies(places.size(), ""));
        for (var file : files)
            for (var column : file.header()) if (header.get(place(column)).isEmpty()) header.set(place(column), column);
        header.addAll(ADDED);
        out.write(BYTE_ORDER_MARK);
        writer = new CsvWriter(out, header);
    }

    public void write(RefusedRow row) throws IOException {
        var header = headers.getOrDefault(row.file(), List.of());
        var cells = row.cells().stream().map(Csv::restore).toList();
        var written = new ArrayList<>(Collections.nCopies(places.size(), ""));
        int known = Math.min(header.size(), cells.size());
        for (int i = 0; i < known; i++) written.set(place(header.get(i)), cells.get(i));
        written.add(String.join(",", cells.subList(known, cells.size())));
        written.add(row.file());
        written.add(String.valueOf(row.line()));
        written.add(row.errors().stream().map(this::reason).collect(Collectors.joining(" ")));
        writer.row(written);
    }

    public void flush() throws IOException {
        writer.flush();
    }

    private int place(String column) {
        return places.getOrDefault(Columns.key(column), 0);
    }

    private String reason(FieldError error) {
        var why = say.apply(error.said());
        if (error.field().isEmpty()) return why;
        return error.value().isEmpty()
                ? "%s: %s".formatted(error.field(), why)
                : "%s \"%s\": %s".formatted(error.field(), error.value(), why);
    }
}
