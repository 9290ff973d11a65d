package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiDraft;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.identity.Tenants;
import io.linchpin.imports.Counts;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows of a customer that refer to CIs of the provider above it. */
@DatabaseTest
class TenantsAboveIT {
    @Autowired
    Imports imports;

    @Autowired
    Cmdb cmdb;

    @Autowired
    Tenants tenants;

    @Autowired
    Cast cast;

    private CurrentUser provider;
    private TenantId customer;
    private String reference;

    @BeforeEach
    void aConduitOfTheProvider() {
        customer = cast.tenant("Customer " + RunId.random());
        provider = cast.user(cast.top(), Role.ADMINISTRATOR, true);
        var conduit = new CiDraft("Circuit", "secret-conduit", CiStatus.LIVE, null, null, Map.of(), Map.of());
        var id = cmdb.create(provider, cast.top(), CiId.random(), conduit).id();
        reference = "%s::%s".formatted(tenants.get(provider, cast.top()).name(), id);
    }

    @Test
    void whoSeesBothTenantsMayJoinThem() throws IOException {
        var run = planned(provider);

        assertThat(run.counts(RowKind.RELATIONSHIPS)).isEqualTo(new Counts(1, 0, 0, 0, 0));
        imports.apply(provider, run.id());
        assertThat(finished(provider, run.id()).problem()).isNull();
        var line = cmdb.search(provider, "customer-line", 1).getFirst().ci();
        assertThat(cmdb.relationships(provider, line.id(), 10).needs()).hasSize(1);
    }

    @Test
    void whoSeesOnlyTheCustomerIsToldNothingOfTheOther() throws IOException {
        var run = planned(cast.user(customer, Role.ADMINISTRATOR));

        assertThat(run.counts(RowKind.RELATIONSHIPS)).isEqualTo(new Counts(0, 0, 0, 1, 0));
        assertThat(imports.refused(provider, run.id(), 0, 10).toString())
                .contains("Not found")
                .doesNotContain("secret-conduit");
    }

    @Test
    void aNameThatIsNearlyTheProvidersIsNotOfferedToTheCustomersPeople() throws IOException {
        reference = "secret-condui";
        var run = planned(provider);

        assertThat(imports.refused(provider, run.id(), 0, 10).toString())
                .contains("Not found")
                .doesNotContain("secret-conduit");
    }

    private ImportRun planned(CurrentUser user) throws IOException {
        var run = RunId.random();
        var folder = imports.receive(run);
        store(folder, RowKind.CIS, "class,name,external_id\nCircuit,customer-line,line-1\n");
        store(folder, RowKind.RELATIONSHIPS, "source,type,target\nline-1,DEPENDS_ON,%s\n".formatted(reference));
        imports.start(user, customer, run, "lines", false);
        return finished(user, run);
    }

    private static void store(Path folder, RowKind kind, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        CsvUploads.store(folder, kind, kind.name().toLowerCase(Locale.ROOT) + ".csv", new ByteArrayInputStream(bytes));
    }

    private ImportRun finished(CurrentUser user, RunId run) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !imports.get(user, run).state().running());
        return imports.get(user, run);
    }
}
