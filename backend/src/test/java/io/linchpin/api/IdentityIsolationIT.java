package io.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.identity.TokenId;
import io.linchpin.identity.Tokens;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What an administrator of one customer learns about another customer: nothing. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityIsolationIT {
    @Autowired
    MockMvc http;

    @Autowired
    Teams teams;

    @Autowired
    Tokens tokens;

    @Autowired
    Cast cast;

    TenantId meridian = TenantId.random();
    TenantId harbor = TenantId.random();
    TeamId theirTeam = TeamId.random();
    TokenId theirToken = TokenId.random();
    List<String> traces = List.of();
    CurrentUser them = new CurrentUser(io.linchpin.identity.PersonId.random(), "", harbor, java.util.Map.of(), "");
    String token = "";

    @BeforeAll
    void anotherCustomerWithPeopleTeamsAndTokens() {
        meridian = cast.tenant("Meridian Health");
        harbor = cast.tenant("Harbor Logistics");
        them = cast.user(harbor, Role.ADMINISTRATOR, true);
        theirTeam = teams.create(them, new Team(TeamId.random(), harbor, "Harbor crane crew", null, null, null))
                .id();
        theirToken = tokens.create(them, "harbor crane token", null).token().id();
        token = cast.token(cast.user(meridian, Role.ADMINISTRATOR, true));
        traces = List.of(
                harbor.toString(),
                them.id().toString(),
                theirTeam.toString(),
                theirToken.toString(),
                cast.top().toString(),
                "Harbor",
                "harbor",
                them.name());
    }

    @TestFactory
    Stream<DynamicTest> noListShowsATrace() {
        return Stream.of(
                        "/api/v1/me",
                        "/api/v1/tenants",
                        "/api/v1/people?limit=500",
                        "/api/v1/people?q=name",
                        "/api/v1/people?home=" + harbor,
                        "/api/v1/people?team=" + theirTeam,
                        "/api/v1/tenants/" + meridian + "/roles",
                        "/api/v1/teams?limit=500",
                        "/api/v1/teams?q=crane",
                        "/api/v1/tokens",
                        "/api/v1/tokens?all=true",
                        "/api/v1/audit?limit=500",
                        "/api/v1/audit?q=crane",
                        "/api/v1/audit?actor=" + them.id())
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    var answer = call(HttpMethod.GET, path, "");
                    assertThat(answer.getStatus()).isEqualTo(200);
                    // The search words of the address itself are not in the answers.
                    assertThat(answer.getContentAsString()).doesNotContain(traces);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyGuessedIdIsTheIdOfNothing() {
        var person = them.id().toString();
        return Stream.of(
                        new Guess(HttpMethod.GET, "/api/v1/tenants/" + harbor, ""),
                        new Guess(HttpMethod.GET, "/api/v1/tenants/" + cast.top(), ""),
                        new Guess(HttpMethod.PUT, "/api/v1/tenants/" + harbor, "{\"name\": \"Mine\"}"),
                        new Guess(
                                HttpMethod.POST,
                                "/api/v1/tenants",
                                "{\"name\": \"Mine\", \"parent\": \"%s\"}".formatted(harbor)),
                        new Guess(HttpMethod.GET, "/api/v1/people/" + person, ""),
                        new Guess(HttpMethod.PUT, "/api/v1/people/" + person, "{\"name\": \"a\", \"username\": \"b\"}"),
                        new Guess(
                                HttpMethod.PUT,
                                "/api/v1/people/" + person + "/password",
                                "{\"password\": \"long enough\"}"),
                        new Guess(HttpMethod.GET, "/api/v1/people/" + person + "/roles", ""),
                        new Guess(HttpMethod.POST, "/api/v1/people/" + person + "/password", ""),
                        new Guess(HttpMethod.GET, "/api/v1/people/" + person + "/sign-in", ""),
                        new Guess(HttpMethod.DELETE, "/api/v1/people/" + person + "/sign-in/waits", ""),
                        new Guess(HttpMethod.GET, "/api/v1/tenants/" + harbor + "/roles", ""),
                        new Guess(HttpMethod.GET, "/api/v1/teams/" + theirTeam + "/uses", ""),
                        new Guess(HttpMethod.DELETE, "/api/v1/teams/" + theirTeam, ""),
                        new Guess(HttpMethod.PUT, "/api/v1/people/" + person + "/roles/" + meridian + "/AGENT", ""),
                        new Guess(
                                HttpMethod.DELETE,
                                "/api/v1/people/" + person + "/roles/" + harbor + "/ADMINISTRATOR",
                                ""),
                        new Guess(
                                HttpMethod.POST,
                                "/api/v1/people",
                                "{\"name\": \"a\", \"username\": \"b\", \"tenant\": \"%s\"}".formatted(harbor)),
                        new Guess(HttpMethod.GET, "/api/v1/teams/" + theirTeam, ""),
                        new Guess(HttpMethod.PUT, "/api/v1/teams/" + theirTeam, "{\"name\": \"Mine\"}"),
                        new Guess(
                                HttpMethod.POST,
                                "/api/v1/teams",
                                "{\"name\": \"a\", \"tenant\": \"%s\"}".formatted(harbor)),
                        new Guess(HttpMethod.GET, "/api/v1/teams/" + theirTeam + "/members", ""),
                        new Guess(HttpMethod.PUT, "/api/v1/teams/" + theirTeam + "/members/" + person, ""),
                        new Guess(HttpMethod.DELETE, "/api/v1/teams/" + theirTeam + "/members/" + person, ""),
                        new Guess(HttpMethod.DELETE, "/api/v1/tokens/" + theirToken, ""),
                        new Guess(HttpMethod.GET, "/api/v1/me?tenant=" + harbor, ""),
                        new Guess(HttpMethod.GET, "/api/v1/audit?tenant=" + cast.top(), ""))
                .map(guess -> DynamicTest.dynamicTest(guess.method + " " + guess.path, () -> {
                    var answer = call(guess.method, guess.path, guess.body);
                    assertThat(answer.getStatus()).isEqualTo(404);
                    assertThat(answer.getContentAsString()).doesNotContain("Harbor", them.name());
                }));
    }

    private MockHttpServletResponse call(HttpMethod method, String path, String body) throws Exception {
        return new Calls(http, token).send(method, path, body).andReturn().getResponse();
    }

    private record Guess(HttpMethod method, String path, String body) {}
}
