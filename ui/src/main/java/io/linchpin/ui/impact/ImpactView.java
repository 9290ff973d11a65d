package io.linchpin.ui.impact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiHit;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiRow;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.CsvDownload;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Keys;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Trouble;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What fails if these CIs fail, why, and who has to know; the question stands in the address. */
@Route(value = "impact", layout = Shell.class)
@NavigationEntry(order = 120, icon = Icon.IMPACT, key = "impact.title", right = Right.SEE_CIS, letter = "M")
@StyleSheet("css/impact.css")
@PermitAll
class ImpactView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String COPY = """
            return navigator.clipboard
              ? navigator.clipboard.writeText(location.href).then(() => true, () => false)
              : false""";

    private final Asker asker;
    private final SignedIn signedIn;
    private final Words words;
    private final Background background = new Background();

    private final Questions questions = new Questions();
    private final ImpactPage self = new Page();
    private final QuestionBar question;
    private final AnswerPane pane;
    private final Component sides;
    private final Button copy = new Button();
    private final CsvDownload export = new CsvDownload();
    private final Div print = new Div();
    private final Button keep = new Button();
    private final Div place = new Div();
    private Asking asking = Asking.NOTHING;
    private boolean answered;

    ImpactView(Asker asker, Catalogues catalogues, SignedIn signedIn) {
        this.asker = asker;
        this.signedIn = signedIn;
        words = Words.of(catalogues.current(), Formats.current().locale());
        question = new QuestionBar(words, self, questions);
        pane = new AnswerPane(words, self, List.of(Families.values()));
        sides = pane.sides();
        export.addClassName("impact-export");
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
        copy.setText(getTranslation("impact.copy"));
        copy.setIcon(Icon.LINK.create(14));
        copy.addThemeVariants(ButtonVariant.LUMO_SMALL);
        copy.addClickListener(_ -> copyLink());
        keep.setText(getTranslation("impact.keep"));
        keep.setIcon(Icon.KEEP.create(14));
        keep.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        keep.addClickListener(_ -> new KeepDialog(this::keep).open());
        return new PageHeader(getTranslation("impact.title"))
                .meta(getTranslation("impact.meta"))
                .actions(sides, copy, print, export, keep, keptLink());
    }

    private void remember() {
        var parameters = asking.fitsAddress() ? asking.parameters() : Map.<String, List<String>>of();
        Address.rememberAll("impact", parameters);
    }

    private void ask() {
        var user = signedIn.user();
        if (asking.isEmpty()) {
            background.forget();
            invite(user);
            return;
        }
        if (answered) Loading.recomputing(pane, true);
        else put(new Loading(12).sentence(getTranslation("impact.loading")).cancel(this::cancel));
        var asked = asking;
        background.ask(() -> asker.answer(user, asked), this::show, failure -> {
            answered = false;
            put(Trouble.note(failure, this::ask));
        });
    }

    private void cancel() {
        background.forget();
        self.ask(Asking.NOTHING);
    }

    private void show(Answer answer) {
        Loading.recomputing(pane, false);
        asking = answer.asking();
        remember();
        var report = answer.report();
        var seeds = report == null ? List.<Answer.Named>of() : Answer.seeds(asking, report);
        question.show(asking, seeds, answer.unresolved(), report == null ? List.of() : report.seeds());
        if (report == null) {
            invite(signedIn.user());
            return;
        }
        answered = true;
        pane.show(answer, report);
        copy.setText(getTranslation("impact.copy"));
        put(pane);
        copy.setVisible(asking.fitsAddress());
        offerPrint();
        offerExport(report.totals());
    }

    private Anchor keptLink() {
        var link = new Anchor("impact/kept", getTranslation("impact.kept"));
        link.addClassNames("sm", "nw");
        return link;
    }

    private void keep(String name) {
        var kept = asker.keep(signedIn.user(), asking, name);
        UI.getCurrent().navigate("impact/kept/" + kept);
    }

    private void offerPrint() {
        print.removeAll();
        print.setVisible(asking.fitsAddress());
        print.add(PrintView.link(getTranslation("impact.print"), asking.query()));
    }

    /** The CIs in the states that are shown, also those that the page had no room for. */
    private void offerExport(ImpactReport.Totals totals) {
        var user = signedIn.user();
        var asked = asking;
        var rows = asked.states().stream()
                .mapToInt(state -> totals.states().getOrDefault(state, 0))
                .sum();
        export.offer(
                getTranslation("impact.export", rows), "impact-report.csv", lines -> asker.export(user, asked, lines));
        export.setVisible(!asked.states().isEmpty());
    }

    private void put(Component content) {
        copy.setVisible(content == pane);
        export.setVisible(content == pane);
        print.setVisible(content == pane);
        keep.setVisible(content == pane);
        sides.setVisible(content == pane);
        if (content.getParent().filter(place::equals).isPresent()) return;
        place.removeAll();
        place.add(content);
    }

    private void copyLink() {
        getElement()
                .executeJs(COPY)
                .then(
                        Boolean.class,
                        copied -> copy.setText(getTranslation(copied ? "impact.copied" : "impact.copy.address")));
    }

    /** Nothing is asked: says what the page is for, and offers questions about what is there. */
    private void invite(CurrentUser user) {
        answered = false;
        pane.forget();
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
                _ -> self.ask(asking.with(new Seed(ci.id().toString(), ImpactState.DOWN))));
        example.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return example;
    }

    /** The page, for its parts. */
    private final class Page implements ImpactPage {
        @Override
        public Asking asking() {
            return asking;
        }

        @Override
        public void ask(Asking next) {
            asking = next;
            if (next.isEmpty()) question.show(next);
            remember();
            ImpactView.this.ask();
        }

        @Override
        public void explains(String id) {
            asking = asking.explaining(id);
            remember();
        }

        @Override
        public Optional<WhyNotQuestions> whyNot() {
            return Optional.of(questions);
        }
    }

    /** Asks about the topology of today. */
    private final class Questions implements ImpactPage.WhyNotQuestions {
        @Override
        public Supplier<Answer.Spared> of(Asking asked, CiId ci) {
            var user = signedIn.user();
            return () -> asker.whyNot(user, asked, ci);
        }

        @Override
        public List<CiHit> find(String typed, int limit) {
            return asker.find(signedIn.user(), typed, limit);
        }
    }
}
