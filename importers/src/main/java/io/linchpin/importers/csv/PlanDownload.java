package io.linchpin.importers.csv;

import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.Change;
import io.linchpin.imports.PlanFilter;
import io.linchpin.imports.PlanRow;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.imports.Plans;
import io.linchpin.imports.RunId;
import io.linchpin.shared.Csv;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of a plan as a file, a line for each value that would change; written as they are read, so that a million need no memory. */
public final class PlanDownload {
    static final List<String> HEADER = List.of(
            "id",
            "verdict",
            "kind",
            "file",
            "row",
            "what",
            "name",
            "external_id",
            "target",
            "field",
            "before",
            "after");

    private PlanDownload() {}

    /** @param lines gets each line with its line break */
    public static void write(
            Plans plans, CurrentUser user, RunId run, List<PlanFilter> filters, Consumer<String> lines) {
        lines.accept(Csv.line(HEADER));
        for (var filter : filters) plans.each(user, run, filter, row -> write(row, lines));
    }

    private static void write(PlanRow row, Consumer<String> lines) {
        var changes = row.row().changes();
        if (changes.isEmpty()) lines.accept(line(row, "", new Change(null, null)));
        else changes.forEach((field, change) -> lines.accept(line(row, field, change)));
    }

    private static String line(PlanRow placed, String field, Change change) {
        var row = placed.row();
        var edge = row instanceof PlannedRelationship relationship ? relationship : null;
        return Csv.line(List.of(
                placed.id(),
                RowAnswer.verdict(placed),
                RunAnswer.word(row.kind()),
                row.file(),
                String.valueOf(row.line()),
                row.what(),
                edge == null ? row.subject() : edge.sourceName(),
                row instanceof PlannedCi ci ? ci.externalId() : "",
                edge == null ? "" : edge.targetName(),
                field,
                text(change.before()),
                text(change.after())));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
