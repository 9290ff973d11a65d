package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.Party;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.PersonFilter;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Right;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.shared.NotFound;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who can be asked for as an owner: teams, and for those who may list them people too. */
@Component
class Parties {
    private static final int MOST = 200;

    private final Teams teams;
    private final People people;

    Parties(Teams teams, People people) {
        this.teams = teams;
        this.people = people;
    }

    /** Teams first. @param text part of the name */
    Stream<Party> find(CurrentUser user, String text) {
        var found = teams.list(user, text, MOST, null).items().stream()
                .map(team -> new Party(
                        Party.Kind.TEAM, team.team().id().value(), team.team().name()));
        if (!user.may(Right.ADMINISTER)) return found;
        return Stream.concat(
                found,
                people.list(user, new PersonFilter(text, true, null, null, null), MOST, null).items().stream()
                        .map(person -> new Party(Party.Kind.PERSON, person.id().value(), person.name())));
    }

    /** Empty when there is nobody of this id whom the user may see. */
    Optional<Party> get(CurrentUser user, UUID id) {
        return team(user, id).or(() -> person(user, id));
    }

    private Optional<Party> team(CurrentUser user, UUID id) {
        try {
            return Optional.of(new Party(
                    Party.Kind.TEAM, id, teams.get(user, new TeamId(id)).team().name()));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    private Optional<Party> person(CurrentUser user, UUID id) {
        try {
            return Optional.of(new Party(
                    Party.Kind.PERSON, id, people.get(user, new PersonId(id)).name()));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }
}
