package io.linchpin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.People;
import io.linchpin.identity.SignIns;
import io.linchpin.identity.Tenants;
import io.linchpin.importers.csv.CsvUploads;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import io.linchpin.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;

/** The sample company in a test's database, brought in by the importer as on a first start. */
@Component
public class SampleCompany {
    private final Tenants tenants;
    private final People people;
    private final SignIns signIns;
    private final Imports imports;
    private final Cast cast;

    SampleCompany(Tenants tenants, People people, SignIns signIns, Imports imports, Cast cast) {
        this.tenants = tenants;
        this.people = people;
        this.signIns = signIns;
        this.imports = imports;
        this.cast = cast;
    }

    /** Every row of it comes in. */
    public void load() throws IOException {
        var top = tenants.get(cast.administrator(), cast.top());
        tenants.rename(cast.administrator(), top.id(), "Northwind Hosting", Objects.requireNonNull(top.version()));
        bringIn(top.id(), "northwind-hosting");
        bringIn(cast.tenant("Meridian Health"), "meridian-health");
        bringIn(cast.tenant("Harbor Dental Group"), "harbor-dental-group");
    }

    /** One of its people, who can sign in with {@link Cast#PASSWORD}. */
    public CurrentUser person(String username) {
        var person = signIns.named(username, "test");
        people.setPassword(cast.administrator(), person.id(), Cast.PASSWORD);
        return person;
    }

    private void bringIn(TenantId tenant, String folder) throws IOException {
        var run = RunId.random();
        var received = imports.receive(run);
        var files = TestDatabase.root().resolve("sample-data/company").resolve(folder);
        for (var kind : RowKind.values()) {
            var name = kind.name().toLowerCase(Locale.ROOT) + ".csv";
            try (var content = Files.newInputStream(files.resolve(name))) {
                CsvUploads.store(received, kind, name, content);
            }
        }
        var user = cast.administrator();
        imports.start(user, tenant, run, "Sample company", true);
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> isOver(imports.get(user, run)));
        var ended = imports.get(user, run);
        assertThat(ended.problem()).as(folder).isNull();
        assertThat(ended.total().refuse()).as(folder).isZero();
    }

    private static boolean isOver(ImportRun run) {
        return switch (run.state()) {
            case APPLIED, FAILED, DISCARDED -> true;
            default -> false;
        };
    }
}
