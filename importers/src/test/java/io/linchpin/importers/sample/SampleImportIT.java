package io.linchpin.importers.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.SignIns;
import io.linchpin.importers.csv.Exports;
import io.linchpin.importers.csv.Uploads;
import io.linchpin.imports.Counts;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RowKind;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import io.linchpin.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The sample company as it ships: every row of it comes in, and what is exported of it changes nothing. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleImportIT {
    private static final Path COMPANY = TestDatabase.root().resolve("sample-data/company");
    private static final List<String> TENANTS = List.of("Northwind Hosting", "Meridian Health", "Harbor Dental Group");

    @Autowired
    Imports imports;

    @Autowired
    SignIns signIns;

    @Autowired
    Cast cast;

    @Autowired
    MockMvc http;

    private final Map<TenantId, Uploads> tenants = new LinkedHashMap<>();
    private final List<ImportRun> runs = new ArrayList<>();

    @BeforeAll
    void theCompanyIsImported() {
        var provider = cast.tenant(TENANTS.getFirst());
        tenants.put(provider, uploads(provider));
        for (var name : TENANTS.subList(1, TENANTS.size())) {
            var customer = cast.tenant(name, provider);
            tenants.put(customer, uploads(customer));
        }
        var names = TENANTS.iterator();
        for (var uploads : tenants.values())
            runs.add(uploads.applied(uploads.planned("Sample company", folder(names.next()))));
    }

    @Test
    void noRowIsRefused() {
        var each = tenants.values().iterator();
        for (var run : runs) assertThat(each.next().reasons(run)).isEmpty();
        assertThat(runs).allSatisfy(run -> assertThat(run.total().refuse()).isZero());
    }

    @Test
    void everyRowOfTheFilesIsThere() throws IOException {
        for (int i = 0; i < runs.size(); i++)
            for (var kind : RowKind.values())
                assertThat(runs.get(i).counts(kind).create())
                        .as("%s of %s", kind, TENANTS.get(i))
                        .isEqualTo(rows(folder(TENANTS.get(i)), kind));
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        var names = TENANTS.iterator();
        for (var uploads : tenants.values())
            assertNothingChanges(uploads.planned("Sample company", folder(names.next())));
    }

    @Test
    void whatIsExportedChangesNothingWhenItIsImportedAgain() throws Exception {
        for (var tenant : tenants.entrySet()) {
            var exported = Exports.of(http, cast, cast.administrator(), tenant.getKey());
            for (var source : sources(tenant.getKey())) {
                var again = tenant.getValue().planned(source, exported);
                assertThat(tenant.getValue().reasons(again)).isEmpty();
                assertNothingChanges(again);
            }
        }
    }

    /** The smallest tenant also under another name, whose rows are recognised by what they are called. */
    private List<String> sources(TenantId tenant) {
        var last = List.copyOf(tenants.keySet()).getLast();
        return tenant.equals(last) ? List.of("Sample company", "a spreadsheet") : List.of("Sample company");
    }

    private static void assertNothingChanges(ImportRun run) {
        assertThat(run.total()).isEqualTo(new Counts(0, 0, run.total().same(), 0, 0));
        assertThat(run.counts(RowKind.CIS).same()).isGreaterThan(100);
        assertThat(run.counts(RowKind.RELATIONSHIPS).same()).isGreaterThan(100);
    }

    private Uploads uploads(TenantId tenant) {
        return new Uploads(imports, signIns.resolve(cast.administrator().id(), tenant, "test"));
    }

    private static Path folder(String tenant) {
        return COMPANY.resolve(tenant.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private static long rows(Path folder, RowKind kind) throws IOException {
        var file = folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).count() - 1;
        }
    }
}
