package io.linchpin.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.Change;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.PlannedRow;
import io.linchpin.imports.PlannedRow.PlannedRelationship;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.Upload;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.DiffCell;
import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a plan writes, kind by kind and row by row: before and after. A press on a row shows all of it. */
final class PlanCard extends Card {
    private static final int CHANGES_SHOWN = 4;
    private static final List<RowKind> ORDER =
            List.of(RowKind.CIS, RowKind.RELATIONSHIPS, RowKind.TEAMS, RowKind.PEOPLE);
    /** What the first columns of a new row say already. */
    private static final Set<String> SAID = Set.of("class", "name");

    private final Imports imports;
    private final CurrentUser user;
    private final ImportWords words;
    private final ImportRun run;
    private final Div place = new Div();

    PlanCard(
            Imports imports,
            CurrentUser user,
            ImportWords words,
            ImportRun run,
            RowKind first,
            Consumer<RowKind> chosen) {
        this.imports = imports;
        this.user = user;
        this.words = words;
        this.run = run;
        flush();
        grows();
        addClassName("imports-changes");
        getElement().setAttribute("aria-label", words.text("imports.changes"));
        place.addClassName("imports-rows");
        var kinds = new Tabs();
        var byTab = new LinkedHashMap<Tab, RowKind>();
        for (var kind : ORDER)
            if (kind == first || kind == RowKind.CIS || run.counts(kind).changes() > 0) byTab.put(tab(kind), kind);
        byTab.forEach((tab, kind) -> {
            kinds.add(tab);
            if (kind == first) kinds.setSelectedTab(tab);
        });
        kinds.addSelectedChangeListener(event -> {
            var kind = byTab.get(event.getSelectedTab());
            if (kind == null) return;
            show(kind);
            chosen.accept(kind);
        });
        add(kinds, place);
        show(first);
    }

    private Tab tab(RowKind kind) {
        return new Tab(
                new Span(words.kind(kind)),
                new Emphasis(words.formats().number(run.counts(kind).changes())));
    }

    private void show(RowKind kind) {
        place.removeAll();
        place.add(
                run.counts(kind).changes() > 0
                        ? rows(kind)
                        : new EmptyState(
                                words.text("imports.changes.none"),
                                words.text(
                                        "imports.changes.none.text",
                                        run.counts(kind).same())));
    }

    private Grid<PlannedRow> rows(RowKind kind) {
        var rows = new Grid<PlannedRow>();
        rows.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        rows.setSelectionMode(Grid.SelectionMode.NONE);
        rows.setSizeFull();
        rows.setPageSize(60);
        rows.getElement().setAttribute("aria-label", words.text("imports.changes.of", words.kind(kind)));
        rows.addComponentColumn(row -> (row.create() ? DiffSign.ADD : DiffSign.CHANGE).create())
                .setWidth("42px")
                .setFlexGrow(0);
        if (kind == RowKind.RELATIONSHIPS) relationship(rows);
        else thing(rows, kind);
        rows.addComponentColumn(row -> changes(row, CHANGES_SHOWN))
                .setHeader(words.text("imports.column.changes"))
                .setWidth("180px")
                .setFlexGrow(4);
        rows.addColumn(row -> origin(kind, row))
                .setHeader(words.text("imports.column.from"))
                .setTooltipGenerator(row -> words.text("imports.from.file", row.file(), row.line()))
                .setWidth("100px")
                .setFlexGrow(0);
        rows.setItemDetailsRenderer(new ComponentRenderer<>(this::details));
        rows.setItems(query -> imports.planned(user, run.id(), kind, query.getOffset(), query.getLimit()).stream()
                        .map(PlannedRow.class::cast))
                // Rows that were refused while the plan was written are still listed, but not counted any more.
                .setItemCountEstimate(
                        (int) Math.min(Integer.MAX_VALUE / 2, run.counts(kind).changes()));
        return rows;
    }

    private void thing(Grid<PlannedRow> rows, RowKind kind) {
        rows.addComponentColumn(row -> bold(row.subject()))
                .setHeader(words.text(kind == RowKind.CIS ? "imports.column.ci" : "imports.column.subject"))
                .setWidth("170px")
                .setFlexGrow(2);
        if (kind == RowKind.CIS)
            rows.addColumn(words::what)
                    .setHeader(words.text("imports.column.class"))
                    .setWidth("110px")
                    .setFlexGrow(1);
    }

    private void relationship(Grid<PlannedRow> rows) {
        rows.addComponentColumn(row -> bold(row instanceof PlannedRelationship edge ? edge.sourceName() : ""))
                .setHeader(words.text("imports.column.ci"))
                .setWidth("170px")
                .setFlexGrow(3);
        rows.addColumn(words::what)
                .setHeader(words.text("imports.column.type"))
                .setWidth("110px")
                .setFlexGrow(0);
        rows.addComponentColumn(row -> bold(row instanceof PlannedRelationship edge ? edge.targetName() : ""))
                .setHeader(words.text("imports.column.target"))
                .setWidth("170px")
                .setFlexGrow(3);
    }

    private static Span bold(String words) {
        var text = new Span(words);
        text.addClassNames("b", "el");
        text.setTitle(words);
        return text;
    }

    /** The file goes without saying where only one has rows of this kind. */
    private String origin(RowKind kind, PlannedRow row) {
        var names = run.files().stream()
                .filter(file -> file.kind() == kind)
                .map(Upload.UploadedFile::name)
                .toList();
        return names.equals(List.of(row.file()))
                ? words.text("imports.from", row.line())
                : words.text("imports.from.file", row.file(), row.line());
    }

    private Component details(PlannedRow row) {
        var details = changes(row, Integer.MAX_VALUE);
        details.addClassName("imports-details");
        return details;
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
