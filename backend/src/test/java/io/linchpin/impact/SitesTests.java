package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitesTests {
    private final Topology topology = new Sketch()
            .ci("north", "Site", CiStatus.LIVE)
            .ci("south", "Site", CiStatus.LIVE)
            .edges("rack LOCATED_IN room", "room LOCATED_IN north", "host LOCATED_IN rack", "other LOCATED_IN south")
            .edges("vm HOSTED_ON host", "vm STORED_ON array", "array LOCATED_IN south")
            .edges("cluster HAS_MEMBER host", "cluster HAS_MEMBER other")
            .edges("a DEPENDS_ON b", "b DEPENDS_ON a", "b DEPENDS_ON vm", "shop USES vm")
            .topology();

    @Test
    void aCiStandsWhereWhatCarriesItIsLocated() {
        assertThat(sites("rack")).containsExactly("north");
        assertThat(sites("vm")).containsExactly("north");
        assertThat(sites("north")).containsExactly("north");
    }

    @Test
    void aClusterCanStandAtSeveral() {
        assertThat(sites("cluster")).containsExactlyInAnyOrder("north", "south");
    }

    @Test
    void aCircleStandsWhereItsWayOutLeads() {
        assertThat(sites("a")).containsExactly("north");
    }

    @Test
    void usingSomethingSaysNothingOfAPlace() {
        assertThat(sites("shop")).isEmpty();
    }

    private List<String> sites(String name) {
        return new Sites(topology)
                .of(Sketch.number(topology, name)).stream()
                        .map(site -> topology.cis().name(site))
                        .toList();
    }
}
