package io.linchpin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {
    @Autowired
    Tokens tokens;

    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    Driver driver;

    @Autowired
    Cast cast;

    TenantId meridian = TenantId.random();
    TenantId harbor = TenantId.random();

    @BeforeAll
    void twoCustomers() {
        meridian = cast.tenant("Meridian Health");
        harbor = cast.tenant("Harbor Logistics");
    }

    @Test
    void theSecretIsNowhereInTheDatabase() {
        var created = tokens.create(cast.user(meridian, Role.AGENT), "nightly", null);

        try (var session = driver.session()) {
            var everything = session.run("MATCH (n) RETURN properties(n) AS properties").stream()
                    .map(row -> row.get("properties").asMap().toString());
            assertThat(everything).isNotEmpty().noneMatch(text -> text.contains(created.secret()));
        }
        assertThat(created.toString()).doesNotContain(created.secret());
    }

    @Test
    void anAdministratorSeesTheTokensOfTheirPeopleOnly() {
        var agent = cast.user(meridian, Role.AGENT);
        var token = tokens.create(agent, "nightly", null).token();

        assertThat(tokens.of(cast.user(meridian, Role.ADMINISTRATOR), agent.id()))
                .extracting(Token::id)
                .containsExactly(token.id());
        assertThat(tokens.of(cast.user(harbor, Role.ADMINISTRATOR), agent.id())).isEmpty();
        assertThat(tokens.of(agent, agent.id())).isEmpty();
    }

    @Test
    void aTokenStandsForItsPerson() {
        var agent = cast.user(meridian, Role.AGENT);
        var created = tokens.create(agent, "nightly", null);

        var bearer = tokens.use(created.secret(), "10.2.0.1").orElseThrow();

        assertThat(signIns.resolve(bearer, null).id()).isEqualTo(agent.id());
        assertThat(bearer.origin()).isEqualTo("token nightly 10.2.0.1");
        assertThat(tokens.own(agent)).singleElement().satisfies(token -> {
            assertThat(token.lastUsedFrom()).isEqualTo("10.2.0.1");
            assertThat(token.lastUsedAt()).isNotNull();
            assertThat(token.works(Instant.now())).isTrue();
        });
    }

    @Test
    void theLastUseIsWrittenAtMostOnceAMinute() {
        var agent = cast.user(meridian, Role.AGENT);
        var secret = cast.token(agent);
        tokens.use(secret, "10.2.0.2");
        var first = tokens.own(agent).getFirst().lastUsedAt();

        tokens.use(secret, "10.2.0.2");

        assertThat(tokens.own(agent).getFirst().lastUsedAt()).isEqualTo(first);
    }

    @Test
    void aTokenDoesNotReachBeyondTheTenantItWasMadeIn() {
        var provider = cast.user(cast.top(), Role.AGENT, true);
        var secret = cast.token(signIns.switchTo(provider, meridian));
        var bearer = tokens.use(secret, "10.2.0.3").orElseThrow();

        assertThat(signIns.resolve(bearer, null).tenants()).containsExactly(meridian);
        assertThatThrownBy(() -> signIns.resolve(bearer, harbor)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signIns.resolve(bearer, cast.top())).isInstanceOf(NotFound.class);
    }

    @Test
    void aRevokedTokenStopsWorkingAtOnce() {
        var agent = cast.user(meridian, Role.AGENT);
        var created = tokens.create(agent, "nightly", null);

        tokens.revoke(agent, created.token().id());

        assertThat(tokens.use(created.secret(), "10.2.0.4")).isEmpty();
        assertThat(tokens.own(agent).getFirst().revokedAt()).isNotNull();
    }

    @Test
    void aTokenOfSomebodyDeactivatedDoesNotWork() {
        var agent = cast.user(meridian, Role.AGENT);
        var secret = cast.token(agent);

        people.deactivate(cast.administrator(), agent.id());

        assertThat(tokens.use(secret, "10.2.0.5")).isEmpty();
    }

    @Test
    void aTokenExpires() throws InterruptedException {
        var agent = cast.user(meridian, Role.AGENT);
        var created = tokens.create(agent, "short", Instant.now().plusMillis(300));
        Thread.sleep(400);

        assertThat(tokens.use(created.secret(), "10.2.0.6")).isEmpty();
        assertThatThrownBy(() -> tokens.create(agent, "past", Instant.now().minusSeconds(1)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tokens.create(agent, " ", null)).isInstanceOf(Invalid.class);
    }

    @Test
    void madeUpSecretsOpenNothing() {
        assertThat(tokens.use("linchpin_made_up", "10.2.0.7")).isEmpty();
    }

    @Test
    void tokensOfOthersAreForAdministratorsOfTheirTenant() {
        var agent = cast.user(meridian, Role.AGENT);
        var colleague = cast.user(meridian, Role.AGENT);
        var administrator = cast.user(meridian, Role.ADMINISTRATOR);
        var elsewhere = cast.user(harbor, Role.ADMINISTRATOR);
        var token = tokens.create(agent, "nightly", null).token();

        assertThat(tokens.all(colleague)).isEmpty();
        assertThat(tokens.all(elsewhere)).noneMatch(other -> other.id().equals(token.id()));
        assertThat(tokens.all(administrator)).extracting(Token::id).contains(token.id());
        assertThatThrownBy(() -> tokens.revoke(colleague, token.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tokens.revoke(elsewhere, token.id())).isInstanceOf(NotFound.class);
        tokens.revoke(administrator, token.id());
        assertThat(tokens.own(agent).getFirst().works(Instant.now())).isFalse();
    }
}
