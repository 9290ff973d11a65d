package io.linchpin.importers.csv;

import io.linchpin.imports.Change;
import io.linchpin.imports.PlanAction;
import io.linchpin.imports.PlanRow;
import io.linchpin.imports.RefusedRow;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the plan; {@code changes} for what would be written, {@code errors} for what is refused.
 * @param id by which it can be left out; null for what is not in the plan
 * @param verdict {@code create, update, retire}; {@code drop} when it is left out, {@code along} with something it needs;
 *     {@code refuse} or {@code kept}
 * @param what the class of a CI, the type of a relationship, null for what is not in the plan
 */
record RowAnswer(
        @Nullable String id,
        String verdict,
        String kind,
        String file,
        long line,
        String subject,
        @Nullable String what,
        Map<String, Change> changes,
        List<Message> warnings,
        List<FieldError> errors) {

    static RowAnswer of(PlanRow placed) {
        var row = placed.row();
        return new RowAnswer(
                placed.id(),
                verdict(placed),
                RunAnswer.word(row.kind()),
                row.file(),
                row.line(),
                row.subject(),
                row.what(),
                row.changes(),
                row.warnings(),
                List.of());
    }

    static RowAnswer of(String verdict, RefusedRow row) {
        return new RowAnswer(
                null,
                verdict,
                RunAnswer.word(row.kind()),
                row.file(),
                row.line(),
                String.join(", ", row.cells()),
                null,
                Map.of(),
                List.of(),
                row.errors());
    }

    static String verdict(PlanRow row) {
        return switch (row.fate()) {
            case WRITTEN -> PlanAction.of(row.row()).name().toLowerCase(Locale.ROOT);
            case DROPPED -> "drop";
            case ALONG -> "along";
            case REFUSED -> RowQuestion.REFUSE;
        };
    }
}
