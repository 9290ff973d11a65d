package io.linchpin.ui.impact;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.cmdb.Catalogues;
import io.linchpin.identity.Right;
import io.linchpin.impact.Assessment;
import io.linchpin.impact.AssessmentId;
import io.linchpin.impact.Assessments;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import jakarta.annotation.security.PermitAll;

/** A question or a kept answer on paper: the address is that of the impact page, or names what was kept. */
@ViewNeeds(Right.SEE_CIS)
@Route("impact/print")
@StyleSheet("css/impact.css")
@PermitAll
class PrintView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Asker asker;
    private final Assessments assessments;
    private final SignedIn signedIn;
    private final Words words;
    private final Place page;

    PrintView(Asker asker, Assessments assessments, Catalogues catalogues, SignedIn signedIn) {
        this.asker = asker;
        this.assessments = assessments;
        this.signedIn = signedIn;
        words = Words.of(catalogues.current(), Formats.current().locale());
        addClassName("print-page");
        page = new Place(() -> new Loading(20).sentence(words.text("impact.loading")));
        var print = new Button(words.text("impact.print"), Icon.DOCUMENT.create(14));
        print.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        print.addClickListener(_ -> getElement().executeJs("window.print()"));
        var tools = new Div(print);
        tools.addClassName("print-tools");
        add(tools, page);
    }

    /** @param query of the address, without the question mark */
    static Anchor link(String text, String query) {
        var link = new Anchor("impact/print?" + query, "");
        link.add(Icon.DOCUMENT.create(13), new Span(text));
        link.setTarget(AnchorTarget.BLANK);
        link.addClassNames("chip", "impact-print");
        return link;
    }

    /** Paper is light, whatever the theme. */
    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().setColorScheme(ColorScheme.Value.LIGHT);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", words.text("impact.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var user = signedIn.user();
        var parameters = event.getLocation().getQueryParameters().getParameters();
        Address.id(parameters, "kept", AssessmentId::new)
                .ifPresentOrElse(
                        id -> page.ask(() -> assessments.get(user, id), this::printed),
                        () -> page.ask(() -> asker.answer(user, Asking.of(parameters)), this::printed));
    }

    private Component printed(Assessment kept) {
        var summary = kept.summary();
        var at = Formats.current().full(summary.keptAt());
        return new PrintedReport(words, kept.report(), kept.question().window())
                .headed(
                        summary.name(),
                        summary.keptByName().isEmpty()
                                ? words.text("impact.kept.when", at)
                                : words.text("impact.kept.who", summary.keptByName(), at));
    }

    private Component printed(Answer answer) {
        var report = answer.report();
        if (report == null) return new Span(words.text("impact.empty.text"));
        var at = Formats.current().full(Formats.current().clock().instant());
        return new PrintedReport(words, report, answer.asking().window())
                .headed(
                        words.text("impact.print.title"),
                        words.text("impact.print.asked", signedIn.user().name(), at));
    }
}
