package io.linchpin.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.database.Database;
import io.linchpin.identity.Right;
import io.linchpin.ui.component.Actions;
import io.linchpin.ui.component.ArithmeticStrip;
import io.linchpin.ui.component.Avatar;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.CiLink;
import io.linchpin.ui.component.ConfirmInPlace;
import io.linchpin.ui.component.DiffCell;
import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.KeyValues;
import io.linchpin.ui.component.Keys;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Phase;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.PriorityTag;
import io.linchpin.ui.component.ProofPath;
import io.linchpin.ui.component.Segmented;
import io.linchpin.ui.component.Sentence;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.StateBadge;
import io.linchpin.ui.component.Stepper;
import io.linchpin.ui.component.SummaryBar;
import io.linchpin.ui.component.SummaryTile;
import io.linchpin.ui.component.TicketPill;
import io.linchpin.ui.component.Timeline;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** Every component once, with the story of the mockups, to be looked at. */
@Route(value = "gallery", layout = Shell.class, registerAtStartup = false)
@PermitAll
@NavigationEntry(order = 1, icon = Icon.HOME, key = "gallery.title", right = Right.SEE_SERVICES, letter = "Y")
class GalleryView extends Div implements HasDynamicTitle {

    /** The bundle knows only the pages of the product: what the gallery shows comes with those that use it too. */
    private static final List<String> PAGES = List.of(
            "io.linchpin.ui.cmdb.CmdbView",
            "io.linchpin.ui.cmdb.CiFormView",
            "io.linchpin.ui.impact.ImpactView",
            "io.linchpin.ui.imports.ImportsView",
            "io.linchpin.ui.imports.ImportView");

    GalleryView(Database database) {
        for (var page : PAGES)
            UI.getCurrent()
                    .getPage()
                    .addDynamicImport(
                            "return window.Vaadin.Flow.loadOnDemand('%s')".formatted(BundleUtils.getChunkId(page)));
        var body = new Div();
        body.addClassName("body");
        body.getStyle().set("grid-template-rows", "auto auto auto auto");
        body.getStyle().set("grid-template-columns", "minmax(0,1fr) minmax(0,1fr) 316px");
        add(header(), body);
        body.add(
                wide(stepper()),
                wide(summary()),
                actions(),
                facts(),
                timeline(),
                proof(),
                badges(),
                differences(),
                grid(),
                notes(),
                states(),
                asked(database));
        Keys.bind(this, "J", "next", () -> {});
        Keys.bind(this, "K", "previous", () -> {});
    }

    @Override
    public String getPageTitle() {
        return "Gallery · Linchpin";
    }

    /** What is asked beside the page and comes from a database that may be lost. */
    private static Place asked(Database database) {
        var place = new Place(() -> new Loading(1));
        place.addClassName("gallery-asked");
        place.ask(() -> answer(database), Span::new);
        return place;
    }

    private static String answer(Database database) {
        if (database.state().ready()) return "The database answered.";
        throw new IllegalStateException(new ServiceUnavailableException("It is away."));
    }

    private static Div wide(Component component) {
        var line = new Div(component);
        line.getStyle().set("grid-column", "1 / -1");
        return line;
    }

    private static PageHeader header() {
        var assess = new Button("Assess again");
        assess.setSuffixComponent(new Kbd("A"));
        assess.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        return new PageHeader("Replace both PDUs in rack B07")
                .crumb("Changes", "changes")
                .crumb("Normal")
                .crumb("CHG-1042")
                .badges(new TicketPill(Phase.WORK, "Assessed"), new StateBadge(State.DOWN, "2 services go down"))
                .meta("version 37")
                .actions(
                        new Segmented<>("View", List.of("Map", "Table"), word -> word),
                        small("Watch", Icon.WATCH),
                        assess);
    }

    private static Button small(String words, Icon icon) {
        var button = new Button(words, icon.create(14));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Card stepper() {
        var card = new Card();
        card.flush();
        card.add(Stepper.full(List.of(
                new Stepper.Step("Draft", "Sun 22, D. Kowalczyk", Stepper.Progress.PAST),
                new Stepper.Step("Assessed", "Tue 09:41, topology 48 198", Stepper.Progress.NOW),
                new Stepper.Step("Approved", "2 of 4 owners, then CAB", Stepper.Progress.FUTURE),
                new Stepper.Step("Scheduled", "Sat 28 Nov 22:00", Stepper.Progress.FUTURE),
                new Stepper.Step("Implementing", "4 h, 6 steps", Stepper.Progress.FUTURE),
                new Stepper.Step("Review", "predicted vs observed", Stepper.Progress.FUTURE),
                new Stepper.Step("Closed", "after the review", Stepper.Progress.FUTURE))));
        return card;
    }

    private static SummaryBar summary() {
        var words = new Span(new Bold("7 of 31 services"), new Span(" touched, 3 with criticality 1"));
        var right = new Span("56 of " + Formats.current().number(2041) + " CIs in 3 ms");
        right.addClassNames("t3", "xs", "num", "nw");
        return new SummaryBar(
                        new SummaryTile(State.DOWN, 50, "2 services, 48 CIs").opens(() -> {}),
                        new SummaryTile(State.DEGRADED, 3, "3 services").opens(() -> {}),
                        new SummaryTile(State.AT_RISK, 3, "2 services, 1 CI").opens(() -> {}),
                        new SummaryTile(State.ABSORBED, 4, "groups held"),
                        new SummaryTile(DiffSign.SAME, 1976, "the same"))
                .rest(words, right);
    }

    private static Card actions() {
        var card = new Card();
        var cancel = new Button("Cancel change");
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        card.add(new Actions()
                .allowed(
                        "Assess again",
                        new Span(new Bold("Suggested."), new Span(" One edge of the proof changed at 09:58.")),
                        () -> {})
                .refused(
                        "Approve",
                        new Span(
                                new Span("Two owners have not answered: "),
                                new Bold("Priya Raman"),
                                new Span(", "),
                                new Bold("Helen Strand"),
                                new Span(".")))
                .refused(
                        "Schedule",
                        new Span(
                                new Span("Needs approval, and the collision with "),
                                new Anchor("#", "CHG-1051"),
                                new Span(" moved.")))
                .more(
                        "both ask for a reason",
                        new ConfirmInPlace(
                                small("Send back to draft", Icon.REVERT),
                                "Send it back? The assessment is kept.",
                                "Send back",
                                () -> {}),
                        cancel));
        return card;
    }

    private static Card facts() {
        var mono = new Span("10.40.7.22");
        mono.addClassName("mono");
        return new Card("Facts") {
            {
                subtitle("from 3 sources");
                actions(new Anchor("#", "Edit"));
                add(KeyValues.sourced()
                        .fact("Class", "Load balancer")
                        .fact("Address", mono, "NetBox")
                        .fact("Software", "17.1.1", "Ken Ito")
                        .fact("Site", "Harbor Street, Room 2", "NetBox"));
                footer("Last confirmed by NetBox today 09:58, run IMP-0408");
            }
        };
    }

    private static Card timeline() {
        var now = Instant.now();
        var card = new Card("History");
        card.count(48213);
        card.add(new Timeline()
                .entry(
                        now.minus(Duration.ofMinutes(12)),
                        Icon.IMPORTS,
                        new Bold("Import NetBox"),
                        DiffCell.changed("hosted on", "hv-b07-1", "hv-b07-2"))
                .entry(
                        now.minus(Duration.ofDays(2)),
                        Icon.PERSON,
                        new Bold("Ken Ito"),
                        new Span(", after the upgrade"),
                        DiffCell.changed("software", "17.1.0", "17.1.1"))
                .entry(
                        now.minus(Duration.ofDays(40)),
                        Icon.COMMENT,
                        new Bold("Marcus Oyelaran"),
                        new Span(" agreed"),
                        Note.info("Fine on a Saturday night."))
                .entry(now.minus(Duration.ofDays(700)), Icon.PLUS, new Span("Created by import, NetBox IMP-0031")));
        return card;
    }

    private static Card proof() {
        var card = new Card("Why is Patient Portal");
        card.beside(new StateBadge(State.AT_RISK)).actions(new Anchor("#", "Why not down?"));
        card.add(new ProofPath()
                .step(
                        State.AT_RISK,
                        new Sentence("gallery.depends", "Patient Portal", "portal-lb-pool"),
                        "hard, passes up unchanged")
                .step(
                        State.AT_RISK,
                        new Sentence("gallery.depends", "portal-lb-pool", "lb-02"),
                        "NetBox, since 24 Sep 2026",
                        new ArithmeticStrip(State.AT_RISK)
                                .term("members", "2")
                                .term("needs", "1")
                                .term("spare", "1")
                                .term("down", "1 ≥ spare"))
                .step(State.DOWN, new Sentence("gallery.depends", "lb-02", "hv-b07-2"), "NetBox, seen today 09:58")
                .step(State.DOWN, new Span("pdu-b07-a is a seed, set to Down"), ""));
        return card;
    }

    private static Card badges() {
        var card = new Card("States");
        var states = row();
        for (var state : State.values()) {
            states.add(new StateBadge(state));
        }
        var bare = row();
        for (var state : State.values()) {
            bare.add(new StateBadge(state).bare());
        }
        var phases = row();
        for (var phase : Phase.values()) {
            phases.add(new TicketPill(phase, phase.name().toLowerCase()));
        }
        var people = row();
        people.add(
                new Avatar("Dana Whitfield").me(),
                new Avatar("Priya Raman"),
                Avatar.team("Network Services").large(),
                new PriorityTag(1),
                new PriorityTag(2),
                new PriorityTag(3),
                new Kbd("Enter"),
                new CiLink("lb-02", "#").state(State.DOWN));
        var buttons = row();
        var quiet = new Button("Quiet");
        quiet.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var primary = new Button("Apply");
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(primary, new Button("Plain"), quiet, Actions.refusedButton("Approve"));
        card.add(states, bare, phases, people, buttons);
        return card;
    }

    private static Div row() {
        var row = new Div();
        row.addClassNames("row", "w");
        row.getStyle().set("margin-bottom", "8px");
        return row;
    }

    private static Card differences() {
        var card = new Card("Differences");
        for (var sign : DiffSign.values()) {
            card.add(sign.create());
        }
        card.add(
                DiffCell.changed("memory GB", "384", "512"),
                DiffCell.added("edges", "powered by pdu-b09-a"),
                DiffCell.removed("status", "LIVE"),
                DiffCell.kept("contact", "a person’s edit wins over NetBox"),
                Stepper.small(List.of(
                        new Stepper.Step("2 files", "", Stepper.Progress.PAST),
                        new Stepper.Step("Plan", "", Stepper.Progress.NOW),
                        new Stepper.Step("Apply", "", Stepper.Progress.FUTURE))));
        return card;
    }

    private static Card grid() {
        record Row(String name, State state, int hops) {}
        var grid = new Grid<Row>();
        grid.addColumn(Row::name).setHeader("Configuration item").setSortable(true);
        grid.addComponentColumn(row -> new StateBadge(row.state()).bare()).setHeader("State");
        grid.addColumn(Row::hops)
                .setHeader("Hops")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("70px")
                .setFlexGrow(0);
        grid.setItems(
                new Row("Lab Interfaces", State.DOWN, 4),
                new Row("Document Archive", State.DOWN, 4),
                new Row("Order Entry", State.DEGRADED, 5),
                new Row("Patient Portal", State.AT_RISK, 4));
        grid.select(grid.getListDataView().getItem(3));
        grid.setHeight("180px");
        var card = new Card("A grid");
        card.flush()
                .add(
                        new Tabs(new Tab(new Span("Timeline"), new Emphasis("23")), new Tab("Plan"), new Tab("Files")),
                        grid);
        return card;
    }

    private static Card notes() {
        var card = new Card("Notes and fields");
        var field = new TextField("Name");
        field.setPlaceholder("lb-02");
        var combo = new ComboBox<String>("Class");
        combo.setItems("Load balancer", "Server");
        combo.setInvalid(true);
        combo.setErrorMessage("A CI needs a class.");
        var fields = new Div(field, combo);
        fields.addClassName("row");
        card.add(
                Note.info("Nothing is written yet."),
                Note.warn("3 new CIs without a support team."),
                Note.error("The plan could not be applied: 12 CIs changed meanwhile.")
                        .retry(() -> {})
                        .reference("a81f33c0"),
                Note.about(State.DEGRADED, Icon.COLLISION, new Span("CHG-1051 takes lb-01 at 23:00.")),
                fields);
        card.body().getStyle().set("display", "grid").set("gap", "8px");
        return card;
    }

    private static Card states() {
        var card = new Card("Empty and loading");
        var primary = new Button("Import an inventory");
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        card.flush()
                .add(
                        new EmptyState(
                                        "No CIs yet",
                                        "Everything your services stand on will be listed here, with who owns it.")
                                .actions(primary, new Anchor("#", "Open the sample company")),
                        new Loading(4).sentence("Reading 48 213 CIs").cancel(() -> {}));
        return card;
    }
}
