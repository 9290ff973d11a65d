package io.linchpin.ui.settings.teams;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.Person;
import io.linchpin.identity.PointsAtTeam;
import io.linchpin.identity.Right;
import io.linchpin.identity.Team;
import io.linchpin.identity.Teams;
import io.linchpin.ui.component.Actions;
import io.linchpin.ui.component.Avatar;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.ConfirmInPlace;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.KeyValues;
import io.linchpin.ui.settings.FieldErrors;
import io.linchpin.ui.settings.PersonPicker;
import io.linchpin.ui.settings.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One team beside the list: its facts, what it looks after, and who is in it. */
final class TeamDetails extends Div {
    private final Teams teams;
    private final People people;
    private final CurrentUser user;
    private final Places places;
    private final Team team;
    private final Runnable again;
    private final Runnable gone;
    private final boolean mayChange;
    private final FieldErrors errors = new FieldErrors();

    /**
     * @param again after a change
     * @param gone after it was deleted
     */
    TeamDetails(Teams teams, People people, CurrentUser user, Places places, Team team, Runnable again, Runnable gone) {
        this.teams = teams;
        this.people = people;
        this.user = user;
        this.places = places;
        this.team = team;
        this.again = again;
        this.gone = gone;
        mayChange = user.may(Right.ADMINISTER, team.tenant());
        addClassNames("col", "settings-column");
        var pointing = teams.pointingAt(user, team.id());
        add(facts(pointing), members());
    }

    private Card facts(List<PointsAtTeam.Pointer> pointing) {
        var card = new Card(team.name()).fixed();
        if (mayChange) card.actions(edit());
        var facts = KeyValues.sourced()
                .fact(getTranslation("settings.team.email"), text(team.email()))
                .fact(getTranslation("settings.team.description"), text(team.description()));
        if (places.several()) facts.fact(getTranslation("settings.tenant"), places.name(team.tenant()));
        facts.fact(getTranslation("settings.team.duties"), duties(pointing));
        card.add(errors.notes(), facts);
        if (mayChange) card.footer(deleting(pointing));
        return card;
    }

    private Button edit() {
        var edit = new Button(getTranslation("settings.edit"), Icon.EDIT.create(13), _ -> new TeamDialog(
                        teams, user, places, team, _ -> again.run())
                .open());
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return edit;
    }

    private Span text(@Nullable String text) {
        var words = new Span(text == null ? getTranslation("settings.nothing") : text);
        if (text == null) words.addClassName("t3");
        return words;
    }

    private Component duties(List<PointsAtTeam.Pointer> pointing) {
        if (pointing.isEmpty()) return text(null);
        var all = new Div();
        for (var pointer : pointing) all.add(duty(pointer));
        return all;
    }

    private Div duty(PointsAtTeam.Pointer pointer) {
        var words = getTranslation("settings.duty." + pointer.kind(), pointer.seen());
        var line = new Div(href(pointer.kind()) instanceof String href ? new Anchor(href, words) : new Span(words));
        if (pointer.count() > pointer.seen()) {
            var hidden = new Span(getTranslation("settings.duty.hidden", pointer.count() - pointer.seen()));
            hidden.addClassNames("t3", "sm");
            line.add(hidden);
        }
        line.addClassName("settings-duty");
        return line;
    }

    private @Nullable String href(String kind) {
        return switch (kind) {
            case "OWNED_BY" -> "cmdb?owner=" + team.id();
            case "SUPPORTED_BY" -> "cmdb?support=" + team.id();
            default -> null;
        };
    }

    private Component deleting(List<PointsAtTeam.Pointer> pointing) {
        if (!pointing.isEmpty()) {
            var line = new Div(
                    Actions.refusedButton(getTranslation("settings.team.delete")),
                    new Span(getTranslation("settings.team.delete.refused")));
            line.addClassName("settings-act");
            return line;
        }
        var delete = new Button(getTranslation("settings.team.delete"));
        delete.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        return new ConfirmInPlace(
                delete,
                getTranslation("settings.team.delete.ask", team.name()),
                getTranslation("settings.team.delete"),
                () -> {
                    if (errors.attempt(() -> teams.delete(user, team.id()))) gone.run();
                });
    }

    private Card members() {
        var all = teams.members(user, team.id());
        var card = new Card(getTranslation("settings.team.members"))
                .count(all.size())
                .flush()
                .grows();
        if (all.isEmpty()) {
            var none = new Div(getTranslation("settings.team.members.none"));
            none.addClassName("settings-none");
            card.add(none);
        }
        all.forEach(person -> card.add(member(person)));
        if (mayChange) card.footer(adding(all));
        return card;
    }

    private Div member(Person person) {
        Component name = user.may(Right.ADMINISTER, person.tenant())
                ? new Anchor("settings/people/" + person.id(), person.name())
                : new Span(person.name());
        var title = new Span(person.title() == null ? "" : person.title());
        title.addClassNames("t3", "sm", "grow", "el");
        var line = new Div(new Avatar(person.name()), name, title);
        if (mayChange && user.may(Right.ADMINISTER, person.tenant())) line.add(remove(person));
        line.addClassName("settings-line");
        return line;
    }

    private Button remove(Person person) {
        var remove =
                new Button(Icon.CLOSE.create(13), _ -> attempt(() -> teams.removeMember(user, team.id(), person.id())));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("settings.team.member.remove", person.name()));
        remove.setDisableOnClick(true);
        return remove;
    }

    private Component adding(List<Person> already) {
        var picker = new PersonPicker(people, user, true);
        picker.setPlaceholder(getTranslation("settings.team.member.add"));
        picker.setAriaLabel(getTranslation("settings.team.member.add"));
        picker.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        picker.addValueChangeListener(event -> {
            var person = event.getValue();
            if (event.isFromClient() && person != null && !already.contains(person))
                attempt(() -> teams.addMember(user, team.id(), person.id()));
        });
        var line = new Div(picker);
        line.addClassName("settings-adding");
        return line;
    }

    private void attempt(Runnable action) {
        if (errors.attempt(action)) again.run();
    }
}
