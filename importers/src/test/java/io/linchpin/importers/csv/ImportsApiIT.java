package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.linchpin.identity.Role;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.RunId;
import io.linchpin.shared.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Imports over HTTP: the contract others rely on. */
class ImportsApiIT extends ImportsOverHttp {
    @Value("${linchpin.data}")
    Path data;

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
    void whatDoesNotFitOnTheDiskIsToldAndNothingOfItStays() throws Exception {
        var folders = folders();
        var broken = new MockMultipartFile("relationships", "relationships.csv", null, new byte[] {1}) {
            @Override
            public InputStream getInputStream() throws IOException {
                throw new IOException("No space left on device");
            }
        };
        call(upload("full").file(part("cis", CIS)).file(broken))
                .andExpect(status().isInsufficientStorage())
                .andExpect(jsonPath("$.detail").value(containsString("The disk of Linchpin is full.")));
        assertThat(folders()).isEqualTo(folders);
    }

    private Set<String> folders() {
        return Set.of(data.resolve("imports").toFile().list());
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

    @Test
    void twoFilesOfOneNameAreBothRead() throws Exception {
        var run = uploaded(upload("twins")
                .file(part("cis", "class,name,external_id\nServer,twin-1,t1\n"))
                .file(part("cis", "class,name,external_id\nServer,twin-2,t2\n")));
        awaited(run);
        call(get(PATH + "/" + run)).andExpect(jsonPath("$.counts.cis.create").value(2));
    }

    @Test
    void filesOfAnyKindAreUnderstoodByAMappingThatComesWithLinchpin() throws Exception {
        var run = uploaded(upload("snow-prod")
                .file(
                        part(
                                "files",
                                "sys_id,name,sys_class_name,install_status\n1,web,cmdb_ci_linux_server,1\n2,app,cmdb_ci_appl,1\n"))
                .file(part("files", "parent,type,child\n2,Runs on::Runs,1\n"))
                .queryParam("like", "servicenow"));
        awaited(run);
        call(get(PATH + "/" + run))
                .andExpect(
                        jsonPath("$.files[*].mappedBy", containsInAnyOrder("cis", "files.cmdb-rel-ci.relationships")))
                .andExpect(jsonPath("$.counts.cis.create").value(2))
                .andExpect(jsonPath("$.counts.relationships.create").value(1));
        call(upload("snow-prod").file(part("cis", CIS)).queryParam("like", "snow"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("servicenow")));
    }

    @Test
    void mappingsAreListedFetchedAndSavedAndTheirSchemaIsOpenToAll() throws Exception {
        http.perform(get("/api/v1/mapping.schema.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Linchpin import mapping"));
        call(get("/api/v1/mappings"))
                .andExpect(jsonPath("$[?(@.shipped)].source", hasSize(ShippedMappings.SOURCES.size())));
        var mine = "/api/v1/mappings/mine";
        call(get(mine)).andExpect(status().isNotFound());
        call(put(mine).content("cis: {name: Host} # ours")).andExpect(status().isNoContent());
        call(get(mine)).andExpect(content().string("cis: {name: Host} # ours"));
        call(put(mine).content("cis:\n  nom: Host\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].row").value(2))
                .andExpect(jsonPath("$.errors[0].column").value("cis.nom"));
    }

    @TestFactory
    Stream<DynamicTest> whoWaitsIsToldHowItWentInAWayASchedulerUnderstands() throws Exception {
        var good = "class,name,external_id\nServer,%s,%s\n";
        record Night(String what, String cis, String quiet, int status, String says) {}
        return Stream.of(
                        new Night("something new", good.formatted("n-1", "n1"), "true", 200, "1 new, 0 changed"),
                        new Night("nothing new", good.formatted("n-1", "n1"), "true", 204, ""),
                        new Night("nothing new, asked for words", good.formatted("n-1", "n1"), "false", 200, "APPLIED"),
                        new Night("something changed", good.formatted("n-2", "n1"), "true", 200, "0 new, 1 changed"),
                        new Night(
                                "a refused row", good.formatted("n-2", "n1") + "Blade,n-3,n3\n", "true", 422, "Blade"),
                        new Night("no file of CIs", "nothing\n", "true", 422, "Rows or files"))
                .map(night -> DynamicTest.dynamicTest(night.what, () -> {
                    var answer = call(upload("nightly " + meridian)
                                    .file(part("cis", night.cis))
                                    .queryParam("apply", "true")
                                    .queryParam("wait", "true")
                                    .queryParam("quiet", night.quiet))
                            .andExpect(status().is(night.status))
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
                    if (night.says.isEmpty()) assertThat(answer).isEmpty();
                    else assertThat(answer).contains(night.says);
                }));
    }

    @Test
    void aPlanThatIsWaitedForAnswersWhenItIsMade() throws Exception {
        var run = uploaded(upload("waited").file(part("cis", "class,name,external_id\nServer,w-1,w1\n")));
        call(get(PATH + "/" + run).queryParam("wait", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PLANNED"));
        call(get(PATH + "/" + run).queryParam("wait", "true").queryParam("apply", "true"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("waits for a person")));
    }

    @Test
    void rowsAreNarrowedFetchedAsAFileAndLeftOutWithThoseThatNeedThem() throws Exception {
        var cis = "class,name,external_id\nServer,=srv-1,s1\nServer,srv-2,s2\nPrinter,prn-1,p1\n";
        var run = uploaded(upload("narrow")
                .file(part("cis", cis))
                .file(part("relationships", "source,type,target\ns1,DEPENDS_ON,s2\n")));
        awaited(run);
        var one = PATH + "/" + run;
        call(get(one + "/rows").queryParam("class", "Server").queryParam("q", "S2"))
                .andExpect(jsonPath("$.items[*].id", contains("cis:1")));
        call(get(one + "/rows").queryParam("lacks", "support_team")).andExpect(jsonPath("$.items", hasSize(3)));
        call(get(one + "/plan.csv").queryParam("kind", "cis").queryParam("field", "name"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("cis:0,create,cis,cis.csv,2,Server,'=srv-1,s1,,name,,'=srv-1")));
        call(post(one + "/drop").contentType(MediaType.APPLICATION_JSON).content("{\"rows\": [\"cis:1\"]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.counts.cis.create").value(2))
                .andExpect(jsonPath("$.counts.cis.drop").value(1))
                .andExpect(jsonPath("$.counts.relationships.drop").value(1));
        call(get(one + "/rows").queryParam("verdict", "drop"))
                .andExpect(jsonPath("$.items[*].verdict", contains("drop", "along")));
        call(post(one + "/keep").contentType(MediaType.APPLICATION_JSON).content("{\"rows\": [\"relationships:0\"]}"))
                .andExpect(status().isConflict());
        call(post(one + "/keep")).andExpect(jsonPath("$.counts.cis.drop").value(0));
        call(post(one + "/drop").queryParam("class", "Printer"))
                .andExpect(jsonPath("$.counts.cis.drop").value(1));
        call(get(one + "/consequences"))
                .andExpect(jsonPath("$.comparison").value("NOTHING_TO_LOSE"))
                .andExpect(jsonPath("$.unowned[0].added").value(2));
        call(get(one + "/graph"))
                .andExpect(jsonPath("$.nodes[*].name", containsInAnyOrder("=srv-1", "srv-2")))
                .andExpect(jsonPath("$.edges[0].action").value("CREATE"));
        call(post(one + "/apply")).andExpect(status().isAccepted());
        assertThat(awaited(run)).isEqualTo(ImportState.APPLIED);
        call(post(one + "/drop")).andExpect(status().isConflict());
    }

    @Test
    void whatIsAppliedIsTakenBackAndWhatStaysIsTold() throws Exception {
        var run = uploaded(upload("undo")
                .file(part("cis", CIS))
                .file(part("teams", "name\nCrew\n"))
                .queryParam("apply", "true"));
        assertThat(awaited(run)).isEqualTo(ImportState.APPLIED);
        var one = PATH + "/" + run;
        call(get(one + "/revert"))
                .andExpect(jsonPath("$.kept").value(1))
                .andExpect(jsonPath("$.rows[0].subject").value("Crew"));
        call(post(one + "/revert")).andExpect(status().isAccepted());
        assertThat(awaited(run)).isEqualTo(ImportState.REVERTED);
        call(get(one + "/rows").queryParam("verdict", "kept"))
                .andExpect(jsonPath("$.items[*].verdict", contains("kept")));
        call(get(one + "/revert")).andExpect(status().isConflict());
        call(post(one + "/apply")).andExpect(status().isConflict());
    }
}
