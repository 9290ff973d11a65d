package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.linchpin.cmdb.CiFacts;
import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.Neighbour;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.Party;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.imports.Counts;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.Upload;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import io.linchpin.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as other products write them, several kinds in one upload, by the mappings that come with Linchpin. */
@DatabaseTest
class ShippedMappingsIT {
    @Autowired
    Imports imports;

    @Autowired
    Cmdb cmdb;

    @Autowired
    Cast cast;

    private CurrentUser user;
    private final Map<String, CiFacts> cis = new HashMap<>();
    private final TreeSet<String> edges = new TreeSet<>();

    @Test
    void serviceNowWithDisplayValues() {
        take("servicenow", "servicenow", 7, 5);
        assertThat(cis.get("zhlnx0001").status()).isEqualTo(CiStatus.LIVE);
        assertThat(cis.get("zhlnx0001").attributes())
                .containsEntry("serialNumber", "CZ2034001K")
                .containsEntry("model", "ProLiant DL380 Gen10")
                .containsEntry("manufacturer", "HPE")
                .containsEntry("ipAddress", "10.4.1.11");
        assertThat(cis.get("zhlnx0002").status()).isEqualTo(CiStatus.PLANNED);
        assertThat(cis.get("zhwin0009"))
                .extracting(CiFacts::type, CiFacts::status, CiFacts::environment, CiFacts::criticality)
                .containsExactly("Server", CiStatus.RETIRED, Environment.TEST, 4);
        assertThat(cis.get("bankdb").owners().get(OwnerKind.SUPPORTED_BY))
                .extracting(Party::name)
                .isEqualTo("Database Team");
        assertThat(edges)
                .containsExactly(
                        "BankApp DEPENDS_ON bankdb",
                        "BankApp RUNS_ON zhlnx0001",
                        "Online Banking DEPENDS_ON BankApp",
                        "bankdb DEPENDS_ON zhlnx0002",
                        "zhlnx0001 CONNECTED_TO zhsw01");
    }

    @Test
    void serviceNowWithSysIds() {
        take("servicenow", "servicenow-sys-ids", 3, 1);
        assertThat(cis.values())
                .extracting(CiFacts::name, CiFacts::type, CiFacts::status)
                .containsExactlyInAnyOrder(
                        tuple("PS LinuxApp01", "Server", CiStatus.LIVE),
                        tuple("PS Apache02", "Middleware", CiStatus.LIVE),
                        tuple("lnux101", "Server", CiStatus.RETIRED));
        assertThat(cis.values())
                .as("a sys_id names no team and no model")
                .allSatisfy(ci -> assertThat(ci.owners()).isEmpty())
                .allSatisfy(ci -> assertThat(ci.attributes()).doesNotContainKeys("model", "manufacturer"));
        assertThat(edges).containsExactly("PS Apache02 RUNS_ON PS LinuxApp01");
    }

    @Test
    void netBoxListsOfSitesRacksDevicesMachinesCablesAndPower() {
        take("netbox", "netbox", 11, 11);
        assertThat(cis.get("dmi01-akron-rtr01").type()).isEqualTo("Router");
        assertThat(cis.get("dmi01-akron-rtr01").attributes())
                .containsEntry("ipAddress", "10.1.0.1")
                .containsEntry("model", "ISR 1111-8P");
        assertThat(cis.get("Comms closet").attributes()).containsEntry("heightUnits", 12L);
        assertThat(cis.get("akron-web02").status()).isEqualTo(CiStatus.RETIRED);
        assertThat(edges)
                .contains(
                        "Comms closet LOCATED_IN DM-Akron",
                        "Comms closet POWERED_BY P1-1A",
                        "akron-web01 RUNS_ON gc-akron",
                        "dmi01-akron-esx01 LOCATED_IN DM-Akron",
                        "dmi01-akron-rtr01 CONNECTED_TO dmi01-akron-sw01",
                        "dmi01-akron-sw01 LOCATED_IN Comms closet",
                        "dmi01-akron-sw01 POWERED_BY dmi01-akron-pdu01",
                        "gc-akron HAS_MEMBER dmi01-akron-esx01");
    }

    @Test
    void iTopFunctionalCisAndTheirLinks() {
        take("itop", "itop", 11, 9);
        assertThat(cis.get("Server1"))
                .extracting(CiFacts::type, CiFacts::status, CiFacts::criticality)
                .containsExactly("Server", CiStatus.LIVE, 1);
        assertThat(cis.get("Server1").attributes())
                .containsEntry("os", "Linux Debian 12")
                .containsEntry("memoryGb", 64L);
        assertThat(cis.get("Server2").status()).isEqualTo(CiStatus.PLANNED);
        assertThat(cis.get("Switch1").type()).isEqualTo("Switch");
        assertThat(edges)
                .containsExactly(
                        "ESX1 RUNS_ON Server1",
                        "Farm1 HAS_MEMBER ESX1",
                        "Sales DEPENDS_ON Sales web site",
                        "Sales web site DEPENDS_ON VM1",
                        "Server1 CONNECTED_TO Switch1",
                        "Server1 LOCATED_IN Rack 1",
                        "Server1 POWERED_BY PDU 1",
                        "Server1 POWERED_BY PDU 2",
                        "VM1 RUNS_ON Farm1");
    }

    @Test
    void aSpreadsheetWhoseColumnsAreGuessed() {
        take("spreadsheet", "spreadsheet", 3, 1);
        assertThat(cis.get("web-01"))
                .extracting(CiFacts::type, CiFacts::environment, CiFacts::criticality)
                .containsExactly("Server", Environment.PRODUCTION, 2);
        assertThat(cis.get("web-02").status()).isEqualTo(CiStatus.PLANNED);
        assertThat(cis.get("lap-117").status()).isEqualTo(CiStatus.RETIRED);
        assertThat(cis.get("lap-117").attributes()).containsEntry("serialNumber", "PF2ABCDE");
        assertThat(edges).containsExactly("web-01 USES web-02");
    }

    /** Planned and applied without a refusal; a second time it changes nothing. */
    private void take(String source, String folder, int items, int relationships) {
        user = cast.user(cast.tenant(folder), Role.ADMINISTRATOR);
        var first = new Uploads(imports, user).applied(plan(source, folder));
        assertThat(first.counts(RowKind.CIS)).isEqualTo(new Counts(items, 0, 0, 0, 0));
        assertThat(first.counts(RowKind.RELATIONSHIPS)).isEqualTo(new Counts(relationships, 0, 0, 0, 0));
        var again = plan(source, folder);
        assertThat(again.total().changes()).isZero();
        look();
    }

    private ImportRun plan(String source, String folder) {
        var uploads = new Uploads(imports, user);
        var run = uploads.settled(uploads.upload(source, into -> fill(into, folder)));
        assertThat(run.files()).flatExtracting(Upload.UploadedFile::refused).isEmpty();
        assertThat(uploads.reasons(run)).isEmpty();
        return run;
    }

    private static void fill(Path into, String folder) throws IOException {
        try (var files = Files.list(TestDatabase.root().resolve("importers/src/test/resources/shipped/" + folder))) {
            for (var file : files.toList()) Uploads.store(into, null, file);
        }
    }

    private void look() {
        var ids = cmdb.list(user, CiFilter.ALL, CiOrder.NAME, 0, 100).stream()
                .map(row -> row.ci().id())
                .toList();
        for (var state : cmdb.states(user, ids)) {
            var name = state.facts().name();
            cis.put(name, state.facts());
            for (var need : cmdb.relationships(user, state.id(), 100).needs())
                edges.add("%s %s %s".formatted(name, need.type(), ((Neighbour.Visible) need.other()).name()));
        }
    }
}
