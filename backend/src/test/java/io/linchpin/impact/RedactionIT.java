package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiDraft;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.RelationDraft;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.impact.ExpectedEffects.Expected;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * A customer asks everything there is to ask about impact, in two worlds that differ only in what they may not see: names,
 * ids, texts and numbers of the provider's and of another customer's CIs and tickets. If one byte of one answer differed,
 * they would learn something.
 */
@DatabaseTest
@Import(ImpactIT.Tickets.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedactionIT {
    private static final String SECRET = "zq-secret";
    private static final MinUp ONE = new MinUp(1, false);

    @Autowired
    MockMvc http;

    @Autowired
    Cast cast;

    @Autowired
    Cmdb cmdb;

    @Autowired
    Teams teams;

    @Autowired
    Impact impact;

    @Autowired
    ImpactIT.Tickets tickets;

    @Autowired
    Driver driver;

    private final Map<String, CiId> own = new LinkedHashMap<>();
    private final Map<String, CiId> hidden = new TreeMap<>();
    private CurrentUser provider;
    private CurrentUser reader;
    private TenantId ours;
    private TenantId theirs;
    private String token;

    @BeforeAll
    void twoCustomersOnOnePlatform() {
        ours = cast.tenant("Meridian Health");
        theirs = cast.tenant(SECRET + " Logistics");
        provider = cast.administrator();
        reader = cast.user(ours, Role.AGENT);
        token = cast.token(reader);
        for (var name : List.of("array", "volume", "cluster", "hv-1", "hv-2", "spare", "old"))
            hidden.put(name, ci(cast.top(), "Server", SECRET + " " + name));
        hidden.put("shop", ci(theirs, "BusinessService", SECRET + " shop"));
        var crew = teams.create(provider, new Team(TeamId.random(), cast.top(), SECRET + " crew", null, null, null));
        cmdb.setOwner(provider, hidden("array"), OwnerKind.OWNED_BY, crew.id().value());
        for (var name : List.of("vm-1", "vm-2", "vm-3", "app", "idle")) own.put(name, ci(ours, "Application", name));
        for (var name : List.of("portal", "wiki")) own.put(name, ci(ours, "BusinessService", name));

        relate(hidden("volume"), "STORED_ON", hidden("array"));
        relate(hidden("shop"), "DEPENDS_ON", hidden("volume"));
        relate(hidden("cluster"), "DEPENDS_ON", hidden("hv-1"), SECRET + " pool");
        relate(hidden("cluster"), "DEPENDS_ON", hidden("hv-2"), SECRET + " pool");
        relate(own("vm-1"), "STORED_ON", hidden("volume"));
        relate(own("vm-2"), "STORED_ON", hidden("volume"));
        relate(own("vm-3"), "DEPENDS_ON", hidden("cluster"));
        relate(own("app"), "RUNS_ON", own("vm-1"), "run");
        relate(own("app"), "RUNS_ON", own("vm-2"), "run");
        relate(own("app"), "USES", hidden("spare"), "mixed");
        relate(own("app"), "USES", own("vm-3"), "mixed");
        relate(own("portal"), "DEPENDS_ON", own("app"));
        relate(own("wiki"), "DEPENDS_ON", own("vm-3"));
        relate(own("wiki"), "USES", hidden("old"));
    }

    @AfterAll
    void forgetTickets() {
        tickets.expected.clear();
    }

    @Test
    void whatMayNotBeSeenChangesNoByteOfAnyAnswer() throws Exception {
        expectWork("CHG-1", 1);
        var before = everything();
        assertThat(before).hasSizeGreaterThan(200);
        assertThat(before.toString()).contains("portal", "\"group\":\"run\"", "providedBy", "CHG-OURS", "collisions");

        nothingIsAsItWas();
        var after = everything();

        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((question, answer) -> {
            assertThat(after).containsEntry(question, answer);
            assertThat(answer).as(question).doesNotContain(traces());
        });
    }

    /** So that the test above can fail. */
    @Test
    void theProviderIsToldWhatTheCustomerIsNot() {
        var seen = new StringBuilder();
        var question =
                new ImpactQuestion(List.of(new Seed(hidden("array").toString(), ImpactState.DOWN)), null, List.of(), 1);

        impact.export(provider, question, Set.of(ImpactState.values()), seen::append);

        assertThat(seen.toString())
                .contains(SECRET + " array", SECRET + " shop", hidden("volume").toString(), "portal");
    }

    /** Every question of a reader, with its answer but for the version, which counts the writes of everybody. */
    private Map<String, String> everything() throws Exception {
        var answers = new TreeMap<String, String>();
        var overlays = List.of(
                "",
                ", \"overlay\": {\"changed\": [{\"ci\": \"vm-1\", \"status\": \"RETIRED\"}]}",
                ", \"overlay\": {\"unrelated\": [{\"source\": \"app\", \"type\": \"RUNS_ON\", \"target\": \"vm-1\"}]}",
                ", \"overlay\": {\"related\": [{\"source\": \"portal\", \"type\": \"DEPENDS_ON\", \"target\":"
                        + " \"vm-3\"}]}");
        var window = "\"window\": {\"start\": \"%s\", \"end\": \"%s\"}"
                .formatted(ImpactIT.TONIGHT.start(), ImpactIT.TONIGHT.end());
        for (var overlay : overlays) {
            post(answers, "/impact", "{" + window + overlay + "}");
            for (var seed : own.keySet()) {
                var seeds = "\"seeds\": [{\"ci\": \"%s\"}]".formatted(seed);
                post(answers, "/impact", "{" + seeds + ", " + window + overlay + "}");
                for (var ci : own.keySet())
                    post(answers, "/impact/why-not", "{\"ci\": \"%s\", ".formatted(ci) + seeds + overlay + "}");
            }
            if (!overlay.isEmpty()) post(answers, "/impact/weak-spots/changes", "{" + overlay.substring(2) + "}");
        }
        get(answers, "/impact/weak-spots");
        for (var ci : own.values()) {
            get(answers, "/impact/weak-spots/" + ci);
            get(answers, "/impact/weak-spots/" + ci + "/pairs");
        }
        guess(answers);
        export(answers);
        return answers;
    }

    /** What they could write if they knew more than they do is answered like what does not exist. */
    private void guess(Map<String, String> answers) throws Exception {
        for (var name : hidden.keySet())
            for (var body : List.of(
                    "{\"seeds\": [{\"ci\": \"%s\"}]}",
                    "{\"seeds\": [{\"ci\": \"app\"}], \"overlay\": {\"changed\": [{\"ci\": \"%s\", \"status\":"
                            + " \"LIVE\"}]}}",
                    "{\"seeds\": [{\"ci\": \"app\"}], \"overlay\": {\"related\": [{\"source\": \"app\", \"type\":"
                            + " \"USES\", \"target\": \"%s\"}]}}",
                    "{\"seeds\": [{\"ci\": \"app\"}], \"overlay\": {\"added\": [{\"ci\": \"%s\", \"class\":"
                            + " \"Server\"}]}}",
                    "{\"changes\": [\"CHG-1\"], \"seeds\": [{\"ci\": \"%s\"}]}")) {
                var ghost = guessed(body, "ghost");
                assertThat(guessed(body, SECRET + " " + name)).isEqualTo(ghost);
                assertThat(guessed(body, hidden(name).toString())).isEqualTo(ghost);
                answers.put("guess " + body, ghost);
            }
    }

    private String guessed(String body, String text) throws Exception {
        return call("/impact", body.formatted(text)).replace(text, "it");
    }

    /** As lines of a file, and as the screen gets it, with its map. */
    private void export(Map<String, String> answers) {
        for (var seed : own.keySet()) {
            var question =
                    new ImpactQuestion(List.of(new Seed(seed, ImpactState.DOWN)), ImpactIT.TONIGHT, List.of(), 200);
            var lines = new ArrayList<String>();
            impact.export(reader, question, Set.of(ImpactState.values()), lines::add);
            answers.put("export " + seed, String.join("", lines));
            answers.put(
                    "screen " + seed, impact.of(reader, question).toString().replaceFirst("topologyVersion=\\d+", ""));
        }
    }

    /** Other names, ids and texts, longer runs, more CIs, other tickets; what they do to the reader's CIs is the same. */
    private void nothingIsAsItWas() {
        try (var session = driver.session()) {
            session.run("""
                MATCH (ci:Ci)
                WHERE ci.tenant <> $ours
                SET ci.id = randomUUID(), ci.name = 'other ' + ci.name, ci.criticality = 1
                WITH ci
                MATCH (ci)-[edge {group: $group}]->()
                SET edge.group = 'other ' + edge.group
                """, Map.of("ours", ours.toString(), "group", SECRET + " pool"))
                    .consume();
            session.run("CREATE (:TopologyChange {id: randomUUID(), at: datetime.realtime(), cis: []})")
                    .consume();
            hidden.replaceAll((name, id) -> CiId.of(session.run(
                            "MATCH (ci:Ci {name: $name}) RETURN ci.id AS id",
                            Map.of("name", "other %s %s".formatted(SECRET, name)))
                    .single()
                    .get("id")
                    .asString()));
        }
        for (var count = 0; count < 5; count++) {
            relate(ci(theirs, "BusinessService", SECRET + " more"), "DEPENDS_ON", hidden("volume"));
            relate(ci(cast.top(), "Server", SECRET + " most"), "DEPENDS_ON", hidden("array"));
            relate(hidden("cluster"), "USES", ci(cast.top(), "Server", SECRET + " least"));
        }
        relate(hidden("array"), "LOCATED_IN", ci(cast.top(), "Server", SECRET + " deeper"));
        expectWork("CHG-4711", 3);
    }

    /** @param cis how many a ticket of the provider concerns, of which only the first carries anything of the reader's */
    private void expectWork(String number, int cis) {
        tickets.expected.clear();
        for (var count = 0; count < cis; count++)
            tickets.expected.add(new Expected(
                    count == 0 ? hidden("array") : ci(cast.top(), "Server", SECRET + " work"),
                    ImpactState.DEGRADED,
                    number,
                    SECRET + " work",
                    cast.top()));
        tickets.expected.add(new Expected(own("vm-3"), ImpactState.DOWN, "CHG-OURS", "Patch", ours));
    }

    private String[] traces() {
        var traces = new ArrayList<>(
                List.of(SECRET, "CHG-1\"", "CHG-4711", cast.top().toString(), theirs.toString()));
        hidden.values().forEach(id -> traces.add(id.toString()));
        return traces.toArray(String[]::new);
    }

    private void post(Map<String, String> answers, String path, String body) throws Exception {
        answers.put(path + " " + body, call(path, body));
    }

    private void get(Map<String, String> answers, String path) throws Exception {
        answers.put(path, answer(MockMvcRequestBuilders.get("/api/v1" + path)));
    }

    private String call(String path, String body) throws Exception {
        return answer(MockMvcRequestBuilders.post("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("\"topologyVersion\":\\d+", "");
    }

    private CiId ci(TenantId tenant, String type, String name) {
        var draft = new CiDraft(type, name, CiStatus.LIVE, null, 2, Map.of(), Map.of());
        return cmdb.create(cast.administrator(), tenant, CiId.random(), draft).id();
    }

    private void relate(CiId source, String type, CiId target) {
        cmdb.relate(provider, new RelationDraft(source, type, target, null, null));
    }

    private void relate(CiId source, String type, CiId target, String group) {
        cmdb.relate(provider, new RelationDraft(source, type, target, group, ONE));
    }

    private CiId own(String name) {
        return Optional.ofNullable(own.get(name)).orElseThrow();
    }

    private CiId hidden(String name) {
        return Optional.ofNullable(hidden.get(name)).orElseThrow();
    }
}
