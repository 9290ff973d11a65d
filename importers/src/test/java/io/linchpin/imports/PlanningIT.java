package io.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.identity.SignIns;
import io.linchpin.importers.csv.CsvUploads;
import io.linchpin.importers.csv.Uploads;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a plan makes of rows that speak of each other, of other files, and of tenants above. */
@DatabaseTest
class PlanningIT {
    @Autowired
    Imports imports;

    @Autowired
    SignIns signIns;

    @Autowired
    Cast cast;

    private CurrentUser user;
    private Uploads uploads;

    @BeforeEach
    void aTenantOfItsOwn() {
        user = cast.user(cast.tenant("Planning " + System.nanoTime()), Role.ADMINISTRATOR);
        uploads = new Uploads(imports, user);
    }

    @Test
    void theSameIdOnTheSameLineOfTwoFilesIsAContradiction() {
        var run = uploads.settled(uploads.upload("two files", folder -> {
            store(folder, "racks.csv", "class,name,external_id\nRack,b07,x1\n");
            store(folder, "servers.csv", "class,name,external_id\nServer,srv-1,x1\n");
        }));
        assertThat(run.counts(RowKind.CIS)).isEqualTo(new Counts(0, 0, 0, 2, 0));
        assertThat(uploads.reasons(run)).anyMatch(reason -> reason.contains("line 2 of servers.csv."));
    }

    @Test
    void theSameRowInTwoFilesCountsOnce() {
        var run = uploads.settled(uploads.upload("two files", folder -> {
            store(folder, "a.csv", "class,name,external_id\nRack,b07,x1\n");
            store(folder, "b.csv", "class,name,external_id\nRack,b07,x1\n");
        }));
        assertThat(run.counts(RowKind.CIS)).isEqualTo(new Counts(1, 0, 1, 0, 0));
    }

    @Test
    void teamsAndPeopleThatContradictEachOtherAreRefusedAndRepeatedOnesCountOnce() {
        var run = uploads.planned(
                "roster",
                Map.of(
                        RowKind.TEAMS,
                        "name,email\nPlatform,a@x.org\nplatform,b@x.org\nNetwork,n@x.org\nNetwork,n@x.org\n",
                        RowKind.PEOPLE,
                        "name,username\nKim Lee,kim-%1$s\nLee Kim,kim-%1$s\n".formatted(System.nanoTime())));
        assertThat(run.counts(RowKind.TEAMS)).isEqualTo(new Counts(1, 0, 1, 2, 0));
        assertThat(run.counts(RowKind.PEOPLE)).isEqualTo(new Counts(0, 0, 0, 2, 0));
        assertThat(uploads.reasons(run))
                .anyMatch(reason -> reason.startsWith("The same user name with different content"));
    }

    @Test
    void whoMaySeeTheProviderImportsWhatDependsOnItWithoutWorkingThere() {
        var provider = cast.tenant("Hosting " + System.nanoTime());
        var customer = cast.tenant("Customer " + System.nanoTime(), provider);
        var owner = cast.user(provider, Role.ADMINISTRATOR, true);
        new Uploads(imports, owner)
                .applied(
                        "shared",
                        Map.of(
                                RowKind.CIS, "class,name,external_id,support_team\nCluster,compute,c1,Hosting crew\n",
                                RowKind.TEAMS, "name\nHosting crew\n"));
        var files = Map.of(
                RowKind.CIS,
                "class,name,external_id,support_team\nServer,vm-1,v1,Hosting crew\n",
                RowKind.RELATIONSHIPS,
                "source,type,target\nv1,HOSTED_ON,%s::c1\n".formatted(provider));

        var working = signIns.resolve(owner.id(), customer, "test");
        var theirs = new Uploads(imports, working).planned("vms", files);
        assertThat(theirs.total()).isEqualTo(new Counts(2, 0, 0, 0, 0));

        var local = cast.user(customer, Role.ADMINISTRATOR, true);
        var locals = new Uploads(imports, local).planned("vms", files);
        assertThat(locals.total().refuse()).isEqualTo(2);
        assertThat(new Uploads(imports, local).reasons(locals)).noneMatch(reason -> reason.contains("compute"));
    }

    private static void store(Path folder, String name, String text) throws IOException {
        CsvUploads.store(folder, RowKind.CIS, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
