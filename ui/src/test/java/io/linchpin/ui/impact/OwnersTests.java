package io.linchpin.ui.impact;

import static io.linchpin.ui.impact.Story.HOST;
import static io.linchpin.ui.impact.Story.ci;
import static io.linchpin.ui.impact.Story.impacted;
import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.impact.ImpactState;
import io.linchpin.ui.impact.Owners.Owner;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnersTests {
    @Test
    void whoHasAServiceThatGoesDownOrDegradedMustAgreeAndWhoHasOneAtRiskIsTold() {
        var record = impacted(ci("EHR", "Service", ImpactState.DEGRADED), "Marcus");
        var orders = impacted(ci("Orders", "Service", ImpactState.AT_RISK), "Marcus");
        var portal = impacted(ci("Portal", "Service", ImpactState.AT_RISK), "Sofia");
        var host = impacted(HOST, "Marcus");
        var other = impacted(ci("hv-3", "Server", ImpactState.DOWN), "Platform");
        var orphan = impacted(ci("Fax", "Service", ImpactState.DOWN), null);

        var owners = Owners.of(List.of(record, orders, portal, orphan, host, other));

        assertThat(owners.agree()).containsExactly(new Owner("Marcus", List.of(record, orders)));
        assertThat(owners.informed()).containsExactly(new Owner("Sofia", List.of(portal)));
        assertThat(owners.others()).containsExactly(new Owner("Platform", List.of(other)));
        assertThat(owners.unowned()).containsExactly(orphan);
        assertThat(owners.count()).isEqualTo(3);
    }
}
