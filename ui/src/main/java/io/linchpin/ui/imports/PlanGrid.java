package io.linchpin.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.PlanRow;
import io.linchpin.imports.PlanSelection;
import io.linchpin.imports.PlannedRow;
import io.linchpin.imports.PlannedRow.PlannedCi;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.imports.Plans;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.Upload;
import io.linchpin.ui.component.Rows;
import java.util.List;
import java.util.function.Consumer;

/** The selected rows of a plan. J and K walk, Enter shows all of a row, X leaves it out or takes it in again. */
final class PlanGrid extends Rows<PlanRow> {
    private static final int PAGE = 60;

    private final ImportWords words;
    private final ImportRun run;
    private final RowKind kind;
    private final PlanCells cells;
    private final Consumer<PlanRow> drop;
    private final Consumer<CiId> map;

    /**
     * @param drop leaves a row out, or takes it in again
     * @param map shows what is around a CI
     */
    PlanGrid(ImportWords words, ImportRun run, RowKind kind, Consumer<PlanRow> drop, Consumer<CiId> map) {
        super(words.text("imports.changes.of", words.kind(kind)));
        this.words = words;
        this.run = run;
        this.kind = kind;
        this.cells = new PlanCells(words);
        this.drop = drop;
        this.map = map;
        addClassName("imports-plan-grid");
        setPageSize(PAGE);
        addComponentColumn(row -> PlanCells.sign(row).create()).setWidth("42px").setFlexGrow(0);
        if (kind == RowKind.RELATIONSHIPS) relationship();
        else thing();
        addComponentColumn(row -> cells.few(row.row()))
                .setHeader(words.text("imports.column.changes"))
                .setWidth("180px")
                .setFlexGrow(4);
        addColumn(row -> origin(row.row()))
                .setHeader(words.text("imports.column.from"))
                .setTooltipGenerator(row -> words.text(
                        "imports.from.file", row.row().file(), row.row().line()))
                .setWidth("100px")
                .setFlexGrow(0);
        setItemDetailsRenderer(new ComponentRenderer<>(this::details));
        setPartNameGenerator(row -> row.fate().isOut() ? "imports-out" : null);
        opens(row -> setDetailsVisible(row, !isDetailsVisible(row)));
        if (run.state() != ImportState.PLANNED) return;
        addComponentColumn(this::dropButton).setWidth("104px").setFlexGrow(0);
        onKey("X", words.text("imports.drop.key"), drop);
    }

    void show(Plans plans, CurrentUser user, PlanSelection selection) {
        setDataProvider(new CallbackDataProvider<PlanRow, Void>(
                query -> plans.rows(user, run.id(), selection, query.getOffset(), query.getLimit()).stream(),
                query -> selection.size(),
                PlanRow::id));
    }

    private void thing() {
        addComponentColumn(row -> bold(row.row().subject()))
                .setHeader(words.text(kind == RowKind.CIS ? "imports.column.ci" : "imports.column.subject"))
                .setWidth("160px")
                .setFlexGrow(2);
        if (kind == RowKind.CIS)
            addText(words.text("imports.column.class"), row -> words.what(row.row()), 1)
                    .setWidth("110px");
    }

    private void relationship() {
        addComponentColumn(row -> bold(row.row() instanceof PlannedRelationship edge ? edge.sourceName() : ""))
                .setHeader(words.text("imports.column.ci"))
                .setWidth("150px")
                .setFlexGrow(3);
        addText(words.text("imports.column.type"), row -> words.what(row.row()), 0)
                .setWidth("110px");
        addComponentColumn(row -> bold(row.row() instanceof PlannedRelationship edge ? edge.targetName() : ""))
                .setHeader(words.text("imports.column.target"))
                .setWidth("150px")
                .setFlexGrow(3);
    }

    private static Span bold(String text) {
        var span = new Span(text);
        span.addClassNames("b", "el");
        span.setTitle(text);
        return span;
    }

    /** The file goes without saying where only one has rows of this kind. */
    private String origin(PlannedRow row) {
        var names = run.files().stream()
                .filter(file -> file.kind() == kind)
                .map(Upload.UploadedFile::name)
                .distinct()
                .toList();
        return names.equals(List.of(row.file()))
                ? words.text("imports.from", row.line())
                : words.text("imports.from.file", row.file(), row.line());
    }

    private Button dropButton(PlanRow row) {
        var out = row.fate().isOut();
        var button = new Button(words.text(out ? "imports.keep" : "imports.drop"), _ -> drop.accept(row));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("imports-drop");
        button.setAriaLabel(words.text(
                out ? "imports.keep.of" : "imports.drop.of", row.row().subject()));
        return button;
    }

    private Div details(PlanRow row) {
        var details = new Div();
        details.addClassName("imports-row-details");
        switch (row.fate()) {
            case DROPPED -> details.add(remark("imports.fate.DROPPED"));
            case ALONG -> details.add(remark("imports.fate.ALONG"));
            case REFUSED -> details.add(remark("imports.fate.REFUSED"));
            case WRITTEN -> {}
        }
        details.add(cells.all(row.row()));
        if (row.row() instanceof PlannedCi ci) details.add(ways(ci.id(), ci.create()));
        else if (row.row() instanceof PlannedRelationship edge) details.add(ways(edge.source(), true));
        return details;
    }

    private Span remark(String key) {
        var remark = new Span(words.text(key));
        remark.addClassNames("t2", "sm");
        return remark;
    }

    private Div ways(CiId id, boolean isNew) {
        var around = new Button(words.text("imports.map.around"), _ -> map.accept(id));
        around.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var ways = new Div(around);
        if (!isNew) ways.add(new Anchor("cmdb/" + id, words.text("imports.row.open")));
        ways.addClassName("row");
        return ways;
    }
}
