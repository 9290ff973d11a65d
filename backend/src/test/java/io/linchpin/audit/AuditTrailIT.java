package io.linchpin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.identity.People;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Role;
import io.linchpin.identity.SignIns;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.identity.Tokens;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTrailIT {
    @Autowired
    AuditTrail trail;

    @Autowired
    People people;

    @Autowired
    Teams teams;

    @Autowired
    Tokens tokens;

    @Autowired
    SignIns signIns;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Cast cast;

    TenantId meridian = TenantId.random();

    @BeforeAll
    void aCustomer() {
        meridian = cast.tenant("Meridian Health");
    }

    @Test
    void aChangeTellsWhatItWasAndWhatItBecame() {
        var administrator = cast.administrator();
        var team = teams.create(administrator, new Team(TeamId.random(), meridian, "Before", "a@b", null, null));
        teams.update(administrator, new Team(team.id(), meridian, "After", "a@b", null, team.version()));

        assertThat(about("Team " + team.id()).items())
                .extracting(AuditEntry::action, AuditEntry::before, AuditEntry::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "changed", Map.of("name", "Before"), Map.of("name", "After")),
                        org.assertj.core.groups.Tuple.tuple(
                                "created", Map.of(), Map.of("name", "Before", "email", "a@b")));
        assertThat(about("Team " + team.id()).items()).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo(administrator.id().toString());
            assertThat(entry.origin()).isEqualTo("test");
            assertThat(entry.tenant()).isEqualTo(meridian);
            assertThat(entry.at()).isBeforeOrEqualTo(Instant.now());
        });
    }

    @Test
    void whatWasNotDoneIsNotInTheTrail() {
        var id = TeamId.random();
        transactions.executeWithoutResult(transaction -> {
            teams.create(cast.administrator(), new Team(id, meridian, "Rolled back", null, null, null));
            transaction.setRollbackOnly();
        });

        assertThat(about("Team " + id).items()).isEmpty();
    }

    @Test
    void comingInAndFailingToAreInTheTrail() {
        var agent = cast.user(meridian, Role.AGENT);
        var username = people.get(agent, agent.id()).username();
        signIns.signIn(username, "wrong", "10.3.0.1");
        signIns.signIn(username, Cast.PASSWORD, "10.3.0.1");
        signIns.signIn("nobody at all", "wrong", "10.3.0.1");

        assertThat(actions(agent.id())).contains("signed in", "sign-in refused");
        assertThat(trail.list(
                                cast.administrator(),
                                new AuditFilter(null, null, "sign-in refused", "unknown user name", null, null),
                                10,
                                null)
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.origin()).isEqualTo("web 10.3.0.1"));
    }

    @Test
    void tokensAndSwitchesAreInTheTrail() {
        var provider = cast.user(cast.top(), Role.ADMINISTRATOR, true);
        var made = tokens.create(provider, "nightly", null);
        tokens.use(made.secret(), "10.3.0.2");
        tokens.use(made.secret(), "10.3.0.2");
        tokens.revoke(provider, made.token().id());
        signIns.switchTo(provider, meridian);

        assertThat(about("Token " + made.token().id()).items())
                .extracting(AuditEntry::action)
                .containsExactly("revoked", "used", "created");
        assertThat(actions(provider.id())).contains("switched tenant");
    }

    @Test
    void noPasswordAndNoSecretIsInTheTrail() {
        var agent = cast.user(meridian, Role.AGENT);
        people.setPassword(cast.administrator(), agent.id(), "never written down");
        var secret = cast.token(agent);

        var page = trail.list(cast.administrator(), AuditFilter.ALL, 500, null);
        assertThat(page.items().toString()).doesNotContain("never written down", secret, Cast.PASSWORD, "{bcrypt}");
    }

    @Test
    void everyPageContinuesWhereTheLastEnded() {
        var agent = cast.user(meridian, Role.AGENT);
        for (int number = 0; number < 7; number++) tokens.create(agent, "number " + number, null);
        var filter = new AuditFilter(agent.id(), "Token ", "created", null, null, null);
        var seen = new ArrayList<AuditEntryId>();
        @Nullable String cursor = null;
        do {
            var page = trail.list(cast.administrator(), filter, 3, cursor);
            seen.addAll(page.items().stream().map(AuditEntry::id).toList());
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThatThrownBy(() -> trail.list(cast.administrator(), filter, 3, "made up"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void timeAndWordsNarrowTheTrail() {
        var begin = Instant.now();
        var team =
                teams.create(cast.administrator(), new Team(TeamId.random(), meridian, "Zeppelin", null, null, null));
        var about = "Team " + team.id();

        assertThat(list(new AuditFilter(null, about, null, "zeppelin", begin, null))
                        .items())
                .hasSize(1);
        assertThat(list(new AuditFilter(null, about, null, null, null, begin)).items())
                .isEmpty();
        var made = List.of("The team %s was made.");
        assertThat(list(new AuditFilter(null, about, null, "angelegt", made, begin, null))
                        .items())
                .extracting(AuditEntry::headline)
                .containsExactly(Message.of("The team %s was made.", "Zeppelin"));
    }

    @Test
    void aCustomerDoesNotLearnWhoOfTheProviderDidIt() {
        var provider = cast.user(cast.top(), Role.ADMINISTRATOR, true);
        var team = teams.create(provider, new Team(TeamId.random(), meridian, "By the provider", null, null, null));
        signIns.switchTo(provider, meridian);
        var customer = cast.user(meridian, Role.ADMINISTRATOR);

        var read = trail.list(customer, AuditFilter.ALL, 500, null).items();

        assertThat(read)
                .filteredOn(entry -> entry.about().equals("Team " + team.id()))
                .extracting(AuditEntry::actor, AuditEntry::actorName, AuditEntry::origin)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("provider", "", ""));
        assertThat(read.toString())
                .doesNotContain(provider.id().toString())
                .doesNotContain(provider.name())
                .doesNotContain(cast.top().toString());
        assertThat(trail.list(customer, new AuditFilter(provider.id(), null, null, null, null, null), 10, null)
                        .items())
                .isEmpty();
    }

    @Test
    void anAgentReadsNothing() {
        assertThat(trail.list(cast.user(meridian, Role.AGENT), AuditFilter.ALL, 10, null)
                        .items())
                .isEmpty();
    }

    private io.linchpin.shared.Page<AuditEntry> about(String about) {
        return list(new AuditFilter(null, about, null, null, null, null));
    }

    private io.linchpin.shared.Page<AuditEntry> list(AuditFilter filter) {
        return trail.list(cast.administrator(), filter, 100, null);
    }

    private java.util.List<String> actions(PersonId actor) {
        return list(new AuditFilter(actor, null, null, null, null, null)).items().stream()
                .map(AuditEntry::action)
                .toList();
    }
}
