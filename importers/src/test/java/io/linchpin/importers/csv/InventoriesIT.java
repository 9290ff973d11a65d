package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.impact.Impact;
import io.linchpin.impact.ImpactQuestion;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.Seed;
import io.linchpin.imports.Counts;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RefusedRow;
import io.linchpin.imports.RowKind;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Inventories that nobody here wrote, through the whole import: planned, applied, asked for their impact. */
@DatabaseTest
class InventoriesIT {
    @Autowired
    Imports imports;

    @Autowired
    Cmdb cmdb;

    @Autowired
    Impact impact;

    @Autowired
    Cast cast;

    @Autowired
    MockMvc http;

    @Test
    void govukComesInWholeAndASecondTimeChangesNothing() {
        var user = cast.user(cast.tenant("GOV.UK"), Role.ADMINISTRATOR);
        var first = applied(user, "govuk");
        assertThat(first.counts(RowKind.CIS)).isEqualTo(new Counts(192, 0, 0, 0, 0));
        assertThat(first.counts(RowKind.RELATIONSHIPS)).isEqualTo(new Counts(370, 0, 0, 0, 0));
        assertThat(cmdb.count(user, CiFilter.ALL)).isEqualTo(192);

        var second = applied(user, "govuk");
        assertThat(second.counts(RowKind.CIS)).isEqualTo(new Counts(0, 0, 192, 0, 0));
        assertThat(second.counts(RowKind.RELATIONSHIPS)).isEqualTo(new Counts(0, 0, 370, 0, 0));

        assertThat(othersImpacted(user, "nginx-proxy")).hasSize(74);
        var postgres = othersImpacted(user, "postgres-13");
        assertThat(postgres).hasSize(38);
        assertThat(postgres.stream().mapToInt(ImpactReport.ImpactedCi::hops).max())
                .hasValue(3);
    }

    @Test
    void netboxRefusesTheIdThatThreeRowsClaimAndTakesTheRest() {
        var user = cast.user(cast.tenant("NetBox"), Role.ADMINISTRATOR);
        var run = applied(user, "netbox");
        assertThat(run.counts(RowKind.CIS)).isEqualTo(new Counts(380, 0, 0, 3, 0));
        assertThat(run.counts(RowKind.RELATIONSHIPS)).isEqualTo(new Counts(369, 0, 0, 9, 0));

        var refused = imports.refused(user, run.id(), 0, 100);
        var claims = refused.stream().filter(row -> row.kind() == RowKind.CIS).toList();
        assertThat(claims).extracting(RefusedRow::line).containsExactly(159L, 160L, 161L);
        assertThat(claims.getFirst().errors().getFirst().message()).contains("lines 160, 161");

        var mdf = othersImpacted(user, "site:MDF");
        assertThat(mdf).hasSize(44);
        assertThat(mdf.stream().mapToInt(ImpactReport.ImpactedCi::hops).max()).hasValue(3);
        assertThat(othersImpacted(user, "cluster:DO-NYC1")).hasSize(20);
    }

    private List<ImpactReport.ImpactedCi> othersImpacted(CurrentUser user, String reference) {
        var seeds = List.of(new Seed(reference, ImpactState.DOWN));
        return impact.of(user, new ImpactQuestion(seeds, null, List.of(), 10_000)).impacted().stream()
                .filter(ci -> ci.hops() > 0)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"govuk", "netbox"})
    void whatIsExportedChangesNothingWhenItIsImportedAgain(String inventory) throws Exception {
        var user = cast.user(cast.tenant("Exported " + inventory), Role.ADMINISTRATOR);
        var applied = applied(user, inventory);
        var there = applied.counts(RowKind.CIS)
                .plus(applied.counts(RowKind.RELATIONSHIPS))
                .create();
        var exported = Exports.of(http, cast, user, user.tenant());
        // The source again, and one that has said nothing of these CIs yet.
        for (var source : List.of(inventory, "a spreadsheet")) {
            var uploads = new Uploads(imports, user);
            var again = uploads.settled(uploads.upload(source, folder -> {
                Uploads.fill(folder, exported);
                // Else the mapping that ships for the name of the source would read our own columns.
                CsvUploads.storeMapping(folder, Mapping.DEFAULT.yaml());
            }));
            assertThat(again.total()).as(source).isEqualTo(new Counts(0, 0, there, 0, 0));
        }
    }

    private ImportRun applied(CurrentUser user, String inventory) {
        var uploads = new Uploads(imports, user);
        return uploads.applied(uploads.planned(inventory, Uploads.shared(inventory)));
    }
}
