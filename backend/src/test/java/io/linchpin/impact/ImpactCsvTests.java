package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Strength;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImpactCsvTests {
    private static final CiId ID = new CiId(new UUID(0, 1));

    @Test
    void aLineHasAColumnForEachOfTheHeader() {
        var app = named("app");
        var db = named("db");
        var path = List.<PathStep>of(
                new PathStep.Edge(app, "RUNS_ON", Strength.HARD, db, null, null, null),
                new PathStep.Hidden(db, null, "Northwind Hosting"));

        assertThat(ImpactCsv.header()).isEqualTo("id,class,name,external_id,state,hops,criticality,owner,path\r\n");
        assertThat(ImpactCsv.line(new ImpactedCi(app, false, "ext-1", "Team, A", 2, path)))
                .isEqualTo(ID + ",Application,app,ext-1,DOWN,2,2,\"Team, A\",app RUNS_ON db; db provided by Northwind"
                        + " Hosting\r\n");
    }

    private static ShownCi named(String name) {
        return new ShownCi(ID, name, "Application", 2, ImpactState.DOWN);
    }
}
