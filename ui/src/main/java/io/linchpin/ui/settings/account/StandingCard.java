package io.linchpin.ui.settings.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.shell.SignedIn;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one may do where, from the tenant one works in downwards. */
final class StandingCard extends Card {
    StandingCard(CurrentUser user, List<SignedIn.Place> places) {
        super(new Span().getTranslation("settings.account.roles"));
        flush();
        grows();
        places.stream().filter(place -> user.roles().containsKey(place.id())).forEach(place -> add(line(user, place)));
        footer(getTranslation("settings.account.roles.hint"));
    }

    private Div line(CurrentUser user, SignedIn.Place place) {
        var roles = new Span(user.roles().getOrDefault(place.id(), Set.of()).stream()
                .sorted()
                .map(role -> getTranslation("component.word.Role." + role.name()))
                .collect(Collectors.joining(", ")));
        roles.addClassNames("t2", "sm", "grow", "end");
        var line = new Div(new Bold(place.name()), roles);
        line.addClassName("settings-line");
        return line;
    }
}
