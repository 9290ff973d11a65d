package io.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.linchpin.cmdb.CiDraft;
import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.RelationDraft;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.importers.csv.Uploads;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.FieldError;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Taking an import back: what it wrote goes, and nothing else. */
@DatabaseTest
class RevertingIT {
    private static final Map<RowKind, String> FIRST = Map.of(
            RowKind.TEAMS, "name,email\nPlatform,platform@example.org\nNetwork,\n",
            RowKind.CIS, """
                    class,name,external_id,environment,criticality,support_team,serialNumber
                    Server,srv-1,s1,production,2,Platform,A-1
                    Server,srv-2,s2,production,2,Platform,A-2
                    Server,srv-3,s3,test,,,A-3
                    """,
            RowKind.RELATIONSHIPS, """
                    source,type,target,group,min_up
                    s1,DEPENDS_ON,s2,pair,1
                    s1,DEPENDS_ON,s3,pair,1
                    """);
    private static final Map<RowKind, String> SECOND = Map.of(
            RowKind.TEAMS, "name,email\nPlatform,new@example.org\n",
            RowKind.CIS, """
                    class,name,external_id,environment,criticality,support_team,serialNumber
                    Server,srv-1,s1,staging,2,Network,B-1
                    Hypervisor,srv-2 new,s2,production,,,
                    Server,srv-4,s4,test,,Network,A-4
                    """,
            RowKind.RELATIONSHIPS, """
                    source,type,target,group,min_up
                    s1,DEPENDS_ON,s2,pair,2
                    s1,DEPENDS_ON,s3,pair,2
                    s4,RUNS_ON,s2,,
                    """);

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
    private String token = "";

    @BeforeEach
    void aTenantOfItsOwn() {
        user = cast.user(cast.tenant("Reverting " + System.nanoTime()), Role.ADMINISTRATOR);
        uploads = new Uploads(imports, user);
        token = cast.token(user);
    }

    @Test
    void theExportIsTheSameBytesAsBeforeTheImportAndTheFilesComeInAgain() throws Exception {
        uploads.applied("scan", FIRST);
        var before = exported();
        var second = uploads.applied("scan", SECOND);
        var between = exported();
        assertThat(between).isNotEqualTo(before);

        assertThat(imports.revertPreview(user, second.id(), 10).kept()).isZero();
        assertThat(reverted(second).state()).isEqualTo(ImportState.REVERTED);
        assertThat(exported()).isEqualTo(before);
        assertThat(imports.countKept(user, second.id())).isZero();
        assertThat(uploads.planned("scan", FIRST).total().changes())
                .as("what the source said before is what it said last")
                .isZero();

        var again = uploads.applied("scan", SECOND);
        assertThat(again.counts(RowKind.CIS)).isEqualTo(new Counts(1, 2, 0, 0, 0));
        assertThat(exported()).isEqualTo(between);
    }

    @Test
    void theFirstImportGoesAltogetherButForItsTeams() throws Exception {
        var before = exported();
        var first = uploads.applied("scan", FIRST);
        reverted(first);
        assertThat(exported()).isEqualTo(before);
        assertThat(imports.kept(user, first.id(), 0, 10))
                .extracting(row -> row.cells().getFirst())
                .containsExactlyInAnyOrder("Platform", "Network");
        assertThat(cmdb.count(user, CiFilter.ALL)).isZero();
        assertThatThrownBy(() -> imports.apply(user, first.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> imports.revert(user, first.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void whatSomebodyHasChangedSinceStaysAndIsListed() {
        uploads.applied("scan", FIRST);
        var second = uploads.applied("scan", SECOND);
        var srv1 = ci("srv-1");
        var srv4 = ci("srv-4");
        var now = cmdb.get(user, srv1).ci();
        var attributes = new HashMap<>(Map.of("serialNumber", "by hand"));
        cmdb.update(
                user,
                srv1,
                now.version(),
                new CiDraft("Server", "srv-1", now.status(), now.environment(), 2, attributes, owners(srv1)));
        cmdb.relate(user, new RelationDraft(srv4, "DEPENDS_ON", srv1, null, null));

        var preview = imports.revertPreview(user, second.id(), 10);
        var run = reverted(second);
        var kept = imports.kept(user, run.id(), 0, 10);
        assertThat(preview.kept()).isEqualTo(2);
        assertThat(kept).as("as it was told before").containsExactlyElementsOf(preview.first());
        assertThat(kept)
                .flatExtracting(RefusedRow::errors)
                .extracting(FieldError::field, FieldError::value)
                .containsExactlyInAnyOrder(tuple("attributes.serialNumber", "by hand"), tuple("", "srv-4"));
        var facts = cmdb.states(user, List.of(srv1)).getFirst().facts();
        assertThat(facts.environment()).hasToString("PRODUCTION");
        assertThat(facts.attributes()).containsEntry("serialNumber", "by hand");
        assertThat(cmdb.relationships(user, srv4, 10).needs()).hasSize(1);
    }

    @Test
    void whatAnotherSourceSaysTooStaysItsOwn() {
        uploads.applied("one", FIRST);
        var two = uploads.applied(
                "two",
                Map.of(
                        RowKind.CIS, "class,name,external_id\nServer,srv-1,s1\nServer,srv-9,s9\n",
                        RowKind.RELATIONSHIPS,
                                "source,type,target,group,min_up\ns1,DEPENDS_ON,s2,pair,1\ns9,DEPENDS_ON,s2,,\n"));
        reverted(two);
        assertThat(imports.countKept(user, two.id())).isZero();
        assertThat(cmdb.relationships(user, ci("srv-1"), 10).needs())
                .allSatisfy(edge -> assertThat(edge.sources()).containsExactly("one"));
        assertThat(cmdb.count(user, CiFilter.ALL)).isEqualTo(3);
    }

    private CiId ci(String name) {
        return cmdb.list(user, CiFilter.ALL, CiOrder.NAME, 0, 50).stream()
                .map(row -> row.ci())
                .filter(ci -> ci.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Map<OwnerKind, UUID> owners(CiId id) {
        var owners = new HashMap<OwnerKind, UUID>();
        cmdb.states(user, List.of(id))
                .getFirst()
                .facts()
                .owners()
                .forEach((kind, party) -> owners.put(kind, party.id()));
        return owners;
    }

    private ImportRun reverted(ImportRun run) {
        imports.revert(user, run.id());
        var reverted = uploads.settled(run.id());
        assertThat(reverted.state()).as(reverted.problem()).isEqualTo(ImportState.REVERTED);
        return reverted;
    }

    private String exported() throws Exception {
        var text = new StringBuilder();
        for (var file : List.of("cis", "relationships"))
            text.append(http.perform(get("/api/v1/export/" + file + ".csv").header("Authorization", "Bearer " + token))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        return text.toString();
    }
}
