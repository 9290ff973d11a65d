package io.linchpin.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.linchpin.cmdb.CiDraft;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.RelationDraft;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.identity.Team;
import io.linchpin.identity.TeamId;
import io.linchpin.identity.Teams;
import io.linchpin.identity.TokenId;
import io.linchpin.identity.Tokens;
import io.linchpin.impact.AssessmentId;
import io.linchpin.impact.Assessments;
import io.linchpin.impact.ImpactQuestion;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.importers.csv.CsvUploads;
import io.linchpin.imports.Imports;
import io.linchpin.imports.Mappings;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the administrator of one customer learns about another customer and the provider above both: nothing, whichever
 * endpoint they ask and whichever id they guess. An endpoint without a line in the table fails.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {
    /** Open to all, and says nothing about tenants. */
    private static final List<String> OPEN = List.of("GET /api/v1/health", "GET /api/v1/mapping.schema.json");

    @Autowired
    MockMvc http;

    @Autowired
    Cmdb cmdb;

    @Autowired
    Assessments assessments;

    @Autowired
    Imports imports;

    @Autowired
    Mappings mappings;

    @Autowired
    Teams teams;

    @Autowired
    Tokens tokens;

    @Autowired
    Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private TenantId harbor;
    private TenantId ours;
    private CurrentUser them;
    private CiId server;
    private CiId portal;
    private CiId mine;
    private TeamId crew;
    private AssessmentId kept;
    private TokenId secret;
    private RunId run;
    private String token;
    private List<String> traces;

    @BeforeAll
    void twoCustomersOnOnePlatform() {
        ours = cast.tenant("Meridian Health");
        harbor = cast.tenant("Harbor Logistics");
        them = cast.user(harbor, Role.ADMINISTRATOR, true);
        var provider = cast.administrator();
        var platform = ci(provider, cast.top(), "Cluster", "nwplatform");
        crew = teams.create(them, new Team(TeamId.random(), harbor, "Harbor crane crew", null, null, null))
                .id();
        secret = tokens.create(them, "harbor crane token", null).token().id();
        server = ci(them, harbor, "Server", "hbsrv-1");
        portal = ci(them, harbor, "BusinessService", "hbportal");
        cmdb.setOwner(them, server, OwnerKind.OWNED_BY, crew.value());
        relate(them, portal, server);
        relate(provider, server, platform);
        run = imported();
        mine = ci(cast.user(ours, Role.ADMINISTRATOR), ours, "Server", "mhsrv-1");
        relate(provider, mine, platform);
        kept = AssessmentId.random();
        assessments.keep(
                them,
                kept,
                "Harbor server fails",
                ImpactQuestion.of(List.of(new Seed(server.toString(), ImpactState.DOWN))));
        token = cast.token(cast.user(ours, Role.ADMINISTRATOR, true));
        traces = List.of(
                harbor.toString(),
                cast.top().toString(),
                server.toString(),
                portal.toString(),
                platform.toString(),
                crew.toString(),
                secret.toString(),
                run.toString(),
                kept.toString(),
                them.id().toString(),
                them.name(),
                "Harbor",
                "harbor",
                "hbsrv",
                "hbportal",
                "nwplatform",
                "10.99.7.1",
                "hb-ext-7");
    }

    /** @param endpoint as it is mapped */
    private record Case(String endpoint, HttpMethod method, String path, String body, int status) {
        static Case of(HttpMethod method, String pattern, String path, String body, int status) {
            return new Case("%s /api/v1%s".formatted(method, pattern), method, "/api/v1" + path, body, status);
        }
    }

    private static Case shows(String pattern, String query) {
        return Case.of(GET, pattern, pattern + query, "", 200);
    }

    private static Case guess(HttpMethod method, String pattern, String body, Object... ids) {
        var path = pattern.replaceAll("\\{\\w+}", "%s").formatted(ids);
        return Case.of(method, pattern, path, body, 404);
    }

    private Stream<Case> table() {
        return Stream.of(cmdb(), impactAndExport(), catalogue(), imports(), identity())
                .flatMap(cases -> cases);
    }

    private Stream<Case> cmdb() {
        var draft = "{\"class\": \"Server\", \"name\": \"taken\"}";
        var relation = "{\"type\": \"CONNECTED_TO\", \"target\": \"%s\"}";
        return Stream.of(
                shows("/cis", "?limit=500"),
                shows("/cis", "?q=hbsrv"),
                shows("/cis", "?q=10.99"),
                shows("/cis", "?owner=" + crew),
                shows("/search", "?q=hbsrv"),
                shows("/search", "?q=10.99.7.1"),
                shows("/search", "?q=hb-ext"),
                guess(GET, "/cis/{id}", "", server),
                guess(PUT, "/cis/{id}", draft, server),
                guess(DELETE, "/cis/{id}", "", server),
                Case.of(POST, "/cis", "/cis?tenant=" + harbor, draft, 404),
                Case.of(
                        POST,
                        "/cis/{id}/values/{field}/take",
                        "/cis/" + server + "/values/name/take?source=secret",
                        "",
                        404),
                guess(POST, "/cis/{id}/values/{field}/give-back", "", server, "name"),
                shows("/duplicates", ""),
                guess(GET, "/cis/{id}/duplicates", "", server),
                guess(PUT, "/cis/{id}/duplicates/{other}/apart", "", mine, server),
                guess(DELETE, "/cis/{id}/duplicates/{other}/apart", "", mine, server),
                guess(GET, "/cis/{id}/merge/{other}", "", mine, server),
                guess(POST, "/cis/{id}/merge/{other}", "{\"version\": 1, \"otherVersion\": 1}", mine, server),
                guess(GET, "/cis/{id}/history", "", server),
                Case.of(GET, "/cis/{id}/history", "/cis/" + mine + "/history", "", 200),
                guess(GET, "/cis/{id}/neighbours", "", server),
                Case.of(GET, "/cis/{id}/neighbours", "/cis/" + mine + "/neighbours?depth=5", "", 200),
                guess(GET, "/cis/{id}/relationships", "", server),
                Case.of(GET, "/cis/{id}/relationships", "/cis/" + mine + "/relationships", "", 200),
                guess(POST, "/cis/{id}/relationships", relation.formatted(mine), server),
                guess(POST, "/cis/{id}/relationships", relation.formatted(server), mine),
                guess(DELETE, "/cis/{id}/relationships/{type}/{target}", "", portal, "DEPENDS_ON", server),
                guess(DELETE, "/cis/{id}/relationships/{type}/{target}", "", mine, "DEPENDS_ON", server));
    }

    private Stream<Case> impactAndExport() {
        var seed = "{\"seeds\": [{\"ci\": \"%s\"}]}";
        var named = "{\"name\": \"Ours\", \"seeds\": [{\"ci\": \"%s\"}]}";
        var whyNot = "{\"ci\": \"%s\", \"seeds\": [{\"ci\": \"%s\"}]}";
        var thought = "{\"seeds\": [{\"ci\": \"%s\"}], \"overlay\": {\"changed\": [{\"ci\": \"%s\", \"status\":"
                + " \"RETIRED\"}]}}";
        var leaning = "{\"overlay\": {\"related\": [{\"source\": \"%s\", \"type\": \"USES\", \"target\": \"%s\"}]}}";
        return Stream.of(
                Case.of(POST, "/impact", "/impact", seed.formatted(mine), 200),
                guess(POST, "/impact", seed.formatted(server)),
                guess(POST, "/impact", seed.formatted("hbsrv-1")),
                guess(POST, "/impact", seed.formatted("hb-ext-7")),
                guess(POST, "/impact", seed.formatted("nwplatform")),
                guess(POST, "/impact/why-not", whyNot.formatted(server, mine)),
                guess(POST, "/impact/why-not", whyNot.formatted(mine, server)),
                Case.of(POST, "/impact", "/impact", thought.formatted(mine, server), 422),
                Case.of(POST, "/impact", "/impact", thought.formatted(mine, "nwplatform"), 422),
                Case.of(
                        POST,
                        "/impact/weak-spots/changes",
                        "/impact/weak-spots/changes",
                        leaning.formatted(mine, portal),
                        422),
                Case.of(
                        POST,
                        "/impact/weak-spots/changes",
                        "/impact/weak-spots/changes",
                        leaning.formatted(mine, "hbsrv-1"),
                        422),
                shows("/impact/assessments", "?limit=500"),
                Case.of(POST, "/impact/assessments", "/impact/assessments", named.formatted(mine), 201),
                guess(POST, "/impact/assessments", named.formatted(server)),
                guess(GET, "/impact/assessments/{id}", "", kept),
                guess(DELETE, "/impact/assessments/{id}", "", kept),
                shows("/impact/weak-spots", ""),
                Case.of(GET, "/impact/weak-spots/{ci}", "/impact/weak-spots/" + mine, "", 200),
                guess(GET, "/impact/weak-spots/{ci}", "", server),
                guess(GET, "/impact/weak-spots/{ci}", "", "nwplatform"),
                Case.of(GET, "/impact/weak-spots/{ci}/pairs", "/impact/weak-spots/" + mine + "/pairs", "", 200),
                guess(GET, "/impact/weak-spots/{ci}/pairs", "", "hbportal"),
                shows("/export/cis.csv", ""),
                guess(GET, "/export/cis.csv?tenant={tenant}", "", harbor),
                shows("/export/relationships.csv", ""),
                guess(GET, "/export/relationships.csv?tenant={tenant}", "", harbor));
    }

    private static Stream<Case> catalogue() {
        var ciClass = "{\"parent\": \"Hardware\", \"label\": \"Mine\", \"icon\": \"server\"}";
        var type = "{\"phrase\": \"uses\", \"inverse\": \"is used by\", \"strength\": \"SOFT\"}";
        return Stream.of(
                shows("/classes", ""),
                Case.of(GET, "/classes/{name}", "/classes/Server", "", 200),
                Case.of(PUT, "/classes/{name}", "/classes/Server", ciClass, 403),
                Case.of(GET, "/unknown-attributes", "/unknown-attributes", "", 403),
                shows("/relationship-types", ""),
                shows("/precedence", ""),
                Case.of(
                        PUT,
                        "/precedence/{className}/{field}",
                        "/precedence/Server/name",
                        "{\"order\": [\"netbox\"]}",
                        403),
                shows("/stale", "?days=0"),
                shows("/stale/cis", "?source=secret&days=0"),
                Case.of(PUT, "/relationship-types/{name}", "/relationship-types/USES", type, 403));
    }

    private Stream<Case> imports() {
        return Stream.of(
                Case.of(POST, "/imports", "/imports?source=any&tenant=" + harbor, "multipart", 404),
                guess(GET, "/imports/{id}", "", run),
                guess(GET, "/imports/{id}/rows", "", run),
                guess(GET, "/imports/{id}/refused.csv", "", run),
                guess(GET, "/imports/{id}/plan.csv", "", run),
                guess(GET, "/imports/{id}/consequences", "", run),
                guess(GET, "/imports/{id}/graph", "", run),
                guess(POST, "/imports/{id}/drop", "{\"rows\": [\"cis:0\"]}", run),
                guess(POST, "/imports/{id}/keep", "", run),
                guess(POST, "/imports/{id}/apply", "", run),
                guess(GET, "/imports/{id}/revert", "", run),
                guess(POST, "/imports/{id}/revert", "", run),
                guess(POST, "/imports/{id}/stop", "", run),
                guess(POST, "/imports/{id}/discard", "", run),
                shows("/imports", ""),
                shows("/mappings", ""),
                guess(GET, "/mappings/{source}", "", "theirs"),
                Case.of(PUT, "/mappings/{source}", "/mappings/theirs?tenant=" + harbor, "{}", 404));
    }

    private Stream<Case> identity() {
        var person = them.id();
        var named = "{\"name\": \"a\", \"username\": \"b\"}";
        return Stream.of(
                shows("/me", ""),
                guess(GET, "/me?tenant={tenant}", "", harbor),
                Case.of(POST, "/me/password", "/me/password", "{}", 422),
                shows("/tenants", ""),
                guess(GET, "/tenants/{id}", "", harbor),
                guess(PUT, "/tenants/{id}", "{\"name\": \"Mine\"}", harbor),
                guess(GET, "/tenants/{id}/roles", "", harbor),
                guess(POST, "/tenants", "{\"name\": \"Mine\", \"parent\": \"%s\"}".formatted(harbor)),
                shows("/people", "?limit=500"),
                shows("/people", "?q=name"),
                guess(GET, "/people/{id}", "", person),
                guess(PUT, "/people/{id}", named, person),
                guess(POST, "/people", "{\"name\": \"a\", \"username\": \"b\", \"tenant\": \"%s\"}".formatted(harbor)),
                guess(PUT, "/people/{id}/password", "{\"password\": \"long enough\"}", person),
                guess(POST, "/people/{id}/password", "", person),
                guess(GET, "/people/{id}/sign-in", "", person),
                guess(DELETE, "/people/{id}/sign-in/waits", "", person),
                guess(GET, "/people/{id}/roles", "", person),
                guess(PUT, "/people/{id}/roles/{tenant}/{role}", "", person, ours, "AGENT"),
                guess(DELETE, "/people/{id}/roles/{tenant}/{role}", "", person, harbor, "ADMINISTRATOR"),
                shows("/teams", "?limit=500"),
                shows("/teams", "?q=crane"),
                guess(GET, "/teams/{id}", "", crew),
                guess(PUT, "/teams/{id}", "{\"name\": \"Mine\"}", crew),
                guess(POST, "/teams", "{\"name\": \"a\", \"tenant\": \"%s\"}".formatted(harbor)),
                guess(DELETE, "/teams/{id}", "", crew),
                guess(GET, "/teams/{id}/uses", "", crew),
                guess(GET, "/teams/{id}/members", "", crew),
                guess(PUT, "/teams/{id}/members/{person}", "", crew, person),
                guess(DELETE, "/teams/{id}/members/{person}", "", crew, person),
                shows("/tokens", "?all=true"),
                Case.of(POST, "/tokens", "/tokens?tenant=" + harbor, "{\"name\": \"mine\"}", 404),
                guess(DELETE, "/tokens/{id}", "", secret),
                shows("/audit", "?limit=500"),
                shows("/audit", "?q=crane"),
                guess(GET, "/audit?tenant={tenant}", "", harbor));
    }

    @Test
    void everyEndpointStandsInTheTable() {
        var inTable = table().map(one -> one.endpoint.replaceFirst("\\?.*", "")).collect(Collectors.toSet());

        assertThat(endpoints()).hasSizeGreaterThan(40);
        assertThat(endpoints()).filteredOn(endpoint -> !OPEN.contains(endpoint)).allMatch(inTable::contains);
        assertThat(inTable).isSubsetOf(endpoints());
    }

    @TestFactory
    Stream<DynamicTest> noAnswerHasATrace() {
        return table().map(one -> DynamicTest.dynamicTest(one.method + " " + one.path + " " + one.body, () -> {
            var answer = call(one);
            // What the caller says may be repeated; what they did not know may not be told.
            var untold = traces.stream()
                    .filter(trace -> !(one.path + one.body).contains(trace))
                    .toList();
            assertThat(answer.getContentAsString()).doesNotContain(untold);
            assertThat(answer.getStatus()).isEqualTo(one.status);
        }));
    }

    /** So that the test above can fail. */
    @Test
    void whoBelongsThereIsToldAllOfIt() throws Exception {
        var theirs = cast.token(them);
        var seen = new StringBuilder();
        for (var path : List.of(
                "/cis",
                "/teams",
                "/tokens",
                "/imports",
                "/audit?limit=500",
                "/export/cis.csv",
                "/me",
                "/impact/assessments"))
            seen.append(http.perform(MockMvcRequestBuilders.get("/api/v1" + path)
                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + theirs))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        assertThat(seen.toString())
                .contains(server.toString(), portal.toString(), crew.toString(), secret.toString(), run.toString())
                .contains(kept.toString())
                .contains("Harbor", "hbsrv-1", "10.99.7.1", "hb-ext-7", them.name());
    }

    private MockHttpServletResponse call(Case one) throws Exception {
        var request = one.body.equals("multipart")
                ? MockMvcRequestBuilders.multipart(one.path)
                        .file("cis", "class,name\nServer,planted\n".getBytes(StandardCharsets.UTF_8))
                : MockMvcRequestBuilders.request(one.method, one.path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(one.body);
        return http.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .header(HttpHeaders.IF_MATCH, "\"1\""))
                .andReturn()
                .getResponse();
    }

    private List<String> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("io.linchpin"))
                .flatMap(one -> one.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                one.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .distinct()
                .toList();
    }

    private CiId ci(CurrentUser user, TenantId tenant, String type, String name) {
        var draft = new CiDraft(type, name, CiStatus.LIVE, null, null, Map.of(), Map.of());
        return cmdb.create(user, tenant, CiId.random(), draft).id();
    }

    private void relate(CurrentUser user, CiId source, CiId target) {
        cmdb.relate(user, new RelationDraft(source, "DEPENDS_ON", target, null, null));
    }

    /** A CI with an address, a source and a row that was refused. */
    private RunId imported() {
        var id = RunId.random();
        var rows = "class,name,external_id,ipAddress\nServer,hbsrv-7,hb-ext-7,10.99.7.1\nSrever,hbsrv-8,hb-ext-8,\n";
        try (var content = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8))) {
            CsvUploads.store(imports.receive(id), RowKind.CIS, "cis.csv", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mappings.save(them, harbor, "theirs", "description: What Harbor scans");
        imports.start(them, harbor, id, "harbor-scan", true);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> imports.get(them, id).finishedAt() != null);
        return id;
    }
}
