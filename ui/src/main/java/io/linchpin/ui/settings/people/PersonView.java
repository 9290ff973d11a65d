package io.linchpin.ui.settings.people;

import com.vaadin.flow.component.Component;
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
import io.linchpin.audit.AuditEntry;
import io.linchpin.audit.AuditFilter;
import io.linchpin.audit.AuditTrail;
import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Grant;
import io.linchpin.identity.People;
import io.linchpin.identity.Person;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Right;
import io.linchpin.identity.Roles;
import io.linchpin.identity.SignInState;
import io.linchpin.identity.SignIns;
import io.linchpin.identity.Team;
import io.linchpin.identity.Teams;
import io.linchpin.identity.Token;
import io.linchpin.identity.Tokens;
import io.linchpin.shared.NotFound;
import io.linchpin.ui.component.Avatar;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Kbd;
import io.linchpin.ui.component.KeyValues;
import io.linchpin.ui.component.Keys;
import io.linchpin.ui.component.PageHeader;
import io.linchpin.ui.component.Texts;
import io.linchpin.ui.component.Timeline;
import io.linchpin.ui.settings.Places;
import io.linchpin.ui.settings.audit.Changes;
import io.linchpin.ui.settings.tokens.TokenList;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import io.linchpin.ui.shell.ViewNeeds;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything about one person: facts, roles, teams, how they come in, their tokens, and what they did last. */
@Route(value = "settings/people/:id", layout = Shell.class)
@ViewNeeds(Right.ADMINISTER)
@StyleSheet("css/settings.css")
@PermitAll
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LAST_ACTIONS = 12;

    /** What the page shows, read at once. */
    private record Shown(
            Person person,
            SignInState signIn,
            List<Grant> grants,
            List<Team> teams,
            List<Token> tokens,
            List<AuditEntry> done,
            long owned) {}

    private final People people;
    private final Roles roles;
    private final SignIns signIns;
    private final Teams teams;
    private final Tokens tokens;
    private final AuditTrail trail;
    private final Cmdb cmdb;
    private final SignedIn signedIn;
    private final Places places;
    private String title = "";

    PersonView(
            People people,
            Roles roles,
            SignIns signIns,
            Teams teams,
            Tokens tokens,
            AuditTrail trail,
            Cmdb cmdb,
            SignedIn signedIn) {
        this.people = people;
        this.roles = roles;
        this.signIns = signIns;
        this.teams = teams;
        this.tokens = tokens;
        this.trail = trail;
        this.cmdb = cmdb;
        this.signedIn = signedIn;
        places = Places.of(signedIn, signedIn.user());
        addClassNames("settings-page", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        try {
            show(PersonId.of(id));
        } catch (IllegalArgumentException _) {
            throw NotFound.of(id, "person");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }

    private void show(PersonId id) {
        var user = signedIn.user();
        var person = people.get(user, id);
        user.require(Right.ADMINISTER, person.tenant());
        show(new Shown(
                person,
                signIns.state(user, id),
                roles.of(user, id),
                teams.of(user, id),
                tokens.of(user, id),
                trail.list(user, new AuditFilter(id, null, null, null, null, null), LAST_ACTIONS, null)
                        .items(),
                owned(user, id)));
    }

    private long owned(CurrentUser user, PersonId id) {
        var ofPerson = new CiFilter(
                "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(id.value()), Set.of(), Set.of(), Set.of(), false);
        return cmdb.count(user, ofPerson);
    }

    private void show(Shown shown) {
        var person = shown.person();
        var user = signedIn.user();
        title = person.name();
        Runnable again = () -> again(person.id());
        var left = column(facts(shown), new SignInCard(people, signIns, user, person, shown.signIn(), again));
        var middle = column(
                new RolesCard(roles, user, places, person, shown.grants(), again),
                new MembershipCard(teams, user, person, shown.teams(), again));
        var right = column(tokens(shown, again), done(shown));
        var body = new Div(left, middle, right);
        body.addClassNames("body", "settings-person");
        removeAll();
        add(header(shown), body);
    }

    /** Who changed themselves may have other pages now. */
    private void again(PersonId id) {
        if (!id.equals(signedIn.user().id())) {
            show(id);
            return;
        }
        signedIn.askAgain();
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private PageHeader header(Shown shown) {
        var person = shown.person();
        var state = PersonState.of(person.active(), shown.signIn().hasPassword());
        var badge = new Span(state.icon().create(13), new Span(getTranslation(state.key())));
        badge.addClassNames("settings-state", state.className());
        var avatar = new Avatar(person.name()).large();
        var header = new PageHeader(person.name())
                .crumb(getTranslation("settings.people"), "settings/people")
                .badges(avatar, badge);
        if (places.several()) header.meta(places.name(person.tenant()));
        var edit = new Button(getTranslation("settings.edit"), Icon.EDIT.create(14), _ -> edit(person));
        edit.setSuffixComponent(new Kbd("E"));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Keys.bind(edit, "E", getTranslation("settings.edit"), () -> edit(person));
        return header.actions(edit);
    }

    private void edit(Person person) {
        new EditPersonDialog(people, signedIn.user(), person, () -> show(person.id())).open();
    }

    private Card facts(Shown shown) {
        var person = shown.person();
        var facts = KeyValues.sourced()
                .fact(getTranslation("settings.person.username"), person.username())
                .fact(getTranslation("settings.person.email"), mail(person.email()))
                .fact(getTranslation("settings.person.title"), text(person.title()))
                .fact(getTranslation("settings.person.home"), places.name(person.tenant()))
                .fact(getTranslation("settings.person.language"), PersonFields.languageName(person.language()))
                .fact(getTranslation("settings.person.timeZone"), person.timeZone())
                .fact(getTranslation("settings.person.owns"), owned(shown));
        var card = new Card(getTranslation("settings.facts"))
                .fixed()
                .actions(new Anchor(
                        "settings/audit?about=Person%20" + person.id(), getTranslation("settings.person.history")));
        card.add(facts);
        return card;
    }

    private Component owned(Shown shown) {
        var words = getTranslation("settings.cis", shown.owned());
        return shown.owned() == 0
                ? new Span(words)
                : new Anchor("cmdb?owner=" + shown.person().id(), words);
    }

    private Component mail(@Nullable String address) {
        if (address == null) return quiet();
        var link = new Anchor("mailto:" + address, address);
        link.setRouterIgnore(true);
        return link;
    }

    private Component text(@Nullable String text) {
        return text == null ? quiet() : new Span(text);
    }

    private Span quiet() {
        var nothing = new Span(getTranslation("settings.nothing"));
        nothing.addClassName("t3");
        return nothing;
    }

    private Card tokens(Shown shown, Runnable again) {
        var card = new Card(getTranslation("settings.tokens"))
                .count(shown.tokens().size())
                .flush()
                .fixed();
        if (shown.tokens().isEmpty()) {
            var none = new Div(getTranslation("settings.person.tokens.none"));
            none.addClassName("settings-none");
            card.add(none);
        } else
            card.add(new TokenList(shown.tokens(), token -> {
                tokens.revoke(signedIn.user(), token);
                again.run();
            }));
        return card;
    }

    private Card done(Shown shown) {
        var card = new Card(getTranslation("settings.person.done"))
                .grows()
                .actions(new Anchor(
                        "settings/audit?person=" + shown.person().id(), getTranslation("settings.person.done.all")));
        if (shown.done().isEmpty()) {
            card.add(new Span(getTranslation("settings.person.done.none")));
            return card;
        }
        var line = new Timeline();
        shown.done()
                .forEach(entry ->
                        line.entry(entry.at(), Changes.kind(entry).icon(), new Span(Texts.say(entry.headline()))));
        card.add(line);
        return card;
    }

    private static Div column(Component... cards) {
        var column = new Div(cards);
        column.addClassNames("col", "settings-column");
        return column;
    }
}
