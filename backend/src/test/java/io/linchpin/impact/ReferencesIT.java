package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReferencesIT {
    private static final CurrentUser KIM = StoredGraph.user(Role.AGENT, "Meridian");

    @Autowired
    References references;

    @BeforeAll
    static void store(@Autowired Driver driver) {
        new StoredGraph(driver)
                .cis("Meridian", "Server", "srv-1", "srv-2", "srv-3")
                .set("srv-3", "name", "srv-2")
                .described("srv-1", "netbox", "device:1")
                .described("srv-2", "netbox", "device:2")
                .described("srv-3", "vcenter", "device:2")
                .described("srv-3", "netbox", "srv-1")
                .cis("Aurora", "Server", "srv-9", "srv-10")
                .set("srv-10", "name", "srv-1")
                .described("srv-10", "netbox", "device:1");
    }

    @Test
    void anIdAnExternalIdAndANameAreEachEnough() {
        var id = StoredGraph.id("srv-2").toString();

        assertThat(references.resolve(KIM, List.of("device:1", id)))
                .isEqualTo(Map.of("device:1", StoredGraph.id("srv-1"), id, StoredGraph.id("srv-2")));
    }

    @Test
    void anExternalIdWinsOverAName() {
        assertThat(references.resolve(KIM, List.of("srv-1"))).containsValue(StoredGraph.id("srv-3"));
    }

    @Test
    void anAmbiguousNameIsRefusedNamingAllThatItCouldBe() {
        assertThatThrownBy(() -> references.resolve(KIM, List.of("srv-2", "device:2")))
                .isInstanceOfSatisfying(Invalid.class, refused -> assertThat(refused.errors())
                        .allSatisfy(error -> assertThat(error.message())
                                .contains(
                                        StoredGraph.id("srv-2").toString(),
                                        StoredGraph.id("srv-3").toString()))
                        .extracting(error -> error.value())
                        .containsExactlyInAnyOrder("srv-2", "device:2"));
    }

    @Test
    void whatIsUnknownIsNamedAllAtOnce() {
        assertThatThrownBy(() -> references.resolve(KIM, List.of("b", "device:1", "a")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("a, b");
    }

    @Test
    void theCisOfAnotherTenantCannotBeNamedInAnyWay() {
        var id = StoredGraph.id("srv-9").toString();

        assertThatThrownBy(() -> references.resolve(KIM, List.of(id, "srv-9")))
                .isInstanceOf(NotFound.class)
                .hasMessageContainingAll(id, "srv-9");
    }

    @Test
    void theCisOfAnotherTenantDoNotMakeANameAmbiguous() {
        var aurora = StoredGraph.user(Role.AGENT, "Aurora");

        assertThat(references.resolve(aurora, List.of("device:1", "srv-1")))
                .containsOnly(
                        Map.entry("device:1", StoredGraph.id("srv-10")), Map.entry("srv-1", StoredGraph.id("srv-10")));
    }
}
