package io.linchpin.ui.settings.people;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.PersonFilter;
import io.linchpin.identity.Right;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.shell.ShellSearch;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People for the search box of administrators. */
@Component
@Order(20)
class PeopleSearch implements ShellSearch {
    private final People people;

    PeopleSearch(People people) {
        this.people = people;
    }

    @Override
    public String key() {
        return "settings.people";
    }

    @Override
    public List<Hit> find(CurrentUser user, String words, int limit) {
        if (user.tenants(Right.ADMINISTER).isEmpty()) return List.of();
        return people.browse(user, PersonFilter.of(words), 0, limit).stream()
                .map(row -> row.person())
                .map(person -> new Hit(Icon.PERSON, person.name(), person.username(), "settings/people/" + person.id()))
                .toList();
    }
}
