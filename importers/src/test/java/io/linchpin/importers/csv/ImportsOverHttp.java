package io.linchpin.importers.csv;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.Imports;
import io.linchpin.imports.Mappings;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What tests of imports over HTTP have in common: a customer who has nothing yet, and another one who has imported. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportsOverHttp {
    static final String PATH = "/api/v1/imports";
    static final String CIS = """
            class,name,external_id,owner
            Server,srv-1,s1,
            Server,srv-2,s2,
            Blade,srv-3,s3,
            """;
    static final String RELATIONSHIPS = """
            source,type,target
            s1,DEPENDS_ON,s2
            s1,DEPENDS_ON,s9
            """;

    @Autowired
    MockMvc http;

    @Autowired
    Imports imports;

    @Autowired
    Mappings mappings;

    @Autowired
    Cast cast;

    final JsonMapper json = new JsonMapper();
    TenantId meridian = TenantId.random();
    TenantId harbor = TenantId.random();
    CurrentUser stranger;
    String token = "";
    RunId theirs = RunId.random();
    String theirNumber = "";

    @BeforeAll
    void aCustomerWhoHasImported() {
        harbor = cast.tenant("Harbor Logistics");
        stranger = cast.user(harbor, Role.ADMINISTRATOR);
        var run = new Uploads(imports, stranger)
                .planned("harbor cranes", Map.of(RowKind.CIS, CIS, RowKind.RELATIONSHIPS, RELATIONSHIPS));
        theirs = run.id();
        theirNumber = run.number();
        mappings.save(
                stranger,
                harbor,
                "shared name",
                Mapping.DEFAULT.with(false, true, Mapping.UnknownColumns.REFUSE).yaml());
    }

    @BeforeEach
    void anotherCustomerWhoHasNothingYet() {
        meridian = cast.tenant("Meridian Health " + System.nanoTime());
        token = cast.token(cast.user(meridian, Role.ADMINISTRATOR));
    }

    RunId uploaded(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = call(request).andExpect(status().isAccepted()).andReturn().getResponse();
        return RunId.of(json.readTree(answer.getContentAsString()).get("id").asString());
    }

    ImportState awaited(RunId run) {
        return new Uploads(imports, cast.administrator()).settled(run).state();
    }

    ResultActions call(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return http.perform(authorized(request, token));
    }

    static AbstractMockHttpServletRequestBuilder<?> authorized(
            AbstractMockHttpServletRequestBuilder<?> request, String token) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    static MockMultipartHttpServletRequestBuilder upload(String source) {
        return multipart(PATH).queryParam("source", source);
    }

    static MockMultipartFile part(String name, String text) {
        return new MockMultipartFile(name, name + ".csv", null, text.getBytes(StandardCharsets.UTF_8));
    }
}
