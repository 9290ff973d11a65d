package io.linchpin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiOrder;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.cmdb.PointsAtCi.Pointer;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.identity.SignIns;
import io.linchpin.importers.csv.CsvUploads;
import io.linchpin.importers.csv.Uploads;
import io.linchpin.imports.Consequences.Comparison;
import io.linchpin.imports.Consequences.Named;
import io.linchpin.imports.Consequences.Numbers;
import io.linchpin.imports.PlanRow.Fate;
import io.linchpin.shared.Conflict;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans before they are written: what they mean, what is left out of them, and two that speak of the same CIs. */
@DatabaseTest
class PlansIT {
    private static final String HEADER = "class,name,external_id,status,support_team\n";
    private static final Map<RowKind, String> PORTAL = Map.of(
            RowKind.CIS,
            HEADER
                    + "BusinessService,Portal,p,LIVE,Crew\n"
                    + "LoadBalancer,lb-01,lb1,LIVE,Crew\n"
                    + "LoadBalancer,lb-02,lb2,LIVE,Crew\n",
            RowKind.RELATIONSHIPS,
            "source,type,target,group,min_up\np,DEPENDS_ON,lb1,pool,1\np,DEPENDS_ON,lb2,pool,1\n");

    @Autowired
    Imports imports;

    @Autowired
    Plans plans;

    @Autowired
    Cmdb cmdb;

    @Autowired
    Tickets tickets;

    @Autowired
    SignIns signIns;

    @Autowired
    Cast cast;

    private CurrentUser user;
    private Uploads uploads;

    @BeforeEach
    void aTenantOfItsOwn() {
        user = cast.user(cast.tenant("Plans " + System.nanoTime()), Role.ADMINISTRATOR);
        uploads = new Uploads(imports, user);
    }

    @Test
    void retiringOneOfTwoSaysWhichServiceLosesWhatAndWhoStillPointsAtIt() {
        var first = planned(user, PORTAL);
        assertThat(plans.consequences(user, first.id()))
                .returns(Comparison.NOTHING_TO_LOSE, Consequences::comparison)
                .satisfies(told -> assertThat(told.unowned())
                        .containsExactly(new Unowned(OwnerKind.OWNED_BY, 3, 0, List.of("Portal", "lb-01", "lb-02"))));
        uploads.applied(first);
        var balancer = ci("lb-01");
        tickets.open(
                balancer,
                new Pointer(user.tenant(), "change", "CHG-1051", "Firmware", true),
                new Pointer(cast.top(), "change", "CHG-9", "of somebody else", true));

        var plan = planned(
                user, Map.of(RowKind.CIS, HEADER + "LoadBalancer,lb-01,lb1,RETIRED,Crew\nServer,srv-9,s9,LIVE,\n"));
        var told = plans.consequences(user, plan.id());

        assertThat(told.comparison()).isEqualTo(Comparison.DONE);
        assertThat(told.services()).singleElement().satisfies(service -> {
            assertThat(service.service().name()).isEqualTo("Portal");
            assertThat(service.weaker()).singleElement().satisfies(spare -> {
                assertThat(spare.group()).isEqualTo("pool");
                assertThat(spare.numbers()).isEqualTo(new Numbers(2, 1, 1, 1));
                assertThat(spare.left()).extracting(Named::name).containsExactly("lb-02");
            });
            assertThat(service.gained()).singleElement().satisfies(point -> assertThat(point.path())
                    .extracting(Named::name)
                    .containsExactly("Portal", "lb-02"));
        });
        assertThat(told.retired()).singleElement().satisfies(retired -> {
            assertThat(retired.name()).isEqualTo("lb-01");
            assertThat(retired.first()).extracting(Named::name).containsExactly("Portal");
            assertThat(retired.work()).extracting(Pointer::number).containsExactly("CHG-1051");
        });
        assertThat(told.unowned()).contains(new Unowned(OwnerKind.SUPPORTED_BY, 1, 0, List.of("srv-9")));

        plans.drop(user, plan.id(), List.of("cis:0"), true);
        assertThat(plans.consequences(user, plan.id()).services()).isEmpty();
        uploads.applied(imports.get(user, plan.id()));
        assertThat(plans.consequences(user, plan.id()).services())
                .as("what was known stays readable")
                .isEmpty();
    }

    @Test
    void whoMayNotSeeTheCustomersIsNotToldOfTheirServices() {
        var provider = cast.tenant("Hosting " + System.nanoTime());
        var clinic = cast.tenant("Customer " + System.nanoTime(), provider);
        var wide = cast.user(provider, Role.ADMINISTRATOR, true);
        var narrow = cast.user(provider, Role.ADMINISTRATOR);
        var theirs = new Uploads(imports, wide);
        theirs.applied(planned(
                wide, Map.of(RowKind.CIS, HEADER + "Cluster,compute,c1,LIVE,Crew\nCluster,spare,c2,LIVE,Crew\n")));
        var customer = signIns.resolve(wide.id(), clinic, "test");
        new Uploads(imports, customer)
                .applied(planned(
                        customer,
                        Map.of(
                                RowKind.CIS,
                                HEADER + "BusinessService,Clinic,k,LIVE,Crew\nServer,vm,v,LIVE,Crew\n",
                                RowKind.RELATIONSHIPS,
                                "source,type,target,group,min_up\nk,DEPENDS_ON,v,,\n"
                                        + "v,HOSTED_ON,%1$s::c1,pair,1\nv,HOSTED_ON,%1$s::c2,pair,1\n"
                                                .formatted(provider))));
        var plan = planned(wide, Map.of(RowKind.CIS, HEADER + "Cluster,compute,c1,RETIRED,Crew\n"));

        assertThat(plans.consequences(wide, plan.id()).services())
                .extracting(service -> service.service().name())
                .containsExactly("Clinic");
        assertThat(plans.consequences(narrow, plan.id())).satisfies(told -> {
            assertThat(told.services()).isEmpty();
            assertThat(told.retired()).isEmpty();
        });
        theirs.applied(plan);
        assertThat(plans.consequences(narrow, plan.id()).services()).isEmpty();
        assertThat(plans.consequences(wide, plan.id()).services()).hasSize(1);
    }

    @Test
    void whatIsLeftOutIsNeverWrittenNorTakenBackAndTakesAlongWhatNeedsIt() {
        var plan = planned(user, PORTAL);
        var without = plans.drop(user, plan.id(), List.of("cis:1"), true);
        assertThat(without.counts(RowKind.CIS)).isEqualTo(new Counts(2, 0, 0, 0, 0, 0, 1));
        assertThat(without.counts(RowKind.RELATIONSHIPS)).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 1));
        assertThatThrownBy(() -> plans.drop(user, plan.id(), List.of("relationships:0"), false))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("something it needs");

        var again = plans.drop(user, plan.id(), List.of("cis:1"), false);
        assertThat(again.total()).isEqualTo(plan.total());

        var crew = plans.drop(user, plan.id(), List.of("teams:0"), true);
        assertThat(crew.total().changes())
                .as("all CIs name the team, all relationships the CIs")
                .isZero();
        assertThat(crew.total().drop()).isEqualTo(6);
        plans.drop(user, plan.id(), List.of("teams:0"), false);

        var filter = new PlanFilter(RowKind.CIS, null, "LoadBalancer", "", "", null, "LB");
        plans.drop(user, plan.id(), plans.select(user, plan.id(), filter).written(), true);
        var applied = uploads.applied(imports.get(user, plan.id()));
        assertThat(applied.done()).isEqualTo(applied.rows()).isEqualTo(2);
        assertThat(cmdb.list(user, CiFilter.ALL, CiOrder.NAME, 0, 10))
                .extracting(row -> row.ci().name())
                .containsExactly("Portal");
        assertThatThrownBy(() -> plans.drop(user, plan.id(), filter, true)).isInstanceOf(Conflict.class);

        imports.revert(user, plan.id());
        assertThat(uploads.settled(plan.id()).state()).isEqualTo(ImportState.REVERTED);
        assertThat(cmdb.count(user, CiFilter.ALL)).isZero();
    }

    @Test
    void aRenumberedGroupIsLeftOutAsAWhole() {
        uploads.applied(planned(user, PORTAL));
        var plan = planned(
                user,
                Map.of(
                        RowKind.CIS,
                        HEADER + "LoadBalancer,lb-03,lb3,LIVE,Crew\n",
                        RowKind.RELATIONSHIPS,
                        "source,type,target,group,min_up\np,DEPENDS_ON,lb1,pool,2\np,DEPENDS_ON,lb2,pool,2\n"
                                + "p,DEPENDS_ON,lb3,pool,2\n"));
        var without = plans.drop(user, plan.id(), List.of("relationships:0"), true);
        assertThat(without.counts(RowKind.RELATIONSHIPS)).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 3));
        assertThat(uploads.applied(imports.get(user, plan.id())).total().refuse())
                .isZero();
    }

    @Test
    void ofTwoPlansOnTheSameCisTheLaterHasItsStaleRowsRefusedAndListed() {
        uploads.applied(planned(user, PORTAL));
        var renamed = HEADER + "LoadBalancer,%s,lb1,LIVE,Crew\nLoadBalancer,%s,lb2,%s,Crew\n";
        var earlier = planned(user, Map.of(RowKind.CIS, renamed.formatted("lb-eins", "lb-02", "LIVE")));
        var later = planned(user, Map.of(RowKind.CIS, renamed.formatted("lb-uno", "lb-02", "PLANNED")));
        uploads.applied(earlier);
        var applied = uploads.applied(later);

        assertThat(applied.counts(RowKind.CIS)).isEqualTo(new Counts(0, 1, 0, 1, 0));
        assertThat(imports.refused(user, later.id(), 0, 10)).singleElement().satisfies(row -> assertThat(
                        row.errors().getFirst().message())
                .startsWith("It changed after the plan was made, so it was left as it is."));
        assertThat(plans.page(user, later.id(), PlanFilter.all(RowKind.CIS), 0, 10))
                .extracting(PlanRow::fate)
                .containsExactly(Fate.REFUSED, Fate.WRITTEN);
        assertThat(ci("lb-eins")).isNotNull();
    }

    @Test
    void theLargestPartThatHangsTogetherIsDrawnOrWhatIsAroundOneCi() {
        uploads.applied(planned(user, PORTAL));
        var plan = planned(
                user,
                Map.of(
                        RowKind.CIS,
                        HEADER + "LoadBalancer,lb-03,lb3,LIVE,Crew\nServer,alone,a,LIVE,Crew\nServer,two,t,LIVE,Crew\n",
                        RowKind.RELATIONSHIPS,
                        "source,type,target,group,min_up\np,DEPENDS_ON,lb3,pool,1\np,USES,t,,\n"));
        var largest = plans.graph(user, plan.id(), null);
        assertThat(largest.all()).isEqualTo(4);
        assertThat(largest.nodes())
                .extracting(PlanGraph.Node::name, PlanGraph.Node::action)
                .containsExactlyInAnyOrder(
                        tuple("Portal", null), tuple("lb-03", PlanAction.CREATE), tuple("two", PlanAction.CREATE));
        var alone = plans.page(user, plan.id(), new PlanFilter(RowKind.CIS, null, "", "", "", null, "alone"), 0, 1);
        var id = ((PlannedRow.PlannedCi) alone.getFirst().row()).id();
        assertThat(plans.graph(user, plan.id(), id).nodes())
                .extracting(PlanGraph.Node::name)
                .containsExactly("alone");
    }

    private ImportRun planned(CurrentUser who, Map<RowKind, String> files) {
        var theirs = new Uploads(imports, who);
        return theirs.settled(theirs.upload("inventory", folder -> {
            Uploads.fill(folder, files);
            CsvUploads.storeMapping(folder, "create: teams");
        }));
    }

    private CiId ci(String name) {
        return cmdb.list(user, CiFilter.ALL.withText(name), CiOrder.NAME, 0, 10).stream()
                .filter(row -> row.ci().name().equals(name))
                .findFirst()
                .orElseThrow()
                .ci()
                .id();
    }
}
