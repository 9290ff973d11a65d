package io.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.linchpin.identity.Role;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CisControllerIT {
    @Autowired
    MockMvc http;

    @Autowired
    Cast cast;

    @Autowired
    Teams teams;

    private TenantId meridian = TenantId.random();
    private TenantId harbor = TenantId.random();
    private String admin = "";
    private String reader = "";
    private String stranger = "";
    private TeamId team = TeamId.random();

    @BeforeAll
    void twoCustomers() {
        meridian = cast.tenant("Meridian Health");
        harbor = cast.tenant("Harbor Logistics");
        var administrator = cast.user(meridian, Role.ADMINISTRATOR);
        admin = cast.token(administrator);
        reader = cast.token(cast.user(meridian, Role.READ_ONLY));
        stranger = cast.token(cast.user(harbor, Role.ADMINISTRATOR));
        team = teams.create(administrator, new Team(TeamId.random(), meridian, "Network Services", null, null, null))
                .id();
    }

    @Test
    void aCiIsMadeReadChangedAndDeleted() throws Exception {
        var id = UUID.randomUUID();
        var body = """
                {"id": "%s", "class": "Server", "name": "hv-01", "environment": "production", "criticality": 2,
                 "attributes": {"memoryGb": 64, "os": "Debian 12"}, "owner": "%s"}
                """.formatted(id, team);
        as(admin)
                .post("/api/v1/cis", body)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/cis/" + id))
                .andExpect(header().string("ETag", "\"1\""));
        as(admin).post("/api/v1/cis", body).andExpect(status().isCreated());
        as(reader)
                .get("/api/v1/cis/" + id)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.class").value("Server"))
                .andExpect(jsonPath("$.status").value("LIVE"))
                .andExpect(jsonPath("$.environment").value("production"))
                .andExpect(jsonPath("$.attributes.memoryGb").value(64))
                .andExpect(jsonPath("$.owner.name").value("Network Services"))
                .andExpect(jsonPath("$.tenantName").value("Meridian Health"));

        var changed = "{\"class\": \"Server\", \"name\": \"hv-01\", \"attributes\": {\"memoryGb\": 128}}";
        as(admin)
                .put("/api/v1/cis/" + id, changed, "\"1\"")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        as(admin).put("/api/v1/cis/" + id, changed, "\"1\"").andExpect(status().isPreconditionFailed());
        as(reader).put("/api/v1/cis/" + id, changed, "\"2\"").andExpect(status().isForbidden());
        as(reader)
                .get("/api/v1/cis/" + id + "/history")
                .andExpect(jsonPath("$.items[*].action", contains("updated", "created")))
                .andExpect(jsonPath("$.items[0].changes['attributes.memoryGb'].before")
                        .value(64))
                .andExpect(jsonPath("$.items[0].changes['attributes.memoryGb'].after")
                        .value(128));

        as(admin).delete("/api/v1/cis/" + id).andExpect(status().isNoContent());
        as(admin).get("/api/v1/cis/" + id).andExpect(status().isNotFound());
    }

    @Test
    void allErrorsComeAtOnce() throws Exception {
        as(admin)
                .post("/api/v1/cis", """
                        {"class": "Certificate", "name": "", "criticality": 9, "attributes": {"colour": "blue"}}
                        """)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.errors[*].field", containsInAnyOrder("name", "criticality", "colour", "expiresOn")));
        as(admin)
                .get("/api/v1/cis?status=BROKEN&criticality=7&owner=me")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors", hasSize(3)));
    }

    @Test
    void relationshipsGroupsAndNeighboursReadInBothDirections() throws Exception {
        var app = made("Application", "order-app");
        var one = made("Database", "db-1");
        var two = made("Database", "db-2");
        var grouped = "{\"type\": \"DEPENDS_ON\", \"target\": \"%s\", \"group\": \"dbs\", \"minUp\": \"1\"}";
        as(admin)
                .post("/api/v1/cis/" + app + "/relationships", grouped.formatted(one))
                .andExpect(status().isOk());
        as(admin)
                .post("/api/v1/cis/" + app + "/relationships", grouped.formatted(two))
                .andExpect(status().isOk());
        as(admin)
                .post(
                        "/api/v1/cis/" + app + "/relationships",
                        "{\"type\": \"DEPENDS_ON\", \"target\": \"%s\", \"group\": \"dbs\", \"minUp\": \"2\"}"
                                .formatted(two))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("min_up"));
        as(reader)
                .get("/api/v1/cis/" + app + "/relationships")
                .andExpect(jsonPath("$.needs[*].ci.name", contains("db-1", "db-2")))
                .andExpect(jsonPath("$.needs[0].group").value("dbs"))
                .andExpect(jsonPath("$.needsInAll").value(2));
        as(reader)
                .get("/api/v1/cis/" + one + "/neighbours?direction=up&depth=2")
                .andExpect(jsonPath("$.nodes[*].ci.name", contains("db-1", "order-app")))
                .andExpect(jsonPath("$.edges", hasSize(1)))
                .andExpect(jsonPath("$.left").value(0));
        as(reader)
                .get("/api/v1/cis/" + one + "/neighbours?direction=sideways")
                .andExpect(status().isUnprocessableContent());
        as(admin).delete("/api/v1/cis/" + one).andExpect(status().isConflict());
        as(admin)
                .delete("/api/v1/cis/" + app + "/relationships/DEPENDS_ON/" + one)
                .andExpect(status().isNoContent());
        as(admin)
                .delete("/api/v1/cis/" + app + "/relationships/DEPENDS_ON/" + one)
                .andExpect(status().isNotFound());
    }

    @Test
    void aListIsReadPageByPage() throws Exception {
        for (var i = 0; i < 7; i++) made("Printer", "printer-" + i);
        var names = new ArrayList<String>();
        var next = "";
        do {
            var page = as(reader)
                    .get("/api/v1/cis?class=Printer&limit=3" + next)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            names.addAll(JsonPath.<List<String>>read(page, "$.items[*].name"));
            String cursor = JsonPath.read(page, "$.next");
            next = cursor == null ? "" : "&cursor=" + cursor;
        } while (!next.isEmpty());

        assertThat(names).hasSize(7).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void searchFindsWhatPeopleType() throws Exception {
        made("Phone", "front desk phone");

        as(reader).get("/api/v1/search?q=DESK pho").andExpect(jsonPath("$.cis[*].name", contains("front desk phone")));
    }

    @Test
    void theCatalogueIsForEverybodyToReadAndForTheTopToWrite() throws Exception {
        as(reader)
                .get("/api/v1/classes/Hypervisor")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.parent").value("Server"))
                .andExpect(jsonPath("$.defaultGroups", contains("POWERED_BY")));
        as(reader)
                .get("/api/v1/relationship-types")
                .andExpect(jsonPath("$[?(@.name == 'USES')].strength", contains("SOFT")));
        var body = "{\"parent\": \"Hardware\", \"label\": \"Robot\", \"icon\": \"cog\"}";
        as(admin).put("/api/v1/classes/Robot", body).andExpect(status().isForbidden());
        as(cast.token(cast.administrator()))
                .put("/api/v1/classes/Robot", body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.attributes[*].name").isNotEmpty());
        made("Robot", "r2");
    }

    @Test
    void theExportHasTheColumnsOfTheImport() throws Exception {
        var tenant = cast.tenant("Export " + UUID.randomUUID());
        var token = cast.token(cast.user(tenant, Role.ADMINISTRATOR));
        var source = UUID.randomUUID();
        var target = UUID.randomUUID();
        as(token)
                .post(
                        "/api/v1/cis",
                        "{\"id\": \"%s\", \"class\": \"Server\", \"name\": \"=hv, 1\", \"attributes\": {\"memoryGb\": 1.5}}"
                                .formatted(source))
                .andExpect(status().isCreated());
        as(token)
                .post(
                        "/api/v1/cis",
                        "{\"id\": \"%s\", \"class\": \"Rack\", \"name\": \"r1\", \"environment\": \"test\"}"
                                .formatted(target))
                .andExpect(status().isCreated());
        as(token)
                .post(
                        "/api/v1/cis/" + source + "/relationships",
                        "{\"type\": \"LOCATED_IN\", \"target\": \"%s\"}".formatted(target))
                .andExpect(status().isOk());

        as(token)
                .get("/api/v1/export/cis.csv")
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content()
                        .string(
                                "class,name,external_id,status,environment,criticality,owner,support_team,approver,memoryGb\r\n"
                                        + "Server,\"'=hv, 1\",%s,LIVE,,,,,,1.5\r\nRack,r1,%s,LIVE,test,,,,,\r\n"
                                                .formatted(source, target)));
        as(token)
                .get("/api/v1/export/relationships.csv")
                .andExpect(content()
                        .string("source,type,target,group,min_up\r\n%s,LOCATED_IN,%s,,\r\n".formatted(source, target)));
    }

    @TestFactory
    Stream<DynamicTest> aStrangerFindsNoTraceAtAnyEndpoint() throws Exception {
        var ci = made("Server", "meridian-secret");
        var other = made("Server", "meridian-other");
        var mine = JsonPath.<String>read(
                as(stranger)
                        .post("/api/v1/cis", "{\"class\": \"Server\", \"name\": \"mine\"}")
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        record Guess(HttpMethod method, String path, String body, int status) {}
        var path = "/api/v1/cis/" + ci;
        var draft = "{\"class\": \"Server\", \"name\": \"taken over\"}";
        return Stream.of(
                        new Guess(HttpMethod.GET, "/api/v1/cis", "", 200),
                        new Guess(HttpMethod.GET, "/api/v1/cis?q=meridian", "", 200),
                        new Guess(HttpMethod.GET, "/api/v1/cis?owner=" + team, "", 200),
                        new Guess(HttpMethod.GET, "/api/v1/search?q=meridian", "", 200),
                        new Guess(HttpMethod.GET, "/api/v1/export/cis.csv", "", 200),
                        new Guess(HttpMethod.GET, "/api/v1/export/relationships.csv", "", 200),
                        new Guess(HttpMethod.GET, "/api/v1/export/cis.csv?tenant=" + meridian, "", 404),
                        new Guess(HttpMethod.GET, "/api/v1/cis?tenant=" + meridian, "", 404),
                        new Guess(HttpMethod.GET, path, "", 404),
                        new Guess(HttpMethod.GET, path + "/history", "", 404),
                        new Guess(HttpMethod.GET, path + "/neighbours", "", 404),
                        new Guess(HttpMethod.GET, path + "/relationships", "", 404),
                        new Guess(HttpMethod.PUT, path, draft, 404),
                        new Guess(HttpMethod.DELETE, path, "", 404),
                        new Guess(
                                HttpMethod.POST,
                                path + "/relationships",
                                "{\"type\": \"USES\", \"target\": \"%s\"}".formatted(other),
                                404),
                        new Guess(
                                HttpMethod.POST,
                                "/api/v1/cis/" + mine + "/relationships",
                                "{\"type\": \"USES\", \"target\": \"%s\"}".formatted(ci),
                                404),
                        new Guess(HttpMethod.DELETE, path + "/relationships/USES/" + other, "", 404),
                        new Guess(
                                HttpMethod.POST,
                                "/api/v1/cis",
                                "{\"id\": \"%s\", \"class\": \"Server\", \"name\": \"x\"}".formatted(ci),
                                409))
                .map(guess -> DynamicTest.dynamicTest(guess.method + " " + guess.path, () -> {
                    var answer = as(stranger)
                            .send(guess.method, guess.path, guess.body)
                            .andReturn()
                            .getResponse();
                    assertThat(answer.getStatus()).isEqualTo(guess.status);
                    assertThat(answer.getContentAsString())
                            .doesNotContain("secret", "meridian-", "Meridian", "Network Services");
                }));
    }

    private String made(String type, String name) throws Exception {
        var answer = as(admin)
                .post("/api/v1/cis", "{\"class\": \"%s\", \"name\": \"%s\"}".formatted(type, name))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private Calls as(String token) {
        return new Calls(http, token);
    }
}
