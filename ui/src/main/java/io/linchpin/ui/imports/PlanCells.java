package io.linchpin.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.imports.Change;
import io.linchpin.imports.PlanAction;
import io.linchpin.imports.PlanRow;
import io.linchpin.imports.PlannedRow;
import io.linchpin.ui.component.DiffCell;
import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Texts;
import java.util.Map;
import java.util.Set;

/** What a planned row looks like: its sign, and its values before and after. */
record PlanCells(ImportWords words) {
    private static final int SHOWN = 4;
    /** What the first columns of a new row say already. */
    private static final Set<String> SAID = Set.of("class", "name");

    static DiffSign sign(PlanRow row) {
        return switch (row.fate()) {
            case DROPPED, ALONG -> DiffSign.OUT;
            case REFUSED -> DiffSign.REFUSE;
            case WRITTEN -> sign(PlanAction.of(row.row()));
        };
    }

    static DiffSign sign(PlanAction action) {
        return switch (action) {
            case CREATE -> DiffSign.ADD;
            case UPDATE -> DiffSign.CHANGE;
            case RETIRE -> DiffSign.REMOVE;
        };
    }

    /** The first of its values. */
    Div few(PlannedRow row) {
        return changes(row, SHOWN);
    }

    /** All of its values. */
    Component all(PlannedRow row) {
        var all = changes(row, Integer.MAX_VALUE);
        all.addClassName("imports-details");
        return all;
    }

    private Div changes(PlannedRow row, int most) {
        var cells = new Div();
        cells.addClassName("imports-diff");
        if (row.create()) cells.addClassName("new");
        var shown = row.changes().entrySet().stream()
                .filter(change -> !row.create() || !SAID.contains(change.getKey()))
                .toList();
        shown.stream().limit(most).map(change -> cell(row, change)).forEach(cells::add);
        if (shown.size() > most) {
            var more = new Span(words.text("imports.changes.more", shown.size() - most));
            more.addClassNames("t3", "xs");
            cells.add(more);
        }
        for (var loss : row.losses())
            cells.add(DiffCell.kept(
                    words.field(row, loss.field()),
                    loss.stays() == null
                            ? words.text("imports.loss.empty", loss.by().name(), loss.says())
                            : words.text("imports.loss", loss.stays(), loss.by().name(), loss.says())));
        for (var warning : row.warnings()) {
            var line = new Span(Icon.WARNING.create(12), new Span(Texts.say(warning)));
            line.addClassNames("row", "sm", "imports-warning");
            cells.add(line);
        }
        return cells;
    }

    private DiffCell cell(PlannedRow row, Map.Entry<String, Change> change) {
        var field = words.field(row, change.getKey());
        var before = change.getValue().before();
        var after = change.getValue().after();
        if (before == null) return DiffCell.added(field, after == null ? "" : after);
        return after == null ? DiffCell.removed(field, before) : DiffCell.changed(field, before, after);
    }
}
