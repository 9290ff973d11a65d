package io.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.linchpin.cmdb.CiDraft;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.RelationDraft;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DatabaseTest
class ImpactControllerIT {
    private static final CiId DB = CiId.of("00000000-0000-0000-0000-00000000000a");
    private static final CiId LB_1 = CiId.of("00000000-0000-0000-0000-00000000000b");
    private static final CiId LB_2 = CiId.of("00000000-0000-0000-0000-00000000000c");
    private static final CiId POOL = CiId.of("00000000-0000-0000-0000-00000000000d");
    private static final CiId PORTAL = CiId.of("00000000-0000-0000-0000-00000000000e");
    private static CurrentUser kim;

    @Autowired
    MockMvc http;

    @Autowired
    Cast cast;

    @Autowired
    Cmdb cmdb;

    @Autowired
    JsonMapper json;

    @BeforeAll
    static void store(@Autowired Cast cast, @Autowired Cmdb cmdb) {
        kim = cast.user(cast.tenant("Meridian"), Role.AGENT);
        create(cmdb, DB, "DatabaseInstance", "patients");
        create(cmdb, LB_1, "Server", "lb-1");
        create(cmdb, LB_2, "Server", "lb-2");
        create(cmdb, POOL, "LoadBalancerPool", "portal-pool");
        create(cmdb, PORTAL, "BusinessService", "Patient Portal");
        cmdb.relate(kim, new RelationDraft(POOL, "HAS_MEMBER", LB_1, null, null));
        cmdb.relate(kim, new RelationDraft(POOL, "HAS_MEMBER", LB_2, null, null));
        cmdb.relate(kim, new RelationDraft(PORTAL, "DEPENDS_ON", POOL, null, null));
        cmdb.relate(kim, new RelationDraft(PORTAL, "USES", DB, "data", new MinUp(1, false)));
    }

    @Test
    void theAnswerHasTheFieldsOfTheContract() throws Exception {
        var answer = ask("""
            {"seeds": [{"ci": "lb-2"}, {"ci": "%s", "effect": "DEGRADED"}], "limit": 2}\
            """.formatted(LB_1));

        assertThat(answer.get("topologyVersion").asLong()).isEqualTo(cmdb.topologyVersion());
        assertThat(answer.get("counts")).isEqualTo(tree("""
            {"AT_RISK": 0, "DEGRADED": 3, "DOWN": 1}\
            """));
        assertThat(answer.get("hidden")).isEqualTo(tree("2"));
        assertThat(answer.get("seeds")).isEqualTo(tree("""
            [{"ci": "%s", "name": "lb-2", "effect": "DOWN"}, {"ci": "%s", "name": "lb-1", "effect": "DEGRADED"}]\
            """.formatted(LB_2, LB_1)));
        for (var step : answer.get("impacted").get(0).get("path"))
            assertThat(Instant.parse(((ObjectNode) step).remove("firstSeen").asString()))
                    .isBefore(Instant.now());
        assertThat(answer.get("impacted").get(0)).isEqualTo(tree("""
            {"id": "%1$s", "name": "Patient Portal", "class": "BusinessService", "externalId": null,
             "state": "DEGRADED", "hops": 2, "criticality": 2, "owner": null, "path": [
               {"from": "%1$s", "fromName": "Patient Portal", "type": "DEPENDS_ON", "to": "%2$s", "toName": "portal-pool",
                "sources": []},
               {"from": "%2$s", "fromName": "portal-pool", "type": "HAS_MEMBER", "to": "%3$s", "toName": "lb-1",
                "group": "HAS_MEMBER", "sources": []}]}\
            """.formatted(PORTAL, POOL, LB_1)));
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder(
                        "topologyVersion",
                        "seeds",
                        "counts",
                        "impacted",
                        "absorbed",
                        "collisions",
                        "ignoredSeeds",
                        "hidden",
                        "hiddenAbsorbed");
    }

    @Test
    void whyNotNamesTheGroupWithItsArithmetic() throws Exception {
        var answer = read(as(kim).post("/api/v1/impact/why-not", """
            {"ci": "Patient Portal", "seeds": [{"ci": "lb-1", "effect": "DEGRADED"}]}\
            """));

        assertThat(answer).isEqualTo(tree("""
            {"answer": "ABSORBED", "at": [
              {"ci": "%s", "name": "portal-pool", "group": "HAS_MEMBER", "up": 2, "of": 2, "minUp": 1}]}\
            """.formatted(POOL)));
    }

    @Test
    void anotherTenantsCisDoNotExistForTheCaller() throws Exception {
        var stranger = cast.user(cast.tenant("Aurora"), Role.AGENT);

        for (var ci : List.of("Patient Portal", PORTAL.toString())) {
            as(stranger)
                    .post("/api/v1/impact", "{\"seeds\": [{\"ci\": \"%s\"}]}".formatted(ci))
                    .andExpect(status().isNotFound());
            as(stranger)
                    .post("/api/v1/impact/why-not", "{\"ci\": \"%1$s\", \"seeds\": [{\"ci\": \"%1$s\"}]}".formatted(ci))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void whoMaySeeServicesOnlyMayNotAsk() throws Exception {
        as(cast.user(kim.tenant(), Role.REQUESTER))
                .post("/api/v1/impact", "{\"seeds\": [{\"ci\": \"patients\"}]}")
                .andExpect(status().isForbidden());
    }

    @Test
    void theNextAnswerSeesWhatWasJustWritten() throws Exception {
        var before = ask("""
            {"seeds": [{"ci": "patients"}]}\
            """);

        var report = CiId.random();
        create(cmdb, report, "Application", "report");
        cmdb.relate(kim, new RelationDraft(report, "DEPENDS_ON", DB, null, null));
        var after = ask("""
            {"seeds": [{"ci": "patients"}]}\
            """);

        assertThat(before.get("impacted").findValuesAsString("name")).doesNotContain("report");
        assertThat(after.get("impacted").findValuesAsString("name")).contains("report");
        assertThat(after.get("topologyVersion").asLong())
                .isGreaterThan(before.get("topologyVersion").asLong());
    }

    @Test
    void aQuestionMayThinkOfWhatIsNotWritten() throws Exception {
        var without = ask("{\"seeds\": [{\"ci\": \"lb-1\"}]}");
        var overlay =
                "\"overlay\": {\"unrelated\": [{\"source\": \"portal-pool\", \"type\": \"HAS_MEMBER\", \"target\":"
                        + " \"lb-2\"}]}";
        var thought = ask("{\"seeds\": [{\"ci\": \"lb-1\"}], " + overlay + "}");
        var changes = read(as(kim).post("/api/v1/impact/weak-spots/changes", "{" + overlay + "}"));

        assertThat(without.at("/counts/DOWN").asInt()).isEqualTo(1);
        assertThat(thought.at("/counts/DOWN").asInt()).isEqualTo(3);
        assertThat(changes.at("/0/name").asString()).isEqualTo("Patient Portal");
        assertThat(changes.at("/0/gained").findValuesAsString("name")).containsExactly("lb-1");
        assertThat(changes.at("/0/weakerGroups/0/before/of").asInt()).isEqualTo(2);
        assertThat(changes.at("/0/weakerGroups/0/after/of").asInt()).isEqualTo(1);
        assertThat(ask("{\"seeds\": [{\"ci\": \"lb-1\"}]}")).isEqualTo(without);
    }

    @Test
    void anOverlayThatIsWrongIsRefusedNamingEachFieldAndValue() throws Exception {
        as(kim).post("/api/v1/impact", """
            {"seeds": [{"ci": "lb-1"}], "overlay": {
              "added": [{"ci": "new", "class": "Spaceship"}],
              "related": [{"source": "lb-1", "type": "LEANS_ON", "target": "ghost"}]}}
            """)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].field")
                        .value(contains(
                                "overlay.added[0].class", "overlay.related[0].target", "overlay.related[0].type")))
                .andExpect(jsonPath("$.errors[*].value").value(contains("Spaceship", "ghost", "LEANS_ON")));
        as(kim).post(
                        "/api/v1/impact",
                        "{\"seeds\": [{\"ci\": \"lb-1\"}], \"overlay\": {\"added\": [{\"ci\": \"new\", \"tenant\":"
                                + " \"x\"}]}}")
                .andExpect(status().isBadRequest());
    }

    @Test
    void aQuestionWithoutAnyCauseIsRefused() throws Exception {
        as(kim).post("/api/v1/impact", "{}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("seeds"));
    }

    private JsonNode ask(String question) throws Exception {
        return read(as(kim).post("/api/v1/impact", question));
    }

    private JsonNode read(ResultActions answer) throws Exception {
        var response = answer.andExpect(status().isOk()).andReturn().getResponse();
        return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private Calls as(CurrentUser user) {
        return new Calls(http, cast.token(user));
    }

    private JsonNode tree(String text) {
        return json.readTree(text);
    }

    private static void create(Cmdb cmdb, CiId id, String type, String name) {
        cmdb.create(kim, kim.tenant(), id, new CiDraft(type, name, CiStatus.LIVE, null, 2, Map.of(), Map.of()));
    }
}
