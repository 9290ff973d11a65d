package io.linchpin.imports;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Roster;
import io.linchpin.shared.TenantId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Teams and people there are, by what a file calls them: a team by its name, a person by the user name, both without regard to case. */
@Component
class RosterIndex {
    private final Roster roster;

    RosterIndex(Roster roster) {
        this.roster = roster;
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    Map<String, Roster.TeamEntry> teams(CurrentUser user, TenantId tenant, Collection<String> names) {
        return roster.teams(user, tenant, names).stream()
                .collect(Collectors.toMap(team -> key(team.name()), Function.identity(), (one, same) -> one));
    }

    Map<String, Roster.PersonEntry> people(CurrentUser user, TenantId tenant, Collection<String> usernames) {
        return roster.people(user, tenant, usernames).stream()
                .collect(Collectors.toMap(Roster.PersonEntry::username, Function.identity(), (one, same) -> one));
    }
}
