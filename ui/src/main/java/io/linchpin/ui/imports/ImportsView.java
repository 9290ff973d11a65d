package io.linchpin.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.identity.Right;
import io.linchpin.importers.csv.CsvUploads;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.Mappings;
import io.linchpin.shared.UploadLimit;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.Keys;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Stepper;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every import there was, those that run as they run; and the way to a new one: its files, then its columns. */
@Route(value = "imports", layout = Shell.class)
@NavigationEntry(order = 210, icon = Icon.IMPORTS, key = "imports.title", right = Right.IMPORT, letter = "U")
@StyleSheet("css/imports.css")
@PermitAll
class ImportsView extends Div implements HasDynamicTitle {
    private static final int WATCHED = 50;

    private final Imports imports;
    private final CsvUploads uploads;
    private final Mappings mappings;
    private final UploadLimit limit;
    private final SignedIn signedIn;
    private final ImportWords words;
    private final Watching watching = new Watching();
    private final Div runs = new Div();
    private Draft draft;
    private @Nullable Grid<ImportRun> grid;

    ImportsView(
            Imports imports,
            CsvUploads uploads,
            Mappings mappings,
            UploadLimit limit,
            Catalogues catalogues,
            SignedIn signedIn) {
        this.imports = imports;
        this.uploads = uploads;
        this.mappings = mappings;
        this.limit = limit;
        this.signedIn = signedIn;
        words = new ImportWords(catalogues.current(), Formats.current());
        draft = newDraft();
        addClassNames("imports-page", "col");
        runs.addClassName("imports-place");
        runs.add(card(new Loading(10)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", words.text("imports.title"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        showFiles();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watching.forget();
        draft.forget();
    }

    private Draft newDraft() {
        return new Draft(imports, uploads, mappings, limit, signedIn.user());
    }

    private void showFiles() {
        removeAll();
        var files = new FilesCard(draft, words, this::showColumns);
        var body = new Div(runs, files);
        body.addClassNames("body", "imports-start");
        var choose = new Button(words.text("imports.new"), Icon.PLUS.create(14), _ -> files.choose());
        choose.setSuffixComponent(new Kbd("N"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Keys.bind(body, "N", words.text("imports.new"), files::choose);
        add(new PageHeader(words.text("imports.title")).actions(choose), body);
        look();
    }

    private void showColumns() {
        watching.forget();
        removeAll();
        var step = new ColumnsStep(
                draft, words, this::showFiles, run -> getUI().ifPresent(ui -> ui.navigate("imports/" + run.id())));
        add(
                new PageHeader(words.text("imports.columns.title", draft.source()))
                        .crumb(words.text("imports.title"), "imports")
                        .crumb(words.text("imports.new"))
                        .actions(
                                Stepper.small(Steps.columns(words, draft.files().size()))),
                step);
    }

    private void look() {
        var user = signedIn.user();
        watching.watch(
                () -> imports.list(user, 0, WATCHED),
                this::show,
                seen -> seen.stream().anyMatch(run -> run.state().running()),
                failure -> {
                    grid = null;
                    runs.removeAll();
                    runs.add(Trouble.note(failure, this::look));
                });
    }

    private void show(List<ImportRun> seen) {
        if (grid != null && !seen.isEmpty()) {
            grid.getDataProvider().refreshAll();
            return;
        }
        runs.removeAll();
        if (seen.isEmpty()) {
            runs.add(card(new EmptyState(words.text("imports.empty"), words.text("imports.empty.text"))));
            return;
        }
        grid = rows();
        runs.add(card(grid));
    }

    private Grid<ImportRun> rows() {
        var rows = new Grid<ImportRun>();
        rows.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        rows.setSelectionMode(Grid.SelectionMode.NONE);
        rows.setSizeFull();
        rows.getElement().setAttribute("aria-label", words.text("imports.runs"));
        rows.addColumn(LitRenderer.<ImportRun>of("<a class='imports-run el' href='${item.href}'"
                                + " title='${item.source}'><b>${item.number}</b> ${item.source}</a>")
                        .withProperty("href", run -> "imports/" + run.id())
                        .withProperty("number", ImportRun::number)
                        .withProperty("source", ImportRun::source))
                .setHeader(words.text("imports.column.run"))
                .setWidth("150px")
                .setFlexGrow(3);
        rows.addComponentColumn(run -> words.state(run.state()))
                .setHeader(words.text("imports.column.state"))
                .setWidth("184px")
                .setFlexGrow(0);
        rows.addComponentColumn(this::outcome)
                .setHeader(words.text("imports.column.rows"))
                .setWidth("150px")
                .setFlexGrow(2);
        rows.addColumn(run -> words.text("imports.run.at", words.formats().brief(run.startedAt()), run.startedBy()))
                .setHeader(words.text("imports.column.at"))
                .setTooltipGenerator(run -> words.text(
                        "imports.run.by", run.startedBy(), words.formats().full(run.startedAt())))
                .setWidth("100px")
                .setFlexGrow(2);
        rows.addItemClickListener(event ->
                getUI().ifPresent(ui -> ui.navigate("imports/" + event.getItem().id())));
        var user = signedIn.user();
        rows.setItems(query -> imports.list(user, query.getOffset(), query.getLimit()).stream());
        return rows;
    }

    private Component outcome(ImportRun run) {
        return run.state().running() ? words.progress(run) : new Span(words.counts(run.total()));
    }

    private Card card(Component content) {
        var card = new Card(words.text("imports.runs")).flush().grows();
        card.add(content);
        return card;
    }
}
