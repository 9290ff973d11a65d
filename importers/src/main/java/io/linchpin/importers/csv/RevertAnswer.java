package io.linchpin.importers.csv;

import io.linchpin.imports.Imports;
import java.util.List;

/** What taking an import back would leave. @param rows the first of them */
record RevertAnswer(long kept, List<RowAnswer> rows) {
    static final int TOLD = 200;

    static RevertAnswer of(Imports.RevertPreview preview) {
        return new RevertAnswer(
                preview.kept(),
                preview.first().stream().map(row -> RowAnswer.of("kept", row)).toList());
    }
}
