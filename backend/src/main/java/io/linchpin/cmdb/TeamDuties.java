package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbQuery.COUNT_CIS_OF_TEAM;

import io.linchpin.identity.PointsAtTeam;
import io.linchpin.identity.TeamId;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.TenantId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which CIs a team looks after. */
@Component
class TeamDuties implements PointsAtTeam {
    private final Cypher cypher;

    TeamDuties(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public List<Pointer> pointingAt(TeamId team, Set<TenantId> tenants) {
        return cypher.run(COUNT_CIS_OF_TEAM)
                .with("team", team)
                .with("tenants", tenants)
                .list(row -> new Pointer(row.text("kind"), row.longNumber("cis"), row.longNumber("seen")));
    }
}
