package io.linchpin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.TenantTree.Branch;
import io.linchpin.shared.TenantId;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenantTreeTests {
    @Test
    void everyTenantStandsRightAboveThoseBelowItAndNeighboursByName() {
        var top = tenant("Provider");
        var zebra = tenant("zebra");
        var apple = tenant("Apple");
        var child = tenant("Child");

        var placed =
                TenantTree.of(List.of(below(child, zebra), below(zebra, top), below(apple, top), below(top, null)));

        assertThat(placed)
                .extracting(place -> place.tenant().name(), PlacedTenant::depth)
                .containsExactly(
                        Tuple.tuple("Provider", 0),
                        Tuple.tuple("Apple", 1),
                        Tuple.tuple("zebra", 1),
                        Tuple.tuple("Child", 2));
    }

    @Test
    void twoTopsAreShownSideBySide() {
        assertThat(TenantTree.of(List.of(below(tenant("B"), null), below(tenant("A"), null))))
                .extracting(place -> place.tenant().name())
                .containsExactly("A", "B");
    }

    private static Branch below(Tenant tenant, @Nullable Tenant parent) {
        return new Branch(tenant, parent == null ? null : parent.id());
    }

    private static Tenant tenant(String name) {
        return new Tenant(TenantId.random(), name, 0L);
    }
}
