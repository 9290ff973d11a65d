package io.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.linchpin.identity.Role;
import io.linchpin.identity.Teams;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyIT {
    @Autowired
    MockMvc http;

    @Autowired
    Teams teams;

    @Autowired
    Idempotency idempotency;

    @Autowired
    Cast cast;

    TenantId meridian = TenantId.random();
    String token = "";

    @BeforeAll
    void anAdministrator() {
        meridian = cast.tenant("Meridian Health");
        token = cast.token(cast.user(meridian, Role.ADMINISTRATOR));
    }

    @Test
    void theSameRequestWithTheSameKeyIsDoneOnce() throws Exception {
        var first = post("key one", "{\"name\": \"Night shift\"}");
        var again = post("key one", "{\"name\": \"Night shift\"}");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        assertThat(named("Night shift")).isEqualTo(1);
    }

    @Test
    void anotherRequestWithTheSameKeyIsAConflict() throws Exception {
        post("key two", "{\"name\": \"Day shift\"}");

        assertThat(post("key two", "{\"name\": \"Late shift\"}").getStatus()).isEqualTo(409);
        assertThat(named("Late shift")).isZero();
    }

    @Test
    void anotherCallerMayUseTheSameKey() throws Exception {
        post("key three", "{\"name\": \"Early shift\"}");
        var other = new Calls(http, cast.token(cast.user(meridian, Role.ADMINISTRATOR)));

        other.post("/api/v1/teams", "{\"name\": \"Weekend shift\"}", "key three")
                .andExpect(status().isCreated());
    }

    @Test
    void whatFailedMayBeTriedAgainWithTheSameKey() throws Exception {
        assertThat(post("key four", "{\"name\": \" \"}").getStatus()).isEqualTo(422);
        assertThat(post("key four", "{\"name\": \"Now with a name\"}").getStatus())
                .isEqualTo(201);
    }

    @Test
    void ofManyAtOnceOneIsDoneAndAllGetItsAnswer() throws Exception {
        Callable<MockHttpServletResponse> call = () -> post("key five", "{\"name\": \"Together\"}");
        List<String> answers;
        try (var together = Executors.newFixedThreadPool(6)) {
            answers = together.invokeAll(Collections.nCopies(6, call)).stream()
                    .map(answer -> answer.resultNow())
                    .map(response -> response.getStatus() + " " + response.getHeader("Location"))
                    .distinct()
                    .toList();
        }

        assertThat(answers).singleElement().asString().startsWith("201 ");
        assertThat(named("Together")).isEqualTo(1);
    }

    @Test
    void forgettingKeepsWhatIsStillValid() throws Exception {
        var first = post("key six", "{\"name\": \"Kept\"}");
        idempotency.forget();

        assertThat(post("key six", "{\"name\": \"Kept\"}").getContentAsString()).isEqualTo(first.getContentAsString());
    }

    private MockHttpServletResponse post(String key, String body) throws Exception {
        return new Calls(http, token)
                .post("/api/v1/teams", body, key)
                .andReturn()
                .getResponse();
    }

    private long named(String name) {
        return teams.list(cast.administrator(), name, 10, null).items().size();
    }
}
