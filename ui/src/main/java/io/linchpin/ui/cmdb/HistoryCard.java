package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import io.linchpin.cmdb.CiDetail;
import io.linchpin.cmdb.CiHistoryEntry;
import io.linchpin.cmdb.CiHistoryEntry.Cause;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Neighbour;
import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.Page;
import io.linchpin.ui.component.Background;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.CiLink;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Timeline;
import io.linchpin.ui.component.Trouble;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written to a CI and its relationships, newest first, a page at a time. */
final class HistoryCard extends Card {
    private static final int PAGE = 30;

    private final Words words;
    private final CiDetail ci;
    private final Cmdb cmdb;
    private final CurrentUser user;
    private final Background background = new Background();
    private final List<CiHistoryEntry> entries = new ArrayList<>();
    private final Select<String> causes = new Select<>();
    private final Div place = new Div();
    private @Nullable String next;

    HistoryCard(Words words, CiDetail ci, Cmdb cmdb, CurrentUser user) {
        super(words.text("cmdb.ci.history"));
        this.words = words;
        this.ci = ci;
        this.cmdb = cmdb;
        this.user = user;
        causes.addThemeVariants(SelectVariant.LUMO_SMALL);
        causes.setItems("", Cause.Kind.PERSON.name(), Cause.Kind.IMPORT.name(), Cause.Kind.CHANGE.name());
        causes.setItemLabelGenerator(
                cause -> words.text(cause.isEmpty() ? "cmdb.ci.history.all" : "cmdb.cause." + cause));
        causes.setValue("");
        causes.setAriaLabel(words.text("cmdb.ci.history.causes"));
        causes.addValueChangeListener(_ -> show());
        actions(causes);
        add(place);
        more(null);
    }

    private void more(@Nullable String cursor) {
        var loading = new Loading(entries.isEmpty() ? 6 : 2);
        place.add(loading);
        background.ask(() -> cmdb.history(user, ci.ci().id(), cursor, PAGE), this::take, failure -> {
            place.remove(loading);
            place.add(Trouble.note(failure, () -> {
                place.removeAll();
                more(cursor);
            }));
        });
    }

    private void take(Page<CiHistoryEntry> page) {
        entries.addAll(page.items());
        next = page.next();
        show();
    }

    private void show() {
        place.removeAll();
        var timeline = new Timeline();
        var wanted = causes.getValue();
        entries.stream()
                .filter(entry -> wanted.isEmpty() || entry.cause().kind().name().equals(wanted))
                .forEach(entry ->
                        timeline.entry(entry.at(), icon(entry), what(entry).toArray(Component[]::new)));
        if (next == null && wanted.isEmpty() && wasImported())
            timeline.entry(
                    ci.ci().firstSeen(),
                    Icon.PLUS,
                    new Span(words.text(
                            "cmdb.ci.history.imported", ci.sources().getFirst().source())));
        place.add(timeline);
        if (next != null) {
            var older = new Button(words.text("cmdb.ci.history.older"), _ -> more(next));
            older.addThemeVariants(ButtonVariant.LUMO_SMALL);
            place.add(older);
        }
    }

    /** A creation by an import leaves no entry of its own. */
    private boolean wasImported() {
        return !ci.sources().isEmpty()
                && entries.stream()
                        .noneMatch(entry ->
                                entry.relation() == null && entry.action().equals("created"));
    }

    private static Icon icon(CiHistoryEntry entry) {
        return switch (entry.cause().kind()) {
            case IMPORT -> Icon.IMPORTS;
            case CHANGE -> Icon.CHANGES;
            case PERSON ->
                switch (entry.action()) {
                    case "created" -> Icon.PLUS;
                    case "related", "unrelated", "regrouped" -> Icon.LINK;
                    default -> Icon.PERSON;
                };
        };
    }

    private List<Component> what(CiHistoryEntry entry) {
        var parts = new ArrayList<Component>();
        parts.add(author(entry));
        var relation = entry.relation();
        if (relation != null) parts.add(relation(entry, relation));
        else if (entry.action().equals("created")) parts.add(quiet(words.text("cmdb.action.created")));
        else if (entry.action().equals("retired") || entry.action().equals("restored"))
            parts.add(quiet(words.text("cmdb.action." + entry.action())));
        if (relation != null || !entry.action().equals("created"))
            entry.changes()
                    .forEach((field, difference) ->
                            parts.add(Differences.cell(words, ci.ci().type(), field, difference)));
        if (entry.formerly() != null) parts.add(quiet(words.text("cmdb.ci.history.formerly", entry.formerly())));
        if (!entry.why().isEmpty()) parts.add(quiet(words.text("cmdb.ci.history.why", entry.why())));
        return parts;
    }

    private Component author(CiHistoryEntry entry) {
        var cause = entry.cause();
        var line = new Div();
        if (cause.kind() != Cause.Kind.PERSON)
            line.add(
                    new Bold(words.text("cmdb.cause." + cause.kind().name())),
                    new Span(" " + cause.reference() + " · "));
        line.add(
                cause.kind() == Cause.Kind.PERSON
                        ? new Bold(entry.actor().name())
                        : new Span(entry.actor().name()));
        return line;
    }

    private Component relation(CiHistoryEntry entry, CiHistoryEntry.RelationSide side) {
        var type = words.catalogue().findType(side.type());
        var phrase = entry.action().equals("merged")
                ? words.text(side.outgoing() ? "cmdb.merged.into" : "cmdb.merged.from")
                : type.map(found -> side.outgoing() ? found.phrase() : found.inverse())
                        .orElse(side.type());
        var line = new Div(new Span(words.text("cmdb.action." + entry.action()) + ": " + phrase + " "));
        line.add(
                switch (side.other()) {
                    case null -> quietSpan(words.text("cmdb.neighbour.gone"));
                    case Neighbour.Visible visible -> new CiLink(visible.name(), "cmdb/" + visible.id());
                    case Neighbour.Hidden(var provider) ->
                        quietSpan(
                                provider == null
                                        ? words.text("cmdb.neighbour.hidden")
                                        : words.text("cmdb.neighbour.providedBy", provider));
                });
        return line;
    }

    private static Div quiet(String text) {
        var quiet = new Div(text);
        quiet.addClassNames("t3", "xs");
        return quiet;
    }

    private static Span quietSpan(String text) {
        var quiet = new Span(text);
        quiet.addClassName("t3");
        return quiet;
    }
}
