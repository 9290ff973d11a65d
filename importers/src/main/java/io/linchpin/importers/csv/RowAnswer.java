package io.linchpin.importers.csv;

import io.linchpin.imports.Change;
import io.linchpin.imports.PlannedRow;
import io.linchpin.imports.RefusedRow;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.List;
import java.util.Map;

/** A row of the plan; {@code changes} for what would be written, {@code errors} for what is refused. */
record RowAnswer(
        String verdict,
        String kind,
        String file,
        long line,
        String subject,
        Map<String, Change> changes,
        List<Message> warnings,
        List<FieldError> errors) {

    static RowAnswer of(PlannedRow row) {
        return new RowAnswer(
                row.create() ? "create" : "update",
                RunAnswer.word(row.kind()),
                row.file(),
                row.line(),
                row.subject(),
                row.changes(),
                row.warnings(),
                List.of());
    }

    static RowAnswer of(String verdict, RefusedRow row) {
        return new RowAnswer(
                verdict,
                RunAnswer.word(row.kind()),
                row.file(),
                row.line(),
                String.join(", ", row.cells()),
                Map.of(),
                List.of(),
                row.errors());
    }
}
