package io.linchpin.ui.settings.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.identity.People;
import io.linchpin.identity.PersonSummary;
import io.linchpin.identity.Right;
import io.linchpin.identity.Role;
import io.linchpin.identity.Roles;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamSummary;
import io.linchpin.identity.Teams;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.ListHeader;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.Rows;
import io.linchpin.ui.component.SearchField;
import io.linchpin.ui.settings.Narrowing;
import io.linchpin.ui.settings.Places;
import io.linchpin.ui.settings.people.PeopleQuestion.Activity;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everybody at home in the tenants that the reader administers; what is asked stands in the address. */
@Route(value = "settings/people", layout = Shell.class)
@NavigationEntry(order = 310, icon = Icon.PERSON, key = "settings.people", right = Right.ADMINISTER, letter = "P")
@StyleSheet("css/settings.css")
@PermitAll
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final People people;
    private final Roles roles;
    private final Teams teams;
    private final SignedIn signedIn;
    private final Places places;
    private final SearchField search;
    private final Narrowing<TenantId> tenant;
    private final Narrowing<Role> role;
    private final ComboBox<Team> team = new ComboBox<>();
    private final Narrowing<Activity> activity;
    private final Button clear = new Button();
    private final ListHeader header;
    private final Place place = Place.forRows(16);
    private PeopleQuestion question = PeopleQuestion.ALL;

    PeopleView(People people, Roles roles, Teams teams, SignedIn signedIn) {
        this.people = people;
        this.roles = roles;
        this.teams = teams;
        this.signedIn = signedIn;
        places = Places.of(signedIn, signedIn.user());
        search = new SearchField(getTranslation("settings.people.search"), () -> changed(true));
        tenant = narrowing("settings.tenant", "settings.filter.tenants", places.administered(), places::name);
        role = narrowing(
                "settings.role",
                "settings.filter.roles",
                List.of(Role.values()),
                one -> getTranslation("component.word.Role." + one.name()));
        activity = narrowing(
                "settings.activity",
                "settings.filter.activity",
                List.of(Activity.values()),
                one -> getTranslation("settings.activity." + one.name()));
        addClassNames("settings-page", "col");
        header = new ListHeader(getTranslation("settings.people"))
                .creates(getTranslation("settings.person.new"), this::create);
        add(header, filters(), place);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("settings.people"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        question = PeopleQuestion.of(event.getLocation().getQueryParameters().getParameters());
        show();
        ask();
    }

    private <T> Narrowing<T> narrowing(String label, String all, List<T> choices, Function<T, String> word) {
        return new Narrowing<>(getTranslation(label), getTranslation(all), choices, word, () -> changed(true));
    }

    private Div filters() {
        team.setItems(query -> teams.list(signedIn.user(), query.getFilter().orElse(""), 200, null).items().stream()
                .map(TeamSummary::team)
                .skip(query.getOffset())
                .limit(query.getLimit()));
        team.setItemLabelGenerator(Team::name);
        team.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        team.setPlaceholder(getTranslation("settings.filter.teams"));
        team.setAriaLabel(getTranslation("settings.team"));
        team.setClearButtonVisible(true);
        team.addValueChangeListener(event -> changed(event.isFromClient()));
        clear.setText(getTranslation("settings.filter.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(_ -> reset());
        var bar = new Div(search);
        if (places.several()) bar.add(tenant);
        bar.add(role, team, activity, clear);
        bar.addClassName("settings-filters");
        return bar;
    }

    private void show() {
        var filter = question.filter();
        search.setValue(filter.text());
        var home = filter.tenant();
        tenant.setValue(home != null && places.administered().contains(home) ? home : null);
        role.setValue(filter.role());
        activity.setValue(question.activity());
        team.setValue(team());
    }

    private @Nullable Team team() {
        var id = question.filter().team();
        try {
            return id == null ? null : teams.get(signedIn.user(), id).team();
        } catch (NotFound _) {
            return null;
        }
    }

    private void changed(boolean fromPerson) {
        if (!fromPerson) return;
        var chosen = team.getValue();
        question = PeopleQuestion.of(
                search.getValue(),
                activity.getValue(),
                tenant.getValue(),
                role.getValue(),
                chosen == null ? null : chosen.id());
        Address.remember("settings/people", question.parameters());
        ask();
    }

    private void reset() {
        question = PeopleQuestion.ALL;
        show();
        Address.remember("settings/people", question.parameters());
        ask();
    }

    private void ask() {
        clear.setVisible(question.restricts());
        var user = signedIn.user();
        var filter = question.filter();
        place.ask(() -> people.count(user, filter), this::found);
    }

    private Card found(int found) {
        header.count(getTranslation("settings.people.count", found));
        return Card.around(found == 0 ? nothing() : rows(found));
    }

    private EmptyState nothing() {
        if (question.restricts()) {
            var again = EmptyState.primary(getTranslation("settings.filter.clear"), this::reset);
            return new EmptyState(getTranslation("settings.people.none"), getTranslation("settings.people.none.text"))
                    .actions(again);
        }
        var create = EmptyState.primary(getTranslation("settings.person.new"), Icon.PLUS, this::create);
        return new EmptyState(getTranslation("settings.people.empty"), getTranslation("settings.people.empty.text"))
                .actions(create);
    }

    private Rows<PersonSummary> rows(int found) {
        var rows = new PeopleRows(places).rows().opens(this::open);
        rows.setItems(
                query ->
                        people.browse(signedIn.user(), question.filter(), query.getOffset(), query.getLimit()).stream(),
                _ -> found);
        return rows;
    }

    private void open(PersonSummary row) {
        UI.getCurrent().navigate(PeopleRows.href(row));
    }

    private void create() {
        new NewPersonDialog(people, roles, signedIn.user(), places).open();
    }
}
