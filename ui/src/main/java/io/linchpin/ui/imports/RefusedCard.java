package io.linchpin.ui.imports;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.linchpin.identity.CurrentUser;
import io.linchpin.importers.csv.RefusedDownload;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RefusedRow;
import io.linchpin.shared.FieldError;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Note;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Every row that cannot be written, with all that is wrong with it and what to do; and the same as a file. */
final class RefusedCard extends Card {
    private static final int FEW = 3;

    private final Imports imports;
    private final CurrentUser user;
    private final ImportWords words;
    private final ImportRun run;

    private RefusedCard(Imports imports, CurrentUser user, ImportWords words, ImportRun run, long rows) {
        super(words.text("imports.refused", rows));
        this.imports = imports;
        this.user = user;
        this.words = words;
        this.run = run;
        icon(Icon.WARNING);
        flush();
        fixed();
        addClassName("imports-refused");
        for (var file : run.files())
            for (var refusal : file.refused()) {
                var note = Note.error(words.text("imports.file.refused", file.name(), refusal.message()));
                note.addClassName("imports-refusal");
                add(note);
            }
        if (rows == 0) return;
        var download = new Anchor();
        download.addClassName("chip");
        download.add(Icon.DOWNLOAD.create(13), new Span(words.text("imports.refused.download")));
        download.setHref(this::write);
        download.setRouterIgnore(true);
        actions(download);
        add(rows((int) Math.min(Integer.MAX_VALUE, rows)));
    }

    /** Empty when nothing was refused. */
    static Optional<RefusedCard> of(Imports imports, CurrentUser user, ImportWords words, ImportRun run) {
        var rows = run.total().refuse();
        return rows == 0 && run.refusedFiles().isEmpty()
                ? Optional.empty()
                : Optional.of(new RefusedCard(imports, user, words, run, rows));
    }

    private Grid<RefusedRow> rows(int count) {
        var rows = new Grid<RefusedRow>();
        rows.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        rows.setSelectionMode(Grid.SelectionMode.NONE);
        rows.setPageSize(60);
        rows.getElement().setAttribute("aria-label", words.text("imports.refused", count));
        if (count <= FEW) rows.setAllRowsVisible(true);
        else addClassName("many");
        rows.addColumn(this::origin)
                .setHeader(words.text("imports.column.row"))
                .setWidth(run.files().size() > 1 ? "170px" : "70px")
                .setFlexGrow(0);
        rows.addComponentColumn(RefusedCard::errors)
                .setHeader(errorLine(
                        new Span(words.text("imports.column.column")),
                        new Span(words.text("imports.column.value")),
                        new Span(words.text("imports.column.why"))))
                .setFlexGrow(1);
        rows.setItems(
                query -> imports.refused(user, run.id(), query.getOffset(), query.getLimit()).stream(), _ -> count);
        return rows;
    }

    private String origin(RefusedRow row) {
        var line = words.formats().number(row.line());
        return run.files().size() > 1 ? row.file() + " " + line : line;
    }

    private static Div errors(RefusedRow row) {
        var errors = new Div();
        for (var error : row.errors())
            errors.add(errorLine(new Span(error.field()), value(error), new Span(error.message())));
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

    private void write(DownloadEvent event) throws IOException {
        event.setFileName(run.number() + "-refused.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            RefusedDownload.write(imports, user, run, out);
        }
    }
}
