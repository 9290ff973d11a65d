package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.cmdb.Strength;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.impact.ExpectedEffects.Expected;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.ImpactReport.Reason;
import io.linchpin.impact.ImpactReport.StatedSeed;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.testing.DatabaseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A provider with a storage array, and two customers whose machines stand on it. */
@DatabaseTest
@Import(ImpactIT.Tickets.class)
class ImpactIT {
    private static final CurrentUser MERIDIAN = StoredGraph.user(Role.AGENT, "Meridian");
    private static final CurrentUser AURORA = StoredGraph.user(Role.AGENT, "Aurora");
    private static final CurrentUser PROVIDER =
            StoredGraph.user(Role.CHANGE_MANAGER, "Northwind Hosting", "Meridian", "Aurora");
    private static final Instant SEPTEMBER = Instant.parse("2026-09-24T08:15:00Z");
    static final Window TONIGHT =
            new Window(Instant.parse("2026-11-28T22:00:00Z"), Instant.parse("2026-11-29T02:00:00Z"));

    @Autowired
    Impact impact;

    @Autowired
    Tickets tickets;

    /** Stands in for a feature that keeps tickets. */
    static class Tickets implements ExpectedEffects {
        final List<Expected> expected = new ArrayList<>();

        @Override
        public List<Expected> during(Window window) {
            return window.equals(TONIGHT) ? List.copyOf(expected) : List.of();
        }

        @Override
        public Optional<List<Expected>> of(String number) {
            var effects = expected.stream()
                    .filter(effect -> effect.number().equals(number))
                    .toList();
            return effects.isEmpty() ? Optional.empty() : Optional.of(effects);
        }
    }

    @BeforeAll
    static void store(@Autowired Driver driver) {
        new StoredGraph(driver)
                .tenant("Northwind Hosting")
                .tenant("Meridian", "Northwind Hosting")
                .tenant("Aurora", "Northwind Hosting")
                .cis("Northwind Hosting", "StorageArray", "array")
                .cis("Northwind Hosting", "StorageVolume", "volume")
                .cis("Meridian", "Rack", "rack")
                .cis("Meridian", "Server", "host-1", "host-2", "host-3")
                .cis("Meridian", "Cluster", "cluster")
                .cis("Meridian", "VirtualMachine", "vm", "shelved")
                .cis("Meridian", "Application", "portal-app")
                .cis("Meridian", "BusinessService", "patient-portal")
                .cis("Meridian", "Workstation", "kiosk")
                .cis("Aurora", "VirtualMachine", "aurora-vm")
                .cis("Aurora", "BusinessService", "aurora-shop")
                .set("shelved", "status", "RETIRED")
                .set("patient-portal", "criticality", 1L)
                .owned("patient-portal", "Portal team")
                .described("patient-portal", "vcenter", "svc-9")
                .described("patient-portal", "netbox", "svc-1")
                .edges("host-1 LOCATED_IN rack", "cluster HAS_MEMBER host-1", "cluster HAS_MEMBER host-2")
                .edges("cluster HAS_MEMBER host-3", "vm HOSTED_ON cluster", "vm STORED_ON volume")
                .edges("portal-app RUNS_ON vm [run 50%]", "portal-app RUNS_ON shelved [run 50%]")
                .edges("patient-portal USES portal-app")
                .asserted("host-1 LOCATED_IN rack", SEPTEMBER, "netbox", "vcenter")
                .edges("volume STORED_ON array", "aurora-vm STORED_ON volume", "aurora-shop USES aurora-vm");
    }

    @AfterEach
    void forgetTickets() {
        tickets.expected.clear();
    }

    @Test
    void aReportNamesTheServiceFirstWithItsOwnerAndThePathToTheSeed() {
        var report = impact.of(MERIDIAN, asking("rack", "host-2", "host-3"));

        var first = report.impacted().getFirst();
        assertThat(first.ci().name()).isEqualTo("patient-portal");
        assertThat(first.ci().state()).isEqualTo(ImpactState.DEGRADED);
        assertThat(first.ci().criticality()).isEqualTo(1);
        assertThat(first.externalId()).isEqualTo("svc-1");
        assertThat(first.owner()).isEqualTo("Portal team");
        assertThat(first.hops()).isEqualTo(4);
        assertThat(path(first))
                .containsExactly("USES portal-app", "RUNS_ON vm", "HOSTED_ON cluster", "HAS_MEMBER host-2");
        assertThat(report.totals().states())
                .isEqualTo(Map.of(ImpactState.DOWN, 7, ImpactState.DEGRADED, 1, ImpactState.AT_RISK, 0));
    }

    @Test
    void eachStepSaysWhoAssertsItsRelationshipAndSinceWhen() {
        var report = impact.of(MERIDIAN, asking("rack", "host-2", "host-3"));

        assertThat(report.impacted())
                .flatExtracting(ImpactedCi::path)
                .contains(new PathStep.Edge(
                        shown(report, "host-1"),
                        "LOCATED_IN",
                        Strength.HARD,
                        shown(report, "rack"),
                        null,
                        null,
                        new PathStep.Origin(List.of("netbox", "vcenter"), SEPTEMBER)))
                .filteredOn(PathStep.Edge.class::isInstance)
                .extracting(step -> ((PathStep.Edge) step).origin())
                .contains(new PathStep.Origin(List.of(), null))
                .doesNotContainNull();
    }

    @Test
    void theCataloguesDefaultGroupAbsorbsTheFailureOfOneMember() {
        var report = impact.of(MERIDIAN, asking("rack"));

        assertThat(report.impacted())
                .extracting(impacted -> impacted.ci().name())
                .containsExactly("host-1", "rack");
        assertThat(report.absorbed()).singleElement().satisfies(held -> {
            assertThat(held.ci().name()).isEqualTo("cluster");
            assertThat(held.arithmetic()).isEqualTo(new Arithmetic("HAS_MEMBER", 3, 1, 1, 1, 1));
            assertThat(held.members()).extracting(ShownCi::name).containsOnly("host-1", "host-2", "host-3");
        });
    }

    @Test
    void theLimitSaysHowManyItLeavesOut() {
        var seeds = List.of(new Seed("rack", ImpactState.DOWN));

        var report = impact.of(MERIDIAN, new ImpactQuestion(seeds, null, List.of(), 1));

        assertThat(report.impacted()).hasSize(1);
        assertThat(report.hidden()).isEqualTo(1);
        assertThat(report.totals().impacted()).isEqualTo(2);
    }

    @Test
    void aSeedThatIsNotLiveIsListedAsIgnored() {
        var report = impact.of(MERIDIAN, asking("shelved"));

        assertThat(report.ignoredSeeds()).extracting(ShownCi::name).containsExactly("shelved");
        assertThat(report.seeds()).isEmpty();
        assertThat(report.impacted()).isEmpty();
    }

    @Test
    void aProviderSeesWhatItsPlatformTakesDownInAllItsCustomers() {
        var report = impact.of(PROVIDER, asking("array"));

        assertThat(report.impacted())
                .extracting(impacted -> impacted.ci().name())
                .containsExactly("patient-portal", "aurora-shop", "array", "aurora-vm", "portal-app", "vm", "volume");
    }

    @Test
    void aCustomerCannotAskAboutWhatItMayNotSee() {
        assertThatThrownBy(() -> impact.of(MERIDIAN, asking("array"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        impact.of(MERIDIAN, asking(StoredGraph.id("aurora-vm").toString())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCustomerGetsTheCompleteImpactOfHiddenWorkOnWhatIsTheirs() {
        tickets.expected.add(new Expected(
                StoredGraph.id("array"), ImpactState.DOWN, "CHG-7", "Swap", StoredGraph.tenantId("Northwind Hosting")));

        var report = impact.of(AURORA, new ImpactQuestion(List.of(), TONIGHT, List.of(), 200));

        assertThat(report.seeds()).isEmpty();
        assertThat(report.impacted())
                .extracting(impacted -> impacted.ci().name())
                .containsExactly("aurora-shop", "aurora-vm");
        var shop = report.impacted().getFirst();
        assertThat(path(shop)).containsExactly("USES aurora-vm", "provided by Northwind Hosting");
        assertThat(shop.hops()).isEqualTo(2);
        assertThat(report.toString()).doesNotContain("array", "volume", "CHG-7", "Swap", "Meridian", "portal", "host-");
    }

    @Test
    void aWindowAddsWhatTicketsExpectAndNamesThem() {
        tickets.expected.add(
                new Expected(StoredGraph.id("vm"), ImpactState.DEGRADED, "CHG-8", "Patch", MERIDIAN.tenant()));

        var report = impact.of(
                MERIDIAN, new ImpactQuestion(List.of(new Seed("rack", ImpactState.DOWN)), TONIGHT, List.of(), 200));

        assertThat(report.seeds())
                .extracting(StatedSeed::reason)
                .containsExactly(new Reason.Asked(), new Reason.Ticket("CHG-8", "Patch"));
        assertThat(report.impacted())
                .extracting(impacted -> impacted.ci().name())
                .contains("vm", "patient-portal");
    }

    @Test
    void aProvidersTicketOnACustomersCiIsOnlyItsWork() {
        var provider = StoredGraph.tenantId("Northwind Hosting");
        tickets.expected.add(new Expected(StoredGraph.id("vm"), ImpactState.DOWN, "CHG-9", "Move", provider));

        var report = impact.of(MERIDIAN, new ImpactQuestion(List.of(), TONIGHT, List.of(), 200));

        assertThat(report.seeds())
                .extracting(StatedSeed::reason)
                .containsExactly(new Reason.ProviderWork("Northwind Hosting"));
    }

    @Test
    void aChangeStandsForTheEffectsItExpects() {
        tickets.expected.add(new Expected(StoredGraph.id("vm"), ImpactState.DOWN, "CHG-8", "Patch", MERIDIAN.tenant()));

        var report = impact.of(MERIDIAN, new ImpactQuestion(List.of(), null, List.of("CHG-8"), 200));

        assertThat(report.impacted())
                .extracting(impacted -> impacted.ci().name())
                .contains("vm");
    }

    @Test
    void aChangeOfAnotherTenantDoesNotExist() {
        tickets.expected.add(
                new Expected(StoredGraph.id("aurora-vm"), ImpactState.DOWN, "CHG-6", "Patch", AURORA.tenant()));
        var question = new ImpactQuestion(List.of(), null, List.of("CHG-6"), 200);

        assertThatThrownBy(() -> impact.of(MERIDIAN, question))
                .isInstanceOf(NotFound.class)
                .hasMessage("No change has the number CHG-6.");
    }

    @Test
    void whyNotNamesTheGroupThatHolds() {
        var answer = impact.whyNot(MERIDIAN, asking("host-1"), StoredGraph.id("patient-portal"));

        assertThat(answer.answer()).isEqualTo(WhyNot.Answer.ABSORBED);
        assertThat(answer.at()).singleElement().isInstanceOfSatisfying(WhyNot.Place.Group.class, place -> assertThat(
                        place.group().ci().name())
                .isEqualTo("cluster"));
    }

    @Test
    void whyNotKnowsNothingAboutACiWithoutRelationships() {
        assertThat(impact.whyNot(MERIDIAN, asking("rack"), StoredGraph.id("kiosk"))
                        .answer())
                .isEqualTo(WhyNot.Answer.NOTHING_KNOWN);
    }

    @Test
    void whyNotIsNotForACiThatIsImpacted() {
        assertThatThrownBy(() -> impact.whyNot(MERIDIAN, asking("rack"), StoredGraph.id("host-1")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("DOWN");
    }

    @Test
    void whyNotDoesNotKnowTheCisOfOthers() {
        assertThatThrownBy(() -> impact.whyNot(MERIDIAN, asking("rack"), StoredGraph.id("aurora-vm")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoMaySeeServicesOnlyMayNotAsk() {
        var requester = StoredGraph.user(Role.REQUESTER, "Meridian");

        assertThatThrownBy(() -> impact.of(requester, asking("rack"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void anExportHasALineForEveryImpactedCiThatMayBeSeen() {
        var lines = new ArrayList<String>();

        impact.export(
                PROVIDER,
                new ImpactQuestion(asking("array").seeds(), null, List.of(), 1),
                Set.of(ImpactState.values()),
                lines::add);

        assertThat(lines).hasSize(8).startsWith(ImpactCsv.header());
        assertThat(lines.get(1)).contains(",BusinessService,patient-portal,svc-1,DEGRADED,4,1,Portal team,");
    }

    @Test
    void anExportCanBeOfSomeStatesOnly() {
        var lines = new ArrayList<String>();

        impact.export(PROVIDER, asking("array"), Set.of(ImpactState.DEGRADED), lines::add);

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains(",DEGRADED,"));
    }

    private static ImpactQuestion asking(String... cis) {
        return ImpactQuestion.of(
                Arrays.stream(cis).map(ci -> new Seed(ci, ImpactState.DOWN)).toList());
    }

    private static ShownCi shown(ImpactReport report, String name) {
        return report.impacted().stream()
                .map(ImpactedCi::ci)
                .filter(ci -> ci.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(ImpactReport report) {
        return report.impacted().stream().map(impacted -> impacted.ci().name()).toList();
    }

    private static List<String> path(ImpactedCi impacted) {
        return impacted.path().stream()
                .map(step -> switch (step) {
                    case PathStep.Edge edge -> edge.type() + " " + edge.to().name();
                    case PathStep.Hidden hidden -> "provided by " + hidden.providedBy();
                })
                .toList();
    }
}
