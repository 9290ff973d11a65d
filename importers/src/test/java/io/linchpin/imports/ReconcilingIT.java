package io.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.linchpin.cmdb.Author;
import io.linchpin.cmdb.CiDetail;
import io.linchpin.cmdb.CiDraft;
import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.importers.csv.CsvUploads;
import io.linchpin.importers.csv.Uploads;
import io.linchpin.shared.Conflict;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two sources and a person about one server, and sources that stop to bring what they brought. */
@DatabaseTest
class ReconcilingIT {
    private static final String HEADER = "class,name,external_id,environment,site\n";
    private static final String RETIRES = """
            cis:
              retire: missing
              within: {column: class, is: Server}
            """;

    @Autowired
    MockMvc http;

    @Autowired
    Imports imports;

    @Autowired
    Cmdb cmdb;

    @Autowired
    Cast cast;

    private CurrentUser user;
    private Uploads uploads;

    @BeforeEach
    void aTenantOfItsOwn() {
        user = cast.user(cast.tenant("Reconciling " + System.nanoTime()), Role.ADMINISTRATOR);
        uploads = new Uploads(imports, user);
    }

    @Test
    void aPersonGoesBeforeSourcesAndWhatTheySayIsKeptUntilSheLetsGo() throws Exception {
        applied("register", "Server,db-1,s1,production,Oslo\n");
        applied("scan", "Server,db-1,s1,production,Rome\n");
        assertThat(server("db-1")).satisfies(ci -> {
            assertThat(ci.facts().attributes()).containsEntry("site", "Rome");
            assertThat(author(ci, "attributes.site")).isEqualTo("scan");
            assertThat(author(ci, "name")).isEqualTo("register");
            assertThat(seen(ci))
                    .containsExactlyInAnyOrder(
                            "attributes.site Oslo register",
                            "name db-1 scan",
                            "class Server scan",
                            "environment PRODUCTION scan");
        });

        edited(draft -> new CiDraft(
                draft.type(),
                "prod-db",
                draft.status(),
                draft.environment(),
                draft.criticality(),
                Map.of("site", "Bonn"),
                draft.owners()));
        var plan = uploads.planned("scan", HEADER + "Server,db-9,s1,production,Rome\n");
        assertThat(plan.counts(RowKind.CIS)).isEqualTo(new Counts(0, 0, 1, 0, 0, 1, 0));
        assertThat(imports.overruled(user, plan.id(), 0, 10))
                .flatExtracting(RefusedRow::errors)
                .filteredOn(error -> error.field().equals("name"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.value()).isEqualTo("db-9");
                    assertThat(error.message()).startsWith("It stays prod-db, set by " + user.name());
                });
        uploads.applied(plan);
        assertThat(uploads.planned("scan", HEADER + "Server,db-9,s1,production,Rome\n")
                        .total())
                .as("said once, kept, and free from then on")
                .isEqualTo(new Counts(0, 0, 1, 0, 0));
        var ci = server("prod-db");
        assertThat(seen(ci)).contains("attributes.site Oslo register", "attributes.site Rome scan", "name db-9 scan");

        var token = cast.token(user);
        http.perform(post(
                                "/api/v1/cis/{id}/values/attributes.site/take",
                                ci.ci().id())
                        .param("source", "register")
                        .header("Authorization", "Bearer " + token))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(200));
        assertThat(author(server("prod-db"), "attributes.site")).isEqualTo(user.name());
        assertThat(server("prod-db").facts().attributes()).containsEntry("site", "Oslo");
        var back = cmdb.giveBack(user, ci.ci().id(), server("prod-db").ci().version(), "name");
        assertThat(back.name()).isIn("db-9", "db-1");
        assertThat(author(server(back.name()), "name")).isNotEqualTo(user.name());
        var answer = http.perform(get("/api/v1/cis/{id}", ci.ci().id()).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("\"alsoSeen\"").contains("\"kind\":\"person\"");
    }

    @Test
    void takingAnImportBackGivesValuesAndClaimsBackToWhoHadThem() {
        applied("register", "Server,db-1,s1,production,Oslo\n");
        var before = server("db-1");
        var scan = applied("scan", "Server,db-1,s1,production,Rome\n");
        imports.revert(user, scan.id());
        uploads.settled(scan.id());
        var after = server("db-1");
        assertThat(after.facts()).isEqualTo(before.facts());
        assertThat(after.alsoSeen()).isEmpty();
        assertThat(author(after, "attributes.site")).isEqualTo("register");
        assertThat(after.sources()).hasSize(1);
    }

    @Test
    void whatIsMissingIsRetiredOnlyWithinTheScopeAndComesBack() throws Exception {
        applied("register", servers(1, 4) + "Switch,sw-1,w1,production,Oslo\n");
        applied("scan", servers(4, 4));
        var plan = planned("register", servers(1, 2), RETIRES);
        assertThat(plan.counts(RowKind.CIS))
                .as("the switch is out of the scope, and another source describes the fourth")
                .isEqualTo(new Counts(0, 0, 2, 0, 1));
        http.perform(get("/api/v1/imports/{id}/rows", plan.id())
                        .param("verdict", "retire")
                        .header("Authorization", "Bearer " + cast.token(user)))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains("\"subject\":\"srv-3\"")
                        .doesNotContain("srv-4"));
        uploads.applied(plan);
        assertThat(server("srv-3").facts().status()).isEqualTo(CiStatus.RETIRED);
        assertThat(List.of("srv-4", "sw-1"))
                .allSatisfy(name -> assertThat(server(name).facts().status()).isEqualTo(CiStatus.LIVE));
        assertThat(server("sw-1").sources().getFirst().missingSince()).isNotNull();
        assertThat(planned("register", servers(1, 2), RETIRES).total().changes())
                .isZero();

        var again = uploads.applied(planned("register", servers(1, 3), RETIRES));
        assertThat(server("srv-3").facts().status()).isEqualTo(CiStatus.LIVE);
        imports.revert(user, again.id());
        uploads.settled(again.id());
        assertThat(server("srv-3").facts().status()).isEqualTo(CiStatus.RETIRED);
        imports.revert(user, plan.id());
        uploads.settled(plan.id());
        assertThat(server("srv-3").facts().status()).isEqualTo(CiStatus.LIVE);
        assertThat(server("srv-3").sources().getFirst().missingSince()).isNull();
    }

    @Test
    void tooManyAtOnceWaitForSomebodyToConfirmTheNumber() throws Exception {
        applied("register", servers(1, 30));
        var plan = planned("register", servers(1, 18), RETIRES);
        assertThat(plan.retirements()).isEqualTo(12);
        assertThat(plan.problem()).contains("12", "30");
        assertThatThrownBy(() -> imports.apply(user, plan.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("12");
        assertThatThrownBy(() -> imports.apply(user, plan.id(), 11L)).isInstanceOf(Conflict.class);
        imports.apply(user, plan.id(), 12L);
        assertThat(uploads.settled(plan.id()).state()).isEqualTo(ImportState.APPLIED);
        assertThat(cmdb.count(user, CiFilter.ALL.withStatuses(Set.of(CiStatus.RETIRED))))
                .isEqualTo(12);
    }

    @Test
    void aRowThatIsRefusedOrUnreadableRetiresNothing() {
        applied("register", servers(1, 3));
        var refused = planned("register", servers(1, 2) + "Nonsense,srv-3,s3,production,Oslo\n", RETIRES);
        assertThat(refused.counts(RowKind.CIS)).isEqualTo(new Counts(0, 0, 2, 1, 0));
        var unreadable = planned("register", servers(1, 2) + "Server,,,production,Oslo\n", RETIRES);
        assertThat(unreadable.counts(RowKind.CIS).retire()).isZero();
        assertThat(unreadable.problem()).contains("could not be read");
    }

    private ImportRun applied(String source, String rows) {
        return uploads.applied(uploads.planned(source, HEADER + rows));
    }

    private ImportRun planned(String source, String rows, String mapping) {
        return uploads.settled(uploads.upload(source, folder -> {
            Uploads.fill(folder, Map.of(RowKind.CIS, HEADER + rows));
            CsvUploads.storeMapping(folder, mapping);
        }));
    }

    private static String servers(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj("Server,srv-%1$d,s%1$d,production,Oslo%n"::formatted)
                .collect(Collectors.joining());
    }

    private void edited(UnaryOperator<CiDraft> change) {
        var ci = server("db-1");
        cmdb.update(user, ci.ci().id(), ci.ci().version(), change.apply(ci.draft()));
    }

    private CiDetail server(String name) {
        var row = cmdb.list(user, CiFilter.ALL, CiOrder.NAME, 0, 100).stream()
                .filter(one -> one.ci().name().equals(name))
                .findFirst()
                .orElseThrow();
        return cmdb.get(user, row.ci().id());
    }

    private static String author(CiDetail ci, String field) {
        return ci.author(field).map(Author::name).orElse("");
    }

    private static List<String> seen(CiDetail ci) {
        return ci.alsoSeen().stream()
                .map(seen -> "%s %s %s"
                        .formatted(seen.field(), seen.value(), seen.by().source()))
                .toList();
    }
}
