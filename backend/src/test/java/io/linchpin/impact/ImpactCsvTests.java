package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Strength;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactCsvTests {
    private static final CiId ID = new CiId(new UUID(0, 1));

    @Test
    void aLineHasAColumnForEachOfTheHeader() {
        var app = named("app");
        var db = named("db");
        var path = List.<PathStep>of(
                new PathStep.Edge(app, "RUNS_ON", Strength.HARD, db, null, null),
                new PathStep.Hidden(db, null, "Northwind Hosting"));

        assertThat(ImpactCsv.header()).isEqualTo("id,class,name,external_id,state,hops,criticality,owner,path");
        assertThat(ImpactCsv.line(new ImpactedCi(app, false, "ext-1", "Team, A", 2, path)))
                .isEqualTo(ID + ",Application,app,ext-1,DOWN,2,2,\"Team, A\",app RUNS_ON db; db provided by Northwind"
                        + " Hosting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1"})
    void aCellThatASpreadsheetWouldRunGetsAnApostrophe(String name) {
        var line = ImpactCsv.line(new ImpactedCi(named(name), false, null, null, 0, List.of()));

        assertThat(line).isEqualTo(ID + ",Application,'" + name + ",,DOWN,0,2,,");
    }

    @Test
    void quotesAndLineBreaksStayWithinTheirCell() {
        var line = ImpactCsv.line(new ImpactedCi(named("a \"b\"\nc"), false, null, null, 0, List.of()));

        assertThat(line).isEqualTo(ID + ",Application,\"a \"\"b\"\"\nc\",,DOWN,0,2,,");
    }

    private static ShownCi named(String name) {
        return new ShownCi(ID, name, "Application", 2, ImpactState.DOWN);
    }
}
