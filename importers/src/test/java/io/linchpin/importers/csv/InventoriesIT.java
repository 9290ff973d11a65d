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
import io.linchpin.imports.ImportState;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RefusedRow;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import io.linchpin.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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

    @Test
    void govukComesInWholeAndASecondTimeChangesNothing() throws IOException {
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
    void netboxRefusesTheIdThatThreeRowsClaimAndTakesTheRest() throws IOException {
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

    private ImportRun applied(CurrentUser user, String inventory) throws IOException {
        var planned = finished(user, planned(user, inventory));
        assertThat(planned.state()).as(planned.problem()).isEqualTo(ImportState.PLANNED);
        imports.apply(user, planned.id());
        var applied = finished(user, planned.id());
        assertThat(applied.state()).as(applied.problem()).isEqualTo(ImportState.APPLIED);
        return applied;
    }

    private RunId planned(CurrentUser user, String inventory) throws IOException {
        var run = RunId.random();
        var folder = imports.receive(run);
        for (var kind : List.of(RowKind.CIS, RowKind.RELATIONSHIPS)) {
            var file = shared(inventory).resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
            try (var content = Files.newInputStream(file)) {
                CsvUploads.store(folder, kind, file.getFileName().toString(), content);
            }
        }
        return imports.start(user, user.tenant(), run, inventory, false).id();
    }

    private ImportRun finished(CurrentUser user, RunId run) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !imports.get(user, run).state().running());
        return imports.get(user, run);
    }

    private static Path shared(String inventory) {
        var folder = TestDatabase.root().resolve("../shared/data").resolve(inventory);
        assertThat(folder).as("the shared data must stand beside the project").isDirectory();
        return folder;
    }
}
