package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Imports over HTTP: the contract others rely on, and what a customer learns of another one's imports: nothing. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsApiIT {
    private static final String PATH = "/api/v1/imports";
    private static final String CIS = """
            class,name,external_id,owner
            Server,srv-1,s1,
            Server,srv-2,s2,
            Blade,srv-3,s3,
            """;
    private static final String RELATIONSHIPS = """
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

    private final JsonMapper json = new JsonMapper();
    private TenantId meridian = TenantId.random();
    private TenantId harbor = TenantId.random();
    private CurrentUser stranger;
    private String token = "";
    private RunId theirs = RunId.random();
    private String theirNumber = "";

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

    @Test
    void anImportAnswersAsTheContractSays() throws Exception {
        var run = uploaded(upload("contract").file(part("cis", CIS)).file(part("relationships", RELATIONSHIPS)));
        awaited(run);
        call(get(PATH + "/" + run))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(run.toString()))
                .andExpect(jsonPath("$.source").value("contract"))
                .andExpect(jsonPath("$.state").value("PLANNED"))
                .andExpect(jsonPath("$.progress.rows").value(5))
                .andExpect(jsonPath("$.progress.done").value(5))
                .andExpect(jsonPath("$.counts.cis.create").value(2))
                .andExpect(jsonPath("$.counts.cis.update").value(0))
                .andExpect(jsonPath("$.counts.cis.same").value(0))
                .andExpect(jsonPath("$.counts.cis.refuse").value(1))
                .andExpect(jsonPath("$.counts.cis.retire").value(0))
                .andExpect(jsonPath("$.counts.relationships.create").value(1))
                .andExpect(jsonPath("$.counts.relationships.refuse").value(1))
                .andExpect(jsonPath("$.counts.teams.create").value(0))
                .andExpect(jsonPath("$.counts.people.retire").value(0))
                .andExpect(jsonPath("$.planned").value(true));
        call(post(PATH + "/" + run + "/apply")).andExpect(status().isAccepted());
        assertThat(awaited(run)).isEqualTo(ImportState.APPLIED);
        call(post(PATH + "/" + run + "/apply"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void anUploadAnswersAtOnceAndSaysWhereToLook() throws Exception {
        call(upload("at once").file(part("cis", CIS)))
                .andExpect(status().isAccepted())
                .andExpect(header().string(HttpHeaders.LOCATION, containsString(PATH + "/")))
                .andExpect(jsonPath("$.state").value("PLANNING"));
    }

    @Test
    void withApplyThePlanIsWrittenWithoutALook() throws Exception {
        var run = uploaded(upload("straight").file(part("cis", CIS)).queryParam("apply", "true"));
        assertThat(awaited(run)).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void rowsAreAskedForByVerdictAndComeByTheKindPageByPage() throws Exception {
        var run = uploaded(upload("rows").file(part("cis", CIS)).file(part("relationships", RELATIONSHIPS)));
        awaited(run);
        var first = call(get(PATH + "/" + run + "/rows").queryParam("limit", "2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].kind", contains("cis", "cis")))
                .andExpect(jsonPath("$.items[0].subject").value("srv-1"))
                .andExpect(jsonPath("$.items[0].verdict").value("create"))
                .andExpect(jsonPath("$.items[0].line").value(2))
                .andReturn();
        var next = json.readTree(first.getResponse().getContentAsString())
                .get("next")
                .asString();
        call(get(PATH + "/" + run + "/rows").queryParam("limit", "2").queryParam("cursor", next))
                .andExpect(jsonPath("$.items[*].kind", contains("relationships")))
                .andExpect(jsonPath("$.next").value(nullValue()));
        call(get(PATH + "/" + run + "/rows").queryParam("verdict", "update"))
                .andExpect(jsonPath("$.items", hasSize(0)));
        call(get(PATH + "/" + run + "/rows").queryParam("verdict", "refuse"))
                .andExpect(jsonPath("$.items[*].line", contains(4, 3)))
                .andExpect(jsonPath("$.items[0].errors[0].message", containsString("No class of that name")));
        call(get(PATH + "/" + run + "/refused.csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Blade,srv-3,s3")));
    }

    @Test
    void theListGoesThroughAllImportsByCursor() throws Exception {
        var alone = cast.token(cast.user(cast.tenant("Lists"), Role.ADMINISTRATOR));
        for (var source : List.of("one", "two", "three"))
            http.perform(authorized(upload(source).file(part("cis", CIS)), alone))
                    .andExpect(status().isAccepted());
        var first = http.perform(authorized(get(PATH).queryParam("limit", "2"), alone))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].source", contains("three", "two")))
                .andReturn();
        var next = json.readTree(first.getResponse().getContentAsString())
                .get("next")
                .asString();
        http.perform(authorized(get(PATH).queryParam("limit", "2").queryParam("cursor", next), alone))
                .andExpect(jsonPath("$.items[*].source", contains("one")))
                .andExpect(jsonPath("$.next").value(nullValue()));
    }

    @Test
    void theSameKeyAndFilesAreOneImport() throws Exception {
        var first = uploaded(upload("idempotent").file(part("cis", CIS)).header("Idempotency-Key", "once"));
        var again = uploaded(upload("idempotent").file(part("cis", CIS)).header("Idempotency-Key", "once"));
        assertThat(again).isEqualTo(first);
        assertThat(awaited(first)).as("its files are still there").isEqualTo(ImportState.PLANNED);
    }

    @TestFactory
    Stream<DynamicTest> theSameKeyWithAnythingElseIsAConflict() throws Exception {
        uploaded(upload("keyed").file(part("cis", CIS)).header("Idempotency-Key", "twice"));
        return Stream.of(
                        Map.entry("another source", upload("other").file(part("cis", CIS))),
                        Map.entry("another file", upload("keyed").file(part("cis", CIS + "Server,srv-4,s4,\n"))),
                        Map.entry(
                                "one more file",
                                upload("keyed").file(part("cis", CIS)).file(part("teams", "name\nA\n"))),
                        Map.entry("another kind", upload("keyed").file(part("teams", CIS))),
                        Map.entry(
                                "a mapping",
                                upload("keyed").file(part("cis", CIS)).file(part("mapping", ""))),
                        Map.entry(
                                "applied at once",
                                upload("keyed").file(part("cis", CIS)).queryParam("apply", "true")))
                .map(request -> DynamicTest.dynamicTest(
                        request.getKey(), () -> call(request.getValue().header("Idempotency-Key", "twice"))
                                .andExpect(status().isConflict())));
    }

    @TestFactory
    Stream<DynamicTest> whatCannotBeAnImportIsToldAsAProblem() {
        record Wrong(String what, AbstractMockHttpServletRequestBuilder<?> request, int status, String says) {}
        return Stream.of(
                        new Wrong("no file", upload("empty"), 422, "Send at least one file"),
                        new Wrong("a part of another name", upload("typo").file(part("ci", CIS)), 422, "no such part"),
                        new Wrong(
                                "a mapping that is none",
                                upload("mapped").file(part("cis", CIS)).file(part("mapping", "cis: [")),
                                422,
                                "The mapping cannot be read"),
                        new Wrong("no source", multipart(PATH).file(part("cis", CIS)), 400, "source"),
                        new Wrong(
                                "a source with no name",
                                upload(" ").file(part("cis", CIS)),
                                422,
                                "A source has a name"),
                        new Wrong(
                                "something else than files",
                                post(PATH + "?source=a")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{}"),
                                415,
                                "not supported"),
                        new Wrong(
                                "a tenant there is not",
                                upload("a")
                                        .file(part("cis", CIS))
                                        .queryParam("tenant", TenantId.random().toString()),
                                404,
                                "tenant"),
                        new Wrong("a run there is not", get(PATH + "/" + RunId.random()), 404, "import"),
                        new Wrong("an id that is none", get(PATH + "/nightly"), 404, "nightly"),
                        new Wrong("a page of nothing", get(PATH + "?limit=0"), 422, "A page has 1 to"),
                        new Wrong("a cursor that is none", get(PATH + "?cursor=xyz"), 422, "earlier page"))
                .map(wrong -> DynamicTest.dynamicTest(wrong.what, () -> call(wrong.request)
                        .andExpect(status().is(wrong.status))
                        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                        .andExpect(content().string(containsString(wrong.says)))));
    }

    @Test
    void aVerdictThereIsNotIsTold() throws Exception {
        var run = uploaded(upload("verdicts").file(part("cis", CIS)));
        awaited(run);
        for (var query : List.of("verdict=same", "kind=racks", "cursor=xyz"))
            call(get(PATH + "/" + run + "/rows?" + query))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @TestFactory
    Stream<DynamicTest> onlyWhoMayImportDoes() {
        return Stream.of(Role.values())
                .filter(role -> !role.rights().contains(Right.IMPORT))
                .map(role -> DynamicTest.dynamicTest(role.name(), () -> {
                    var other = cast.token(cast.user(meridian, role));
                    for (var request : everyEndpoint(RunId.random(), "", ""))
                        http.perform(authorized(request, other))
                                .andExpect(status().isForbidden())
                                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
                }));
    }

    @Test
    void twoFilesOfOneNameAreBothRead() throws Exception {
        var run = uploaded(upload("twins")
                .file(part("cis", "class,name,external_id\nServer,twin-1,t1\n"))
                .file(part("cis", "class,name,external_id\nServer,twin-2,t2\n")));
        awaited(run);
        call(get(PATH + "/" + run)).andExpect(jsonPath("$.counts.cis.create").value(2));
    }

    @TestFactory
    Stream<DynamicTest> whatAnotherCustomerImportedCannotBeGuessed() {
        return everyEndpoint(theirs, "", "").stream()
                .skip(2)
                .map(request -> DynamicTest.dynamicTest(
                        request.toString(), () -> assertNoTrace(call(request).andExpect(status().isNotFound()))));
    }

    @TestFactory
    Stream<DynamicTest> workingInTheTenantOfAnotherCustomerIsNotPossible() {
        return everyEndpoint(theirs, "tenant", harbor.toString()).stream()
                .map(request -> DynamicTest.dynamicTest(
                        request.toString(), () -> assertNoTrace(call(request).andExpect(status().isNotFound()))));
    }

    @Test
    void theListShowsNobodyElsesImports() throws Exception {
        var list = call(get(PATH).queryParam("limit", "500")).andExpect(status().isOk());
        assertNoTrace(list);
        assertThat(list.andReturn().getResponse().getContentAsString()).doesNotContain(theirNumber, "srv-9");
    }

    @Test
    void aRefusalNamesNothingOfAnotherCustomer() throws Exception {
        new Uploads(imports, stranger)
                .applied(
                        "harbor fleet",
                        Map.of(
                                RowKind.CIS,
                                "class,name,external_id,support_team\nServer,crane-brain,hb-crane,Crane crew\n",
                                RowKind.TEAMS,
                                "name\nCrane crew\n"));
        var run = uploaded(upload("guesses")
                .file(part(
                        "cis", "class,name,external_id,support_team\nServer,mine,m1,Crane crew\nServer,mine-2,m2,\n"))
                .file(part("relationships", """
                                source,type,target
                                m2,DEPENDS_ON,hb-crane
                                m2,DEPENDS_ON,crane-brain
                                m2,DEPENDS_ON,crane-brian
                                m2,DEPENDS_ON,Harbor Logistics::hb-crane
                                """)));
        awaited(run);
        call(get(PATH + "/" + run))
                .andExpect(jsonPath("$.counts.cis.refuse").value(1))
                .andExpect(jsonPath("$.counts.relationships.refuse").value(4));
        var refused = call(get(PATH + "/" + run + "/rows").queryParam("verdict", "refuse"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused)
                .doesNotContain(harbor.toString())
                .doesNotContain("Did you mean")
                .doesNotContain("exists.");
    }

    @Test
    void theMappingThatAnotherCustomerSavedIsNotUsed() throws Exception {
        var run = uploaded(upload("shared name").file(part("cis", "class,name,extra\nServer,plain,1\n")));
        assertThat(awaited(run)).isEqualTo(ImportState.PLANNED);
    }

    private List<AbstractMockHttpServletRequestBuilder<?>> everyEndpoint(RunId run, String name, String value) {
        var one = PATH + "/" + run;
        var requests = List.<AbstractMockHttpServletRequestBuilder<?>>of(
                upload("guess").file(part("cis", CIS)),
                get(PATH),
                get(one),
                get(one + "/rows"),
                get(one + "/rows?verdict=refuse"),
                get(one + "/refused.csv"),
                post(one + "/apply"),
                post(one + "/stop"),
                post(one + "/discard"));
        if (!name.isEmpty()) requests.forEach(request -> request.queryParam(name, value));
        return requests;
    }

    private void assertNoTrace(ResultActions answer) throws Exception {
        assertThat(answer.andReturn().getResponse().getContentAsString())
                .doesNotContain("Harbor", "harbor", stranger.name(), theirNumber);
        assertThat(imports.get(stranger, theirs).state()).isEqualTo(ImportState.PLANNED);
    }

    private RunId uploaded(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = call(request).andExpect(status().isAccepted()).andReturn().getResponse();
        return RunId.of(json.readTree(answer.getContentAsString()).get("id").asString());
    }

    private ImportState awaited(RunId run) {
        return new Uploads(imports, cast.administrator()).settled(run).state();
    }

    private ResultActions call(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return http.perform(authorized(request, token));
    }

    private static AbstractMockHttpServletRequestBuilder<?> authorized(
            AbstractMockHttpServletRequestBuilder<?> request, String token) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    private static MockMultipartHttpServletRequestBuilder upload(String source) {
        return multipart(PATH).queryParam("source", source);
    }

    private static MockMultipartFile part(String name, String text) {
        return new MockMultipartFile(name, name + ".csv", null, text.getBytes(StandardCharsets.UTF_8));
    }
}
