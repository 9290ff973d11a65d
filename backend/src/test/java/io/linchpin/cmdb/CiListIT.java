package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbWorld.AGENT;
import static io.linchpin.cmdb.CmdbWorld.MERIDIAN;
import static io.linchpin.cmdb.CmdbWorld.NETWORK_TEAM;
import static io.linchpin.cmdb.CmdbWorld.READER;
import static io.linchpin.cmdb.CmdbWorld.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.shared.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists, filters, pages and search. */
@CmdbTest
class CiListIT {
    @Autowired
    Cmdb cmdb;

    @Autowired
    CmdbWorld world;

    @Test
    void aListKnowsClassesBelowAndSortsByName() {
        for (var name : List.of("zeta", "Alpha", "beta")) world.live(AGENT, "Switch", name);
        world.live(AGENT, "Router", "gamma");
        world.live(AGENT, "Application", "aaa");

        var devices = CiFilter.ALL.withClasses(Set.of("NetworkDevice"));

        assertThat(cmdb.list(AGENT, devices, CiOrder.NAME, 0, 50))
                .extracting(row -> row.ci().name())
                .containsExactly("Alpha", "beta", "gamma", "zeta");
        assertThat(cmdb.list(AGENT, devices, new CiOrder(CiOrder.By.CLASS, true), 0, 2))
                .extracting(row -> row.ci().name())
                .containsExactly("Alpha", "beta");
        assertThat(cmdb.list(AGENT, devices, CiOrder.NAME, 1, 2))
                .extracting(row -> row.ci().name())
                .containsExactly("beta", "gamma");
        assertThat(cmdb.count(AGENT, devices)).isEqualTo(4);
    }

    @Test
    void pagesHoldEveryCiOnceWithAndWithoutAText() {
        for (var i = 0; i < 25; i++) world.live(AGENT, "Server", "hv-%02d".formatted(i % 10));

        for (var filter : List.of(CiFilter.ALL, CiFilter.ALL.withText("HV-"))) {
            var seen = new java.util.ArrayList<CiId>();
            String cursor = null;
            do {
                var page = cmdb.page(AGENT, filter, cursor, 7);
                page.items().forEach(row -> seen.add(row.ci().id()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Test
    void filtersNarrow() {
        var owned = world.live(AGENT, "Server", "owned");
        cmdb.setOwner(AGENT, owned.id(), OwnerKind.OWNED_BY, NETWORK_TEAM);
        var retired = world.live(AGENT, "Server", "retired");
        cmdb.retire(AGENT, retired.id(), 1, "");
        var all = CiFilter.ALL;

        assertThat(names(all.withStatuses(Set.of(CiStatus.RETIRED)))).containsExactly("retired");
        assertThat(names(new CiFilter(
                        "",
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(NETWORK_TEAM),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false)))
                .containsExactly("owned");
        assertThat(names(new CiFilter(
                        "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true)))
                .containsExactly("retired");
        assertThat(names(new CiFilter(
                        "",
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(CiFilter.BY_HAND),
                        false)))
                .containsExactly("owned", "retired");
        assertThatThrownBy(() -> names(all.withClasses(Set.of("Srever")))).isInstanceOf(Invalid.class);
    }

    @Test
    void searchRanksWholeBeforeBeginningBeforeMiddle() {
        world.live(AGENT, "Server", "a-srv-1");
        world.live(AGENT, "Server", "srv-1");
        world.live(AGENT, "Server", "srv-12");
        cmdb.create(AGENT, MERIDIAN, CiId.random(), draft("Server", "by-address", Map.of("fqdn", "SRV-1.mh.example")));

        var hits = cmdb.search(READER, "srv-1", 10);

        assertThat(hits).extracting(hit -> hit.ci().name()).containsExactly("srv-1", "by-address", "srv-12", "a-srv-1");
        assertThat(hits.get(1).match()).isEqualTo("srv-1.mh.example");
        assertThat(cmdb.search(READER, "(*~ fe80::", 10)).isEmpty();
    }

    @Test
    void aNewNameOrAddressIsFoundAndTheOldOneIsNot() {
        var ci = world.live(AGENT, "Server", "old-name");
        cmdb.update(AGENT, ci.id(), 1, draft("Server", "new-name", Map.of("ipAddress", "fe80::1")));

        assertThat(cmdb.search(AGENT, "old-name", 10)).isEmpty();
        assertThat(cmdb.search(AGENT, "fe80::1", 10)).hasSize(1);
        assertThat(cmdb.search(AGENT, "NEW-", 10)).hasSize(1);
    }

    private List<String> names(CiFilter filter) {
        return cmdb.list(AGENT, filter, CiOrder.NAME, 0, 50).stream()
                .map(row -> row.ci().name())
                .toList();
    }
}
