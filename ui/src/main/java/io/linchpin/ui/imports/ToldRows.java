package io.linchpin.ui.imports;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.RefusedRow;
import io.linchpin.shared.FieldError;
import io.linchpin.ui.component.Texts;
import java.util.ArrayList;

/** Rows with everything that is to be said of each: the column, the value, why and what to do. */
final class ToldRows extends Grid<RefusedRow> {
    private static final int FEW = 3;

    private final ImportWords words;
    private final boolean ofSeveral;
    private final int count;

    /** @param label what the rows are, for who cannot see them */
    ToldRows(ImportWords words, ImportRun run, String label, long rows) {
        this.words = words;
        this.ofSeveral =
                run.files().stream().map(file -> file.name()).distinct().count() > 1;
        this.count = (int) Math.min(Integer.MAX_VALUE, rows);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(60);
        getElement().setAttribute("aria-label", label);
        setAllRowsVisible(!isLong());
        addColumn(this::origin)
                .setHeader(words.text("imports.column.row"))
                .setWidth(ofSeveral ? "170px" : "70px")
                .setFlexGrow(0);
        addComponentColumn(ToldRows::errors)
                .setHeader(errorLine(
                        new Span(words.text("imports.column.column")),
                        new Span(words.text("imports.column.value")),
                        new Span(words.text("imports.column.why"))))
                .setFlexGrow(1);
    }

    int count() {
        return count;
    }

    boolean isLong() {
        return count > FEW;
    }

    /** Puts the name of what a row is about before where it stands. */
    void named() {
        var name = addColumn(row -> String.join(", ", row.cells()))
                .setHeader(words.text("imports.column.subject"))
                .setWidth("170px")
                .setFlexGrow(0);
        var order = new ArrayList<>(getColumns());
        order.remove(name);
        order.addFirst(name);
        setColumnOrder(order);
    }

    private String origin(RefusedRow row) {
        var line = words.formats().number(row.line());
        return ofSeveral ? row.file() + " " + line : line;
    }

    private static Div errors(RefusedRow row) {
        var errors = new Div();
        for (var error : row.errors())
            errors.add(errorLine(new Span(error.field()), value(error), new Span(Texts.say(error))));
        return errors;
    }

    private static Span value(FieldError error) {
        var value = new Span(error.value());
        value.setTitle(error.value());
        if (!error.value().isEmpty()) value.addClassNames("mono", "imports-value", "el");
        return value;
    }

    private static Div errorLine(Span column, Span value, Span why) {
        column.addClassName("el");
        var line = new Div(column, value, why);
        line.addClassName("imports-error");
        return line;
    }
}
