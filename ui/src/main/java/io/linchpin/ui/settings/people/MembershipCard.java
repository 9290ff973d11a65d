package io.linchpin.ui.settings.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Person;
import io.linchpin.identity.Right;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamSummary;
import io.linchpin.identity.Teams;
import io.linchpin.ui.component.Avatar;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.settings.FieldErrors;
import java.util.List;

/** The teams a person is in. */
final class MembershipCard extends Card {
    private static final int OFFERED = 200;

    private final Teams teams;
    private final CurrentUser user;
    private final Person person;
    private final Runnable again;
    private final FieldErrors errors = new FieldErrors();

    /** @param again shows the page as it is now */
    MembershipCard(Teams teams, CurrentUser user, Person person, List<Team> memberships, Runnable again) {
        super(new Span().getTranslation("settings.teams"));
        this.teams = teams;
        this.user = user;
        this.person = person;
        this.again = again;
        count(memberships.size());
        flush();
        grows();
        add(errors.notes());
        if (memberships.isEmpty()) {
            var none = new Div(getTranslation("settings.person.teams.none"));
            none.addClassName("settings-none");
            add(none);
        }
        memberships.forEach(team -> add(line(team)));
        footer(adding(memberships));
    }

    private Component line(Team team) {
        var link = new Anchor("settings/teams?team=" + team.id(), team.name());
        link.addClassNames("grow", "el");
        var line = new Div(Avatar.team(team.name()), link);
        if (user.may(Right.ADMINISTER, team.tenant())) line.add(leave(team));
        line.addClassName("settings-line");
        return line;
    }

    private Button leave(Team team) {
        var leave =
                new Button(Icon.CLOSE.create(13), _ -> attempt(() -> teams.removeMember(user, team.id(), person.id())));
        leave.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        leave.setAriaLabel(getTranslation("settings.team.leave", team.name()));
        leave.setDisableOnClick(true);
        return leave;
    }

    private Component adding(List<Team> memberships) {
        var box = new ComboBox<Team>();
        box.setItemLabelGenerator(Team::name);
        box.setPlaceholder(getTranslation("settings.team.join"));
        box.setAriaLabel(getTranslation("settings.team.join"));
        box.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        box.setItems(query -> teams.list(user, query.getFilter().orElse(""), OFFERED, null).items().stream()
                .map(TeamSummary::team)
                .filter(team -> user.may(Right.ADMINISTER, team.tenant()) && !memberships.contains(team))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        box.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null)
                attempt(() -> teams.addMember(user, event.getValue().id(), person.id()));
        });
        var line = new Div(box);
        line.addClassName("settings-adding");
        return line;
    }

    private void attempt(Runnable action) {
        if (errors.attempt(action)) again.run();
    }
}
