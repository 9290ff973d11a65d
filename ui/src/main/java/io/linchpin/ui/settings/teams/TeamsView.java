package io.linchpin.ui.settings.teams;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.Right;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.TeamSummary;
import io.linchpin.identity.Teams;
import io.linchpin.shared.NotFound;
import io.linchpin.ui.component.Address;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.EmptyState;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.ListHeader;
import io.linchpin.ui.component.Loading;
import io.linchpin.ui.component.Place;
import io.linchpin.ui.component.Rows;
import io.linchpin.ui.component.SearchField;
import io.linchpin.ui.settings.Places;
import io.linchpin.ui.shell.NavigationEntry;
import io.linchpin.ui.shell.Shell;
import io.linchpin.ui.shell.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Teams, and beside them the one that is looked at. */
@Route(value = "settings/teams", layout = Shell.class)
@NavigationEntry(order = 320, icon = Icon.TEAM, key = "settings.teams", right = Right.ADMINISTER)
@StyleSheet("css/settings.css")
@PermitAll
class TeamsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int READ_AT_ONCE = 500;

    private final Teams teams;
    private final People people;
    private final SignedIn signedIn;
    private final Places places;
    private final SearchField search;
    private final ListHeader header;
    private final Place place = new Place(() -> Card.around(new Loading(12)));
    private final Div details = new Div();
    private @Nullable TeamId chosen;

    TeamsView(Teams teams, People people, SignedIn signedIn) {
        this.teams = teams;
        this.people = people;
        this.signedIn = signedIn;
        places = Places.of(signedIn, signedIn.user());
        search = new SearchField(getTranslation("settings.teams.search"), this::searched);
        addClassNames("settings-page", "col");
        place.addClassNames("col", "settings-cards");
        details.addClassNames("col", "settings-cards");
        var body = new Div(place, details);
        body.addClassNames("body", "settings-split");
        header = new ListHeader(getTranslation("settings.teams"))
                .creates(getTranslation("settings.team.new"), this::create);
        add(header, filters(), body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("settings.teams"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        search.setValue(Address.text(parameters, "q"));
        chosen = Address.id(parameters, "team", TeamId::new).orElse(null);
        show();
    }

    private Div filters() {
        var bar = new Div(search);
        bar.addClassName("settings-filters");
        return bar;
    }

    private void searched() {
        remember();
        show();
    }

    private void remember() {
        var parameters = new LinkedHashMap<String, String>();
        if (!search.getValue().isBlank()) parameters.put("q", search.getValue());
        if (chosen != null) parameters.put("team", chosen.toString());
        Address.remember("settings/teams", parameters);
    }

    private void show() {
        var user = signedIn.user();
        var text = search.getValue();
        place.ask(() -> all(user, text), this::found);
        look(user);
    }

    private Card found(List<TeamSummary> found) {
        header.count(getTranslation("settings.teams.count", found.size()));
        details.setVisible(!found.isEmpty() || !search.getValue().isBlank());
        return Card.around(found.isEmpty() ? nothing() : rows(found));
    }

    private List<TeamSummary> all(CurrentUser user, String text) {
        var all = new ArrayList<TeamSummary>();
        String cursor = null;
        do {
            var page = teams.list(user, text, READ_AT_ONCE, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private EmptyState nothing() {
        if (!search.getValue().isBlank())
            return new EmptyState(getTranslation("settings.teams.none"), getTranslation("settings.teams.none.text"));
        var create = EmptyState.primary(getTranslation("settings.team.new"), Icon.PLUS, this::create);
        return new EmptyState(getTranslation("settings.teams.empty"), getTranslation("settings.teams.empty.text"))
                .actions(create);
    }

    private Rows<TeamSummary> rows(List<TeamSummary> found) {
        var rows = new Rows<TeamSummary>(getTranslation("settings.teams"));
        rows.setSelectionMode(Grid.SelectionMode.SINGLE);
        rows.addColumn(row -> row.team().name())
                .setHeader(getTranslation("settings.team.name"))
                .setTooltipGenerator(row -> row.team().name())
                .setFlexGrow(3);
        if (places.several())
            rows.addColumn(row -> places.name(row.team().tenant()))
                    .setHeader(getTranslation("settings.tenant"))
                    .setFlexGrow(2);
        rows.addColumn(row -> row.team().email())
                .setHeader(getTranslation("settings.team.email"))
                .setTooltipGenerator(row -> row.team().email())
                .setFlexGrow(2);
        rows.addColumn(TeamSummary::members)
                .setHeader(getTranslation("settings.team.members"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px")
                .setFlexGrow(0);
        rows.setItems(found);
        found.stream().filter(row -> row.team().id().equals(chosen)).findFirst().ifPresent(rows::select);
        rows.addSelectionListener(event -> {
            if (event.isFromClient())
                event.getFirstSelectedItem().map(row -> row.team().id()).ifPresent(this::choose);
        });
        return rows;
    }

    private void choose(TeamId team) {
        chosen = team;
        remember();
        look(signedIn.user());
    }

    private void look(CurrentUser user) {
        details.removeAll();
        team(user)
                .ifPresentOrElse(
                        team -> details.add(new TeamDetails(teams, people, user, places, team, this::show, this::gone)),
                        () -> details.add(Card.around(new EmptyState(
                                getTranslation("settings.team.choose"), getTranslation("settings.team.choose.text")))));
    }

    private Optional<Team> team(CurrentUser user) {
        try {
            return chosen == null
                    ? Optional.empty()
                    : Optional.of(teams.get(user, chosen).team());
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    private void gone() {
        chosen = null;
        remember();
        show();
    }

    private void create() {
        new TeamDialog(teams, signedIn.user(), places, null, made -> {
                    search.clear();
                    chosen = made;
                    remember();
                    show();
                })
                .open();
    }
}
