package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.linchpin.identity.Right;
import io.linchpin.identity.Role;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What a customer learns of another one’s imports over HTTP: nothing. */
class ImportsOfOthersIT extends ImportsOverHttp {
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
}
