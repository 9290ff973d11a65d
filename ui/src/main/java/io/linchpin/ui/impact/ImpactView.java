package io.linchpin.ui.impact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiHit;
import io.linchpin.cmdb.CiRow;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.Card;
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

    private final QuestionBar question;
    private final AnswerPane pane;
    private final Component sides;
    private final Button copy = new Button();
    private final ReportDownload export;
    private final Div place = new Div();
    private Asking asking = Asking.NOTHING;
    private boolean answered;

    ImpactView(Asker asker, Catalogues catalogues, SignedIn signedIn) {
        this.asker = asker;
        this.signedIn = signedIn;
        words = Words.of(catalogues.current(), Formats.current().locale());
        question = new QuestionBar(words, this::find, this::ask);
        pane = new AnswerPane(words, this::ask, this::find, (asked, ci) -> {
            var user = signedIn.user();
            return () -> asker.whyNot(user, asked, ci);
        });
        sides = pane.sides();
        export = new ReportDownload(asker);
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
        return new PageHeader(getTranslation("impact.title"))
                .meta(getTranslation("impact.meta"))
                .actions(sides, copy, export);
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
        ask(Asking.NOTHING);
    }

    private void show(Answer answer) {
        Loading.recomputing(pane, false);
        asking = answer.asking();
        remember();
        var report = answer.report();
        var seeds = report == null ? List.<Answer.Named>of() : Answer.seeds(asking, report);
        question.show(asking, seeds, answer.unresolved());
        if (report == null) {
            invite(signedIn.user());
            return;
        }
        answered = true;
        pane.show(answer, report);
        copy.setText(getTranslation("impact.copy"));
        put(pane);
        copy.setVisible(asking.fitsAddress());
        export.offer(signedIn.user(), asking, report.totals());
    }

    private void put(Component content) {
        copy.setVisible(content == pane);
        export.setVisible(content == pane);
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
                _ -> ask(asking.with(new Seed(ci.id().toString(), ImpactState.DOWN))));
        example.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return example;
    }
}
