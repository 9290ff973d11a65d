package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbWorld.ADMIN;
import static io.linchpin.cmdb.CmdbWorld.MERIDIAN;
import static io.linchpin.cmdb.CmdbWorld.READER;
import static io.linchpin.cmdb.CmdbWorld.STRANGER;
import static io.linchpin.cmdb.CmdbWorld.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Stale;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CmdbTest
class DuplicatesIT {
    @Autowired
    Duplicates duplicates;

    @Autowired
    Cmdb cmdb;

    @Autowired
    CmdbWorld world;

    @Test
    void cisThatShareAnIdentifierAreListedUntilSomebodyTellsThemApart() {
        var one = server("web-01", Map.of("serialNumber", "SN-1"));
        var other = server("web-01b", Map.of("serialNumber", "sn-1", "assetTag", "A7"));
        server("web-02", Map.of("serialNumber", "SN-2", "assetTag", "A7"));

        var found = duplicates.list(ADMIN, Duplicates.Filter.ALL, 0, 10);
        assertThat(found.inAll()).isEqualTo(1);
        assertThat(found.pairs().getFirst().shared())
                .extracting(Identity.Key::value)
                .containsExactly("SN-1");
        assertThat(duplicates.of(ADMIN, other.id())).hasSize(1);
        assertThat(duplicates.count(STRANGER)).isZero();

        assertThatThrownBy(() -> duplicates.tellApart(READER, one.id(), other.id()))
                .isInstanceOf(Forbidden.class);
        duplicates.tellApart(ADMIN, other.id(), one.id());
        assertThat(duplicates.count(ADMIN)).isZero();
        var apart = new Duplicates.Filter(Set.of("Server"), Set.of(), true);
        assertThat(duplicates.list(ADMIN, apart, 0, 10).pairs())
                .extracting(pair -> Objects.requireNonNull(pair.apart()).by())
                .containsExactly(ADMIN.name());

        duplicates.forgetApart(ADMIN, one.id(), other.id());
        assertThat(duplicates.count(ADMIN)).isEqualTo(1);
    }

    @Test
    void mergingMovesValuesRelationshipsAndWhatSourcesSayToTheOneThatStays() {
        var stays = server("web-01", Map.of("serialNumber", "SN-1"));
        var goes = server("web-01b", Map.of("serialNumber", "SN-1", "assetTag", "A7"));
        var portal = world.live(ADMIN, "Application", "portal");
        var rack = world.live(ADMIN, "Rack", "b07");
        world.relate(ADMIN, portal, "RUNS_ON", goes, "pair", MinUp.ONE);
        world.relate(ADMIN, portal, "RUNS_ON", stays, "pair", MinUp.ONE);
        world.relate(ADMIN, goes, "LOCATED_IN", rack);
        world.run(
                "MATCH (ci:Ci {id: '%s'}) CREATE (:SourceRecord {key: '%s|netbox|n1', tenant: '%s', source: 'netbox', externalId: 'n1', hash: 'h', firstSeen: datetime()})-[:DESCRIBES]->(ci)"
                        .formatted(goes.id(), MERIDIAN, MERIDIAN));

        var preview = duplicates.preview(ADMIN, stays.id(), goes.id());
        assertThat(preview.suggested()).contains("attributes.assetTag");
        assertThat(preview.edges())
                .extracting(Merge.EdgeMove::fate)
                .containsExactlyInAnyOrder(Merge.Fate.JOINS, Merge.Fate.MOVES);
        duplicates.merge(ADMIN, merge(stays, goes, "attributes.assetTag"));

        var merged = cmdb.get(ADMIN, stays.id());
        assertThat(merged.facts().attributes()).containsEntry("assetTag", "A7");
        assertThat(merged.sources()).extracting(SourceState::externalId).containsExactly("n1");
        assertThat(cmdb.relationships(ADMIN, stays.id(), 10).needs()).hasSize(1);
        assertThat(cmdb.relationships(ADMIN, stays.id(), 10).neededBy()).hasSize(1);
        assertThat(cmdb.get(ADMIN, goes.id()).ci().status()).isEqualTo(CiStatus.RETIRED);
        assertThat(duplicates.survivor(ADMIN, goes.id()))
                .map(Resolution.CiRef::id)
                .contains(stays.id());
        assertThat(duplicates.count(ADMIN)).isZero();
        for (var id : List.of(stays.id(), goes.id()))
            assertThat(cmdb.history(ADMIN, id, null, 50).items())
                    .extracting(CiHistoryEntry::action)
                    .contains("merged", "created");
        assertThatThrownBy(() -> cmdb.restore(ADMIN, goes.id(), version(goes) + 1, ""))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void mergingNeedsBothAsTheyWereLookedAtAndTheRight() {
        var stays = server("web-01", Map.of("serialNumber", "SN-1"));
        var goes = server("web-01b", Map.of("serialNumber", "SN-1"));
        var rack = world.live(ADMIN, "Rack", "b07");

        assertThatThrownBy(() -> duplicates.merge(READER, merge(stays, goes))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> duplicates.merge(STRANGER, merge(stays, goes))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> duplicates.merge(ADMIN, merge(stays, rack))).isInstanceOf(Conflict.class);
        cmdb.update(ADMIN, goes.id(), version(goes), draft("Server", "web-01c"));
        assertThatThrownBy(() -> duplicates.merge(ADMIN, merge(stays, goes))).isInstanceOf(Stale.class);
    }

    private static Merge merge(Ci stays, Ci goes, String... taken) {
        return new Merge(stays.id(), version(stays), goes.id(), version(goes), Set.of(taken), "one device");
    }

    private static long version(Ci ci) {
        return Objects.requireNonNull(ci.version());
    }

    private Ci server(String name, Map<String, String> attributes) {
        CurrentUser user = ADMIN;
        return cmdb.create(user, user.tenant(), CiId.random(), draft("Server", name, attributes));
    }
}
