package io.linchpin.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsIT {
    @Autowired
    MockMvc http;

    @Autowired
    Cast cast;

    String token = "";

    Calls calls() {
        return new Calls(http, token);
    }

    @BeforeAll
    void administrator() {
        token = cast.token(cast.administrator());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "nonsense",
                "{\"name\": \"a\"} trailing",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"name\": {}}"
            })
    void whatCannotBeReadIsABadRequest(String body) throws Exception {
        calls().post("/api/v1/teams", body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:linchpin:problem:malformed"))
                .andExpect(jsonPath("$.errors").isArray())
                .andExpect(content().string(not(containsString("jackson"))))
                .andExpect(content().string(not(containsString("io.linchpin"))));
    }

    @Test
    void aMisspeltFieldIsNamed() throws Exception {
        calls().post("/api/v1/teams", "{\"name\": \"a\", \"descripton\": \"b\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("descripton"));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() throws Exception {
        calls().post("/api/v1/people", "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("name", "username")));
    }

    @Test
    void brokenRulesAreNamedAtOnce() throws Exception {
        calls().post("/api/v1/people", "{\"name\": \"Kim\", \"username\": \"two words\", \"timeZone\": \"Mars\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:linchpin:problem:invalid"))
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("username", "timeZone")));
    }

    @Test
    void anIdThatIsNoneIsTheIdOfNothing() throws Exception {
        calls().get("/api/v1/teams/nonsense").andExpect(status().isNotFound());
        calls().get("/api/v1/teams/00000000-0000-0000-0000-000000000000").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "cursor=nonsense"})
    void whatBreaksARuleInTheAddressIsInvalid(String query) throws Exception {
        calls().get("/api/v1/people?" + query).andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=many", "active=maybe"})
    void whatDoesNotFitInTheAddressIsABadRequest(String query) throws Exception {
        calls().get("/api/v1/people?" + query)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(query.substring(0, query.indexOf('='))));
    }

    @Test
    void theWrongMethodAndTheWrongTypeAreProblemsToo() throws Exception {
        calls().send(HttpMethod.PATCH, "/api/v1/teams", "{}")
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:linchpin:problem:method-not-allowed"));
        http.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/api/v1/teams")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("a"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aBodyBeyondReasonIsTooLarge() throws Exception {
        calls().post("/api/v1/teams", "{\"name\": \"%s\"}".formatted("x".repeat((int) BodyLimit.BYTES)))
                .andExpect(status().is(413))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aStaleWriteIsRefusedAndAFreshOneIsNot() throws Exception {
        var made = calls().post("/api/v1/teams", "{\"name\": \"Versions\"}")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse();
        var location = String.valueOf(made.getHeader("Location"));
        var tag = String.valueOf(made.getHeader("ETag"));
        calls().put(location, "{\"name\": \"Versions two\"}", tag).andExpect(status().isOk());

        calls().put(location, "{\"name\": \"Versions three\"}", tag)
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("urn:linchpin:problem:stale"));
        calls().put(location, "{\"name\": \"Versions four\"}").andExpect(status().isOk());
        calls().put(location, "{\"name\": \"Versions five\"}", "nonsense").andExpect(status().isUnprocessableContent());
    }
}
