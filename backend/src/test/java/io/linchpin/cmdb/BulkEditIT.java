package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbWorld.AGENT;
import static io.linchpin.cmdb.CmdbWorld.NETWORK_TEAM;
import static io.linchpin.cmdb.CmdbWorld.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.shared.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Editing many CIs at once. */
@CmdbTest
class BulkEditIT {
    @Autowired
    Cmdb cmdb;

    @Autowired
    CmdbWorld world;

    @Test
    void aBulkEditShowsThenWritesAndLeavesWhatChangedMeanwhile() {
        var one = world.live(AGENT, "Server", "one");
        var two = world.live(AGENT, "Server", "two");
        var edit = new BulkEdit(
                Map.of("environment", "staging", "os", "Debian 13"),
                Map.of(OwnerKind.OWNED_BY, Optional.of(NETWORK_TEAM)));

        var preview = cmdb.preview(AGENT, List.of(one.id(), two.id()), edit);
        assertThat(preview.rows())
                .allSatisfy(row -> assertThat(row.changes()).containsOnlyKeys("environment", "owner", "attributes.os"));
        assertThat(cmdb.get(AGENT, one.id()).facts().environment()).isNull();

        cmdb.update(AGENT, two.id(), 1, draft("Server", "two-b"));
        var outcome = cmdb.apply(AGENT, preview);

        assertThat(outcome).isEqualTo(new BulkEdit.Outcome(1, List.of(two.id())));
        assertThat(cmdb.get(AGENT, one.id()).facts().environment()).isEqualTo(Environment.STAGING);
        assertThat(cmdb.get(AGENT, two.id()).facts().environment()).isNull();
    }

    @Test
    void aBulkEditSaysForEachCiWhyItCannotBe() {
        var server = world.live(AGENT, "Server", "one");
        var site = world.live(AGENT, "Site", "two");

        var preview = cmdb.preview(
                AGENT,
                List.of(server.id(), site.id()),
                new BulkEdit(Map.of("memoryGb", "64", "criticality", "9"), Map.of()));

        assertThat(preview.rows()).allMatch(row -> !row.errors().isEmpty());
        assertThat(preview.rows())
                .filteredOn(row -> row.ci().id().equals(site.id()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.errors()).extracting(FieldError::field).contains("memoryGb", "criticality"));
        assertThat(cmdb.apply(AGENT, preview).changed()).isZero();
    }
}
