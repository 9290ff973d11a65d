package io.linchpin.ui.impact;

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
import io.linchpin.identity.Right;
import io.linchpin.impact.Assessment.Summary;
import io.linchpin.impact.Assessments;
import io.linchpin.shared.Page;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.CiLink;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.StateBadge;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers that somebody kept, newest first. */
@ViewNeeds(Right.SEE_CIS)
@Route(value = "impact/kept", layout = Shell.class)
@StyleSheet("css/impact.css")
@PermitAll
class KeptListView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int AT_ONCE = 100;

    private final Assessments assessments;
    private final SignedIn signedIn;
    private final Place place = Place.forRows(12);
    private final Div more = new Div();
    private PlainTable table = table();

    KeptListView(Assessments assessments, SignedIn signedIn) {
        this.assessments = assessments;
        this.signedIn = signedIn;
        addClassName("impact-page");
        add(
                new PageHeader(getTranslation("impact.kept"))
                        .crumb(getTranslation("impact.title"), "impact")
                        .meta(getTranslation("impact.kept.meta")),
                place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        table = table();
        ask(null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("impact.kept"));
    }

    private void ask(@Nullable String cursor) {
        var user = signedIn.user();
        place.ask(() -> assessments.list(user, AT_ONCE, cursor), this::listed);
    }

    private Card listed(Page<Summary> page) {
        page.items().forEach(this::list);
        more.removeAll();
        var next = page.next();
        if (next != null) {
            var button = new Button(getTranslation("impact.kept.more"), _ -> ask(next));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            more.add(button);
        }
        if (table.isEmpty()) return Card.around(nothing());
        var card = Card.around(table);
        card.add(more);
        return card;
    }

    private EmptyState nothing() {
        return new EmptyState(getTranslation("impact.kept.empty"), getTranslation("impact.kept.empty.text"))
                .actions(new Anchor("impact", getTranslation("impact.kept.empty.open")));
    }

    private PlainTable table() {
        return new PlainTable(Stream.of("name", "at", "by", "answer", "topology")
                .map(column -> getTranslation("impact.kept." + column))
                .toList());
    }

    private void list(Summary kept) {
        var formats = Formats.current();
        var at = new Span(formats.brief(kept.keptAt()));
        at.setTitle(formats.full(kept.keptAt()));
        var page = "impact/kept/" + kept.id();
        table.row(
                        new CiLink(kept.name(), page),
                        at,
                        new Span(maker(kept)),
                        figures(kept),
                        new Span(formats.number(kept.topologyVersion())))
                .addDoubleClickListener(_ -> UI.getCurrent().navigate(page));
    }

    private String maker(Summary kept) {
        return kept.keptByName().isEmpty() ? getTranslation("impact.kept.provider") : kept.keptByName();
    }

    private Span figures(Summary kept) {
        var figures = kept.figures();
        var all = new Span();
        all.addClassNames("row", "num");
        figure(all, State.DOWN, figures.down());
        figure(all, State.DEGRADED, figures.degraded());
        figure(all, State.AT_RISK, figures.atRisk());
        figure(all, State.ABSORBED, figures.absorbed());
        return all;
    }

    private void figure(Span all, State state, int count) {
        if (count > 0)
            all.add(new StateBadge(state, getTranslation("impact.figure", count, getTranslation(state.key()))));
    }
}
