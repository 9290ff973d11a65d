package io.linchpin.api;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.linchpin.database.Database;
import io.linchpin.database.DatabaseState;
import io.linchpin.shared.Message;
import io.linchpin.shared.UploadLimit;
import jakarta.servlet.Filter;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

class DatabaseGateTests {
    private static final Supplier<String> ANSWERS = () -> "an answer";
    private static final Supplier<String> FAILS = () -> {
        throw lost();
    };
    private static final Filter AUTHENTICATION_FAILS = (request, response, chain) -> {
        throw lost();
    };
    private static final Filter LETS_PASS = (request, response, chain) -> chain.doFilter(request, response);

    @RestController
    record Feature(Supplier<String> work) {
        @GetMapping({"/api/v1/cis", "/api/v1/health", "/page"})
        String answer() {
            return work.get();
        }
    }

    private static TransactionSystemException lost() {
        return new TransactionSystemException("no transaction", new ServiceUnavailableException("connection refused"));
    }

    private static MockMvc application(DatabaseState state, Filter authentication, Supplier<String> work) {
        var database = mock(Database.class);
        given(database.state()).willReturn(state);
        var json = JsonMapper.builder()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
        var gate = new DatabaseGate(database, new Problems(json, new UploadLimit(DataSize.ofMegabytes(1))));
        return MockMvcBuilders.standaloneSetup(new Feature(work))
                .addFilters(gate, authentication)
                .setHandlerExceptionResolvers(gate)
                .build();
    }

    @Test
    void requestsGetThroughWhileTheDatabaseAnswers() throws Exception {
        application(new DatabaseState.Ready(), LETS_PASS, ANSWERS)
                .perform(get("/api/v1/cis"))
                .andExpect(status().isOk())
                .andExpect(content().string("an answer"));
    }

    @Test
    void aRequestBeforeTheFirstAnswerIsToldWhatIsMissing() throws Exception {
        application(new DatabaseState.Waiting(Message.of("the embedded database to start")), LETS_PASS, ANSWERS)
                .perform(get("/api/v1/cis"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(jsonPath("$.status").value(503))
                .andExpect(jsonPath("$.title").value("The database cannot be reached"))
                .andExpect(jsonPath("$.detail")
                        .value("Nothing can be read or written at the moment:"
                                + " waiting for the embedded database to start. Try again in a few seconds."));
    }

    @Test
    void aRequestDuringTheMigrationsIsNotLetIn() throws Exception {
        application(new DatabaseState.Migrating(), LETS_PASS, ANSWERS)
                .perform(get("/api/v1/cis"))
                .andExpect(status().isServiceUnavailable());
    }

    @Test
    void theHealthIsToldWithoutADatabase() throws Exception {
        application(new DatabaseState.Waiting(Message.of("the embedded database to start")), LETS_PASS, ANSWERS)
                .perform(get("/api/v1/health"))
                .andExpect(status().isOk());
    }

    @Test
    void aRequestThatLosesTheDatabaseIsToldSo() throws Exception {
        application(new DatabaseState.Ready(), LETS_PASS, FAILS)
                .perform(get("/api/v1/cis"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"));
    }

    @Test
    void authenticationThatLosesTheDatabaseIsToldSo() throws Exception {
        application(new DatabaseState.Ready(), AUTHENTICATION_FAILS, ANSWERS)
                .perform(get("/api/v1/cis"))
                .andExpect(status().isServiceUnavailable());
    }

    @Test
    void theFirstRequestAfterALossSucceedsWithoutWaitingForTheWatch() throws Exception {
        application(new DatabaseState.Lost(Instant.EPOCH, Message.of("the database to answer")), LETS_PASS, ANSWERS)
                .perform(get("/api/v1/cis"))
                .andExpect(status().isOk());
    }
}
