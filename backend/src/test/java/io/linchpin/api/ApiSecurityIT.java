package io.linchpin.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.linchpin.identity.Role;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiSecurityIT {
    @Autowired
    MockMvc http;

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
    void withoutATokenNothingIsSaid() throws Exception {
        http.perform(get("/api/v1/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:linchpin:problem:unauthenticated"))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty())
                .andExpect(jsonPath("$.status").value(401));
    }

    @Test
    void aMadeUpTokenOpensNothing() throws Exception {
        new Calls(http, "linchpin_made_up").get("/api/v1/me").andExpect(status().isUnauthorized());
        new Calls(http, "").get("/api/v1/me").andExpect(status().isUnauthorized());
    }

    @Test
    void pathsThatDoNotExistAreNotToldToStrangers() throws Exception {
        http.perform(get("/api/v1/no-such-thing")).andExpect(status().isUnauthorized());
        calls(Role.AGENT)
                .get("/api/v1/no-such-thing")
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void healthNeedsNoToken() throws Exception {
        http.perform(get("/api/v1/health")).andExpect(status().isOk());
    }

    @Test
    void aTokenNeedsNoSessionAndNoCsrfToken() throws Exception {
        http.perform(post("/api/v1/tokens")
                        .header("Authorization", "Bearer " + cast.token(cast.user(meridian, Role.AGENT)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"nightly\"}"))
                .andExpect(status().isCreated())
                .andExpect(cookie().doesNotExist("JSESSIONID"));
    }

    @Test
    void withoutTheRightTheAnswerIsForbidden() throws Exception {
        calls(Role.AGENT)
                .get("/api/v1/people")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:linchpin:problem:forbidden"));
        calls(Role.REQUESTER).get("/api/v1/teams").andExpect(status().isForbidden());
    }

    @Test
    void metricsAreForWhoRunsTheInstallation() throws Exception {
        calls(Role.ADMINISTRATOR).get("/actuator/health").andExpect(status().isForbidden());
        new Calls(http, cast.token(cast.administrator()))
                .get("/actuator/health")
                .andExpect(status().isOk());
    }

    @Test
    void theTenantInTheAddressNarrowsWhatIsSeen() throws Exception {
        var administrator = new Calls(http, cast.token(cast.administrator()));

        administrator.get("/api/v1/tenants").andExpect(content().string(containsString(harbor.toString())));
        administrator
                .get("/api/v1/tenants?tenant=" + meridian)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(meridian.toString())))
                .andExpect(content().string(not(containsString(harbor.toString()))));
    }

    @Test
    void aTenantOneMayNotSeeDoesNotExist() throws Exception {
        for (var tenant : new String[] {
            harbor.toString(), cast.top().toString(), TenantId.random().toString(), "nonsense"
        })
            calls(Role.ADMINISTRATOR)
                    .get("/api/v1/me?tenant=" + tenant)
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void everyAnswerForbidsFramesAndGuessingOfTypes() throws Exception {
        calls(Role.AGENT)
                .get("/api/v1/me")
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")));
    }

    private Calls calls(Role role) {
        return new Calls(http, cast.token(cast.user(meridian, role)));
    }
}
