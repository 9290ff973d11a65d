package io.linchpin.ui.impact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiHit;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiRow;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Keys;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Segmented;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.SummaryBar;
import io.linchpin.ui.component.SummaryTile;
import io.linchpin.ui.component.Trouble;
import io.linchpin.ui.component.map.MapTree;
import io.linchpin.ui.component.map.ServiceMap;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What fails if these CIs fail, why, and who has to know; the question stands in the address. */
@Route(value = "impact", layout = Shell.class)
@NavigationEntry(order = 120, icon = Icon.IMPACT, key = "impact.title", right = Right.SEE_CIS, letter = "M")
@StyleSheet("css/impact.css")
@PermitAll
class ImpactView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** What shares one place where there is no room for both. */
    private enum Side {
        MAP,
        TABLE
    }

    private enum Tab {
        WHY,
        OWNERS
    }

    private final Asker asker;
    private final SignedIn signedIn;
    private final Words words;
    private final Background background = new Background();
    private final Background explaining = new Background();

    private final QuestionBar question;
    private final Segmented<Side> sides;
    private final Button copy = new Button();
    private final Anchor export = new Anchor();
    private final Div place = new Div();

    private final Div sums = new Div();
    private final ServiceMap map = new ServiceMap();
    private final MapTree table = new MapTree();
    private final Div tableRest = new Div();
    private final Div mid = new Div();
    private final Div why = new Div();
    private final Div owners = new Div();
    private final Div bottom = new Div();
    private final Div answered;
    private Asking asking = Asking.NOTHING;
    private @Nullable ImpactReport report;
    private @Nullable String explained;

    ImpactView(Asker asker, Catalogues catalogues, SignedIn signedIn) {
        this.asker = asker;
        this.signedIn = signedIn;
        words = Words.of(catalogues.current(), Formats.current().locale());
        question = new QuestionBar(words, this::find, this::ask);
        sides = new Segmented<>(
                getTranslation("impact.side"), List.of(Side.values()), side -> getTranslation("impact.side." + side));
        answered = answered();
        addClassName("impact-page");
        place.addClassName("impact-place");
        add(header(), question, place);
        Keys.bind(this, "S", getTranslation("impact.add"), question::focus);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("impact.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asking = Asking.of(event.getLocation().getQueryParameters().getParameters());
        question.show(asking);
        ask();
    }

    private PageHeader header() {
        sides.addClassName("narrow");
        sides.addValueChangeListener(event -> mid.setClassName("as-table", event.getValue() == Side.TABLE));
        copy.setText(getTranslation("impact.copy"));
        copy.setIcon(Icon.LINK.create(14));
        copy.addThemeVariants(ButtonVariant.LUMO_SMALL);
        copy.addClickListener(_ -> copyLink());
        export.addClassNames("chip", "impact-export");
        export.setRouterIgnore(true);
        return new PageHeader(getTranslation("impact.title"))
                .meta(getTranslation("impact.meta"))
                .actions(sides, copy, export);
    }

    private Div answered() {
        sums.addClassName("impact-sums");
        map.setSizeFull();
        map.setName(getTranslation("impact.map"));
        map.setEmptyText(getTranslation("impact.map.empty"));
        table.twin(map);
        map.addPickListener(this::explain);
        table.addPickListener(this::explain);
        map.addOpenListener(this::open);
        table.addOpenListener(this::open);
        var drawing = new Card(getTranslation("impact.map"))
                .subtitle(getTranslation("impact.map.subtitle"))
                .flush();
        drawing.addClassName("impact-map");
        drawing.add(map);
        var rows = new Card(getTranslation("impact.table"))
                .subtitle(getTranslation("impact.table.subtitle"))
                .flush()
                .footer(tableRest);
        rows.addClassName("impact-table");
        rows.add(table);
        tableRest.addClassName("impact-rest");
        mid.add(drawing, rows);
        mid.addClassName("impact-mid");
        var tabs = new Segmented<>(
                getTranslation("impact.tab"), List.of(Tab.values()), tab -> getTranslation("impact.tab." + tab));
        tabs.addClassName("narrow");
        tabs.addValueChangeListener(event -> bottom.setClassName("as-owners", event.getValue() == Tab.OWNERS));
        why.addClassName("impact-slot-why");
        owners.addClassName("impact-slot-owners");
        bottom.add(tabs, why, owners);
        bottom.addClassName("impact-bottom");
        var content = new Div(sums, mid, bottom);
        content.addClassName("impact-answer");
        return content;
    }

    private List<CiHit> find(String typed, int limit) {
        return asker.find(signedIn.user(), typed, limit);
    }

    private void ask(Asking next) {
        asking = next;
        question.goOn(next);
        remember();
        ask();
    }

    private void remember() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("impact", new QueryParameters(asking.parameters())));
    }

    private void ask() {
        var user = signedIn.user();
        if (asking.isEmpty()) {
            background.forget();
            invite(user);
            return;
        }
        if (report == null)
            put(new Loading(12).sentence(getTranslation("impact.loading")).cancel(this::cancel));
        else Loading.recomputing(answered, true);
        var asked = asking;
        background.ask(() -> asker.answer(user, asked), this::show, failure -> {
            report = null;
            put(Trouble.note(failure, this::ask));
        });
    }

    private void cancel() {
        background.forget();
        ask(Asking.NOTHING);
    }

    private void show(Answer answer) {
        Loading.recomputing(answered, false);
        asking = answer.asking();
        remember();
        report = answer.report();
        var seeds = report == null ? List.<Answer.Named>of() : Answer.seeds(asking, report);
        question.show(asking, seeds, answer.unresolved());
        if (report == null) {
            invite(signedIn.user());
            return;
        }
        summarize(answer, report);
        draw(report);
        rest(report);
        var people = Owners.of(report.impacted());
        owners.removeAll();
        owners.add(new OwnersCard(getTranslation("impact.owners"), people, this::select));
        export(report.totals().impacted());
        explainAgain(report);
        put(answered);
    }

    private void put(Component content) {
        copy.setVisible(content == answered);
        export.setVisible(content == answered);
        sides.setVisible(content == answered);
        if (content.getParent().filter(place::equals).isPresent()) return;
        place.removeAll();
        place.add(content);
    }

    private void summarize(Answer answer, ImpactReport found) {
        var totals = found.totals();
        var tiles = Asking.FILTERS.stream().map(state -> tile(state, found)).toArray(SummaryTile[]::new);
        var touched =
                totals.services().values().stream().mapToInt(Integer::intValue).sum();
        var services = new Div(
                new Div(getTranslation("impact.services", touched, totals.allServices(), totals.criticalServices())),
                new Div(getTranslation("impact.unknown", totals.unknown())));
        services.addClassName("el");
        var measured = new Div(
                new Div(getTranslation(
                        "impact.taken",
                        totals.impacted(),
                        totals.allCis(),
                        answer.taken().toMillis())),
                new Div(getTranslation("impact.topology", found.topologyVersion())));
        measured.addClassNames("t3", "num", "end", "nw");
        sums.removeAll();
        sums.add(new SummaryBar(tiles).rest(services, measured));
    }

    private SummaryTile tile(State state, ImpactReport found) {
        var tile = state == State.ABSORBED
                ? new SummaryTile(state, found.absorbed().size(), getTranslation("impact.tile.groups"))
                : tile(state, found.totals());
        tile.opens(() -> ask(asking.showing(asking.only() == state ? null : state)));
        tile.setSelected(asking.only() == state);
        return tile;
    }

    private SummaryTile tile(State state, ImpactReport.Totals totals) {
        var level = ImpactState.valueOf(state.name());
        int cis = totals.states().getOrDefault(level, 0);
        int services = totals.services().getOrDefault(level, 0);
        return new SummaryTile(state, cis, getTranslation("impact.tile", services, cis - services));
    }

    private void draw(ImpactReport found) {
        var graph = ImpactGraph.of(found, words, asking.only());
        map.setGraph(graph);
        table.setGraph(graph);
    }

    /** What is not shown, and how to see it. */
    private void rest(ImpactReport found) {
        tableRest.removeAll();
        var only = asking.only();
        if (only != null) {
            tableRest.add(
                    new Span(getTranslation("impact.only", getTranslation(only.key()))),
                    link(getTranslation("impact.only.clear"), () -> ask(asking.showing(null))));
        }
        if (found.hidden() > 0) {
            tableRest.add(new Span(getTranslation(
                    asking.all() ? "impact.hidden.most" : "impact.hidden",
                    found.impacted().size(),
                    found.hidden())));
            if (!asking.all())
                tableRest.add(link(getTranslation("impact.hidden.show"), () -> ask(asking.showingAll())));
        } else if (only == null) {
            tableRest.add(new Span(
                    getTranslation("impact.hidden.none", found.impacted().size())));
        }
    }

    private static NativeButton link(String text, Runnable action) {
        var link = new NativeButton(text, _ -> action.run());
        link.addClassName("impact-link");
        return link;
    }

    private void select(String id) {
        map.setSelected(id);
        table.setSelected(id);
        explain(id);
    }

    /** What was explained before, else the worst service or CI. */
    private void explainAgain(ImpactReport found) {
        var known = Stream.concat(
                        found.map().nodes().stream(), found.impacted().stream().map(ImpactReport.ImpactedCi::ci))
                .map(ci -> ci.id().toString())
                .anyMatch(id -> id.equals(explained));
        if (known && explained != null) {
            select(explained);
            return;
        }
        found.impacted().stream()
                .findFirst()
                .map(first -> first.ci().id().toString())
                .ifPresentOrElse(this::select, () -> explainNothing());
    }

    private void explainNothing() {
        explained = null;
        explain(WhyCard.holding(words, getTranslation("impact.why"), new Span(getTranslation("impact.why.nothing"))));
    }

    private void explain(String id) {
        var found = report;
        if (found == null) return;
        explained = id;
        explaining.forget();
        var proof = Answer.proof(found, id);
        if (proof.isPresent()) {
            explain(WhyCard.about(words, found, proof.get()));
            return;
        }
        var group = Answer.group(found, id);
        if (group.isPresent()) {
            explain(WhyCard.about(words, group.get()));
            return;
        }
        found.map().nodes().stream()
                .filter(ci -> ci.id().toString().equals(id))
                .findFirst()
                .ifPresent(ci -> explainOk(ci.id(), ci.name()));
    }

    private void explain(WhyCard card) {
        why.removeAll();
        why.add(card.with(link(getTranslation("impact.whyNot.ask"), this::chooseWhyNot)));
    }

    private void chooseWhyNot() {
        var picker = new CiPicker(
                getTranslation("impact.whyNot.pick"),
                words.kind(),
                this::find,
                hit -> wonder(hit.ci().id(), hit.ci().name()));
        picker.setWidthFull();
        var text = new Div(getTranslation("impact.whyNot.text"));
        text.addClassNames("t2", "sm");
        why.removeAll();
        why.add(WhyCard.holding(words, getTranslation("impact.whyNot.ask"), new Div(text, picker)));
        picker.focus();
    }

    private void wonder(CiId id, String name) {
        var found = report;
        if (found == null) return;
        if (Answer.proof(found, id.toString()).isPresent()) select(id.toString());
        else explainOk(id, name);
    }

    private void explainOk(CiId id, String name) {
        var user = signedIn.user();
        var asked = asking;
        explaining.ask(
                () -> asker.whyNot(user, asked, id),
                answer -> explain(WhyCard.whyNot(words, name, answer)),
                failure -> explain(
                        WhyCard.holding(words, getTranslation("impact.whyNot.title", name), Trouble.note(failure))));
    }

    private void open(String id) {
        var ci = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        UI.getCurrent().navigate("cmdb/" + ci);
    }

    private void copyLink() {
        getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText(location.href).then(() => true, ()"
                                + " => false) : false")
                .then(
                        Boolean.class,
                        copied -> copy.setText(getTranslation(copied ? "impact.copied" : "impact.copy.address")));
    }

    private void export(int rows) {
        copy.setText(getTranslation("impact.copy"));
        export.removeAll();
        export.add(Icon.DOWNLOAD.create(13), new Span(getTranslation("impact.export", rows)));
        var user = signedIn.user();
        var asked = asking;
        DownloadHandler download = event -> write(event, user, asked);
        export.setHref(download);
    }

    private void write(DownloadEvent event, CurrentUser user, Asking asked) throws IOException {
        event.setFileName("impact-report.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            asker.export(user, asked, lines(out));
        }
    }

    private static Consumer<String> lines(Writer out) {
        return line -> {
            try {
                out.write(line + "\r\n");
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        };
    }

    /** Nothing is asked: says what the page is for, and offers questions about what is there. */
    private void invite(CurrentUser user) {
        report = null;
        explained = null;
        var card = new Card().grows();
        var empty = new EmptyState(getTranslation("impact.empty"), getTranslation("impact.empty.text"));
        card.add(empty);
        put(card);
        background.ask(
                () -> asker.examples(user),
                examples -> empty.actions(examples.stream().map(this::example).toArray(Component[]::new)),
                failure -> card.add(Trouble.note(failure, () -> invite(user))));
    }

    private Button example(CiRow row) {
        var ci = row.ci();
        var example = new Button(
                getTranslation("impact.example", words.kind().apply(ci.type()), ci.name()),
                Icon.IMPACT.create(14),
                _ -> ask(asking.with(new Seed(ci.id().toString(), ImpactState.DOWN))));
        example.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return example;
    }
}
