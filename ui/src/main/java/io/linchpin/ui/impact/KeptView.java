package io.linchpin.ui.impact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.impact.Assessment;
import io.linchpin.impact.AssessmentId;
import io.linchpin.impact.Assessments;
import io.linchpin.impact.Drift;
import io.linchpin.shared.NotFound;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.ConfirmInPlace;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.Trouble;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One kept answer as it was, and above it what would be answered otherwise now. */
@ViewNeeds(Right.SEE_CIS)
@Route(value = "impact/kept/:id", layout = Shell.class)
@StyleSheet("css/impact.css")
@PermitAll
class KeptView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Assessments assessments;
    private final SignedIn signedIn;
    private final Words words;
    private final Background background = new Background();
    private final Div drifted = new Div();
    private final Div place = new Div();
    private Asking asking = Asking.NOTHING;
    private String name = "";

    KeptView(Assessments assessments, Catalogues catalogues, SignedIn signedIn) {
        this.assessments = assessments;
        this.signedIn = signedIn;
        words = Words.of(catalogues.current(), Formats.current().locale());
        addClassNames("impact-page", "kept-page");
        drifted.addClassName("kept-drift");
        place.addClassName("impact-place");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var user = signedIn.user();
        var kept = assessments.get(user, id(event));
        name = kept.summary().name();
        asking = Asking.of(
                kept.question(), event.getLocation().getQueryParameters().getParameters());
        var pane = new AnswerPane(words, new Page(kept), List.of(Families.CLASS, Families.SERVICE));
        drifted.removeAll();
        place.removeAll();
        place.add(new Loading(12));
        removeAll();
        add(header(user, kept, pane.sides()), drifted, place);
        background.ask(
                () -> assessments.drift(user, kept),
                drift -> show(told(drift), pane, kept),
                failure -> show(Trouble.note(failure), pane, kept));
    }

    private static AssessmentId id(BeforeEnterEvent event) {
        var text = event.getRouteParameters().get("id").orElse("");
        return Address.id(Map.of("id", List.of(text)), "id", AssessmentId::new)
                .orElseThrow(() -> NotFound.of(text, "assessment"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", name);
    }

    /** Both at once, so that the map is laid out for the room that is left. */
    private void show(Component drift, AnswerPane pane, Assessment kept) {
        drifted.add(drift);
        place.removeAll();
        place.add(pane);
        draw(pane, kept);
    }

    private void draw(AnswerPane pane, Assessment kept) {
        pane.show(new Answer(asking, List.of(), kept.report(), Map.of(), null), kept.report());
    }

    private Component told(Drift drift) {
        return drift.isNone()
                ? Note.about(State.OK, new Span(words.text("impact.drift.none", drift.topologyVersion())))
                : new DriftCard(words, drift, asking.href());
    }

    private PageHeader header(CurrentUser user, Assessment kept, Component sides) {
        var summary = kept.summary();
        var at = Formats.current().full(summary.keptAt());
        var header = new PageHeader(name)
                .crumb(words.text("impact.title"), "impact")
                .crumb(words.text("impact.kept"), "impact/kept")
                .meta(
                        summary.keptByName().isEmpty()
                                ? words.text("impact.kept.when", at)
                                : words.text("impact.kept.who", summary.keptByName(), at))
                .actions(sides);
        if (summary.keptBy().equals(user.id()) || user.may(Right.ADMINISTER, summary.tenant())) {
            var delete = button("impact.kept.delete", Icon.CLOSE);
            header.actions(new ConfirmInPlace(
                    delete, words.text("impact.kept.delete.sure"), words.text("impact.kept.delete"), () -> {
                        assessments.delete(signedIn.user(), summary.id());
                        UI.getCurrent().navigate("impact/kept");
                    }));
        }
        return header.actions(
                PrintView.link(words.text("impact.print"), "kept=" + summary.id()),
                new Anchor(asking.href(), words.text("impact.kept.again")));
    }

    private Button button(String key, Icon icon) {
        var button = new Button(words.text(key), icon.create(14));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** Only how it is looked at can change: the answer is kept. */
    private final class Page implements ImpactPage {
        private final Assessment kept;

        Page(Assessment kept) {
            this.kept = kept;
        }

        @Override
        public Asking asking() {
            return asking;
        }

        @Override
        public void ask(Asking next) {
            asking = next;
            remember();
            place.getChildren().filter(AnswerPane.class::isInstance).forEach(pane -> draw((AnswerPane) pane, kept));
        }

        @Override
        public void explains(String id) {
            asking = asking.explaining(id);
            remember();
        }

        private void remember() {
            Address.rememberAll("impact/kept/" + kept.summary().id(), asking.lookParameters());
        }

        @Override
        public Optional<WhyNotQuestions> whyNot() {
            return Optional.empty();
        }
    }
}
