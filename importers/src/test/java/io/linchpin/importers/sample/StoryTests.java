package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.Graph.State.AT_RISK;
import static io.linchpin.importers.sample.Graph.State.DEGRADED;
import static io.linchpin.importers.sample.Graph.State.DOWN;
import static io.linchpin.importers.sample.Graph.State.OK;
import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.importers.sample.Graph.Absorbed;
import io.linchpin.importers.sample.Graph.Impact;
import io.linchpin.importers.sample.Graph.State;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told about the sample company, in the README and on every page, is true of its files. */
class StoryTests {
    private static Graph graph;

    @BeforeAll
    static void read() throws IOException {
        graph = new Graph(SampleCompanyTests.SAMPLE_DATA.resolve("company"));
    }

    @Test
    void bothPowerUnitsOfRackB07TouchSevenServices() {
        var impact = ifDown("pdu-b07-a", "pdu-b07-b");
        assertThat(services(impact))
                .isEqualTo(Map.of(
                        "lab-interfaces", DOWN,
                        "document-archive", DOWN,
                        "electronic-health-record", DEGRADED,
                        "order-entry", DEGRADED,
                        "nurse-board", DEGRADED,
                        "patient-portal", AT_RISK,
                        "telehealth", AT_RISK));
        assertThat(counts(impact)).isEqualTo(Map.of(DOWN, 50L, DEGRADED, 3L, AT_RISK, 3L));
    }

    @Test
    void fourGroupsAbsorbTheLossOfRackB07() {
        assertThat(ifDown("pdu-b07-a", "pdu-b07-b").absorbed())
                .containsExactlyInAnyOrder(
                        new Absorbed(meridian("ehr-app"), 3, 4, 2),
                        new Absorbed(meridian("hvc-harbor-2"), 8, 10, 7),
                        new Absorbed(meridian("k8s-prod"), 7, 8, 5),
                        new Absorbed(meridian("vdi-clinical"), 22, 24, 18));
    }

    @Test
    void theProofsOfRackB07AreAsLongAsTheStorySays() {
        var impact = ifDown("pdu-b07-a", "pdu-b07-b");
        assertThat(Map.of(
                        "lab-interfaces", 4,
                        "document-archive", 4,
                        "electronic-health-record", 5,
                        "order-entry", 5,
                        "nurse-board", 6,
                        "patient-portal", 4,
                        "telehealth", 5))
                .allSatisfy((service, hops) -> assertThat(impact.hops(meridian("svc-" + service)))
                        .as(service)
                        .isEqualTo(hops));
    }

    @Test
    void theOtherLoadBalancerInTheSameWindowTakesThePortalDown() {
        assertThat(services(ifDown("lb-01"))).isEqualTo(Map.of("patient-portal", AT_RISK, "telehealth", AT_RISK));
        assertThat(services(ifDown("pdu-b07-a", "pdu-b07-b", "lb-01")))
                .containsEntry("patient-portal", DOWN)
                .containsEntry("telehealth", DOWN);
    }

    @Test
    void nothingButTheBuildingTakesBothLoadBalancers() {
        var shared = graph.ancestors(meridian("lb-01"));
        shared.retainAll(graph.ancestors(meridian("lb-02")));
        assertThat(shared.stream()
                        .filter(ci -> graph.impact(Map.of(ci, DOWN)).state(meridian("portal-lb-pool")) == DOWN))
                .containsExactly(meridian("site-harbor-street"));
    }

    @Test
    void aDegradedArrayDegradesImagingAndNothingElse() {
        var impact = graph.impact(Map.of(meridian("san-01"), DEGRADED));
        var classes = impact.impacted().keySet().stream()
                .collect(Collectors.groupingBy(graph::ciClass, Collectors.counting()));
        assertThat(classes)
                .isEqualTo(Map.of(
                        "StorageArray", 1L,
                        "StorageVolume", 21L,
                        "DatabaseInstance", 9L,
                        "Application", 6L,
                        "BusinessService", 1L));
        assertThat(services(impact)).isEqualTo(Map.of("imaging-archive", DEGRADED));
        assertThat(impact.absorbed()).hasSize(4).allMatch(group -> group.of() == 2);
    }

    @Test
    void onePowerUnitStopsBothNodesOfThePharmacy() {
        assertThat(services(ifDown("pdu-a05-a")))
                .containsEntry("pharmacy-dispensing", DOWN)
                .containsEntry("medication-administration", DEGRADED);
    }

    @Test
    void oneConduitOfTheProviderCutsOffRiverside() {
        var impact = graph.impact(Map.of("Northwind Hosting::nw-conduit-river-crossing", DOWN));
        assertThat(impact.state(meridian("ckt-rvs-1"))).isEqualTo(DOWN);
        assertThat(impact.state(meridian("ckt-rvs-2"))).isEqualTo(DOWN);
        assertThat(services(impact))
                .containsEntry("hospital-network", DEGRADED)
                .containsEntry("lab-interfaces", DEGRADED);
        assertThat(services(ifDown("ckt-rvs-1"))).doesNotContainValue(DEGRADED).doesNotContainValue(DOWN);
    }

    @Test
    void oneArrayHoldsBothNameServers() {
        assertThat(services(ifDown("san-02")))
                .containsEntry("name-resolution", DOWN)
                .containsEntry("identity-and-sign-in", DOWN)
                .containsEntry("electronic-health-record", DEGRADED);
        assertThat(ifDown("dns-1").state(meridian("svc-name-resolution"))).isEqualTo(AT_RISK);
    }

    @Test
    void theDirectoryAndTheNameServersNeedEachOther() {
        assertThat(graph.ancestors(meridian("dns-cluster"))).contains(meridian("dns-cluster"));
    }

    @Test
    void oneEngineTranslatesForAllLaboratories() {
        assertThat(services(ifDown("hl7-engine"))).containsEntry("lab-interfaces", DOWN);
    }

    @Test
    void theThirdNodeOfThePharmacyDoesNotCountYet() {
        assertThat(ifDown("pharm-db-a", "pharm-db-c").state(meridian("pharmacy-db")))
                .isEqualTo(AT_RISK);
        assertThat(ifDown("pharm-db-a", "pharm-db-b").state(meridian("pharmacy-db")))
                .isEqualTo(DOWN);
    }

    @Test
    void nothingIsKnownAboutTheServersOfTheScan() {
        var scanned =
                graph.items().stream().filter(ci -> ci.contains("::scan-")).toList();
        assertThat(scanned).hasSize(4).allSatisfy(ci -> assertThat(graph.ancestors(ci))
                .isEmpty());
    }

    @Test
    void theNurseCallGatewaysOnlyLookRedundant() {
        assertThat(ifDown("nurse-call-2").state(meridian("svc-nurse-call"))).isEqualTo(DOWN);
    }

    @Test
    void aRetiredServerPassesNothingOn() {
        assertThat(ifDown("fax-01").state(meridian("fax-gateway"))).isEqualTo(OK);
        assertThat(ifDown("fax-03").state(meridian("fax-gateway"))).isEqualTo(DOWN);
    }

    @Test
    void theProviderSeesBothCustomersFail() {
        var impact = graph.impact(Map.of("Northwind Hosting::nw-conduit-clinic-ring-1", DOWN));
        assertThat(impact.state(meridian("svc-clinic-network"))).isEqualTo(DEGRADED);
        assertThat(impact.state("Harbor Dental Group::svc-practice-network")).isEqualTo(DEGRADED);
    }

    @Test
    void meridianHasThirtyOneServices() {
        assertThat(graph.items().stream()
                        .filter(ci -> ci.startsWith("Meridian Health::svc-"))
                        .filter(ci -> graph.ciClass(ci).equals("BusinessService")))
                .hasSize(31);
    }

    private static Impact ifDown(String... items) {
        return graph.impact(Arrays.stream(items).collect(Collectors.toMap(StoryTests::meridian, _ -> DOWN)));
    }

    private static String meridian(String externalId) {
        return "Meridian Health::" + externalId;
    }

    private static Map<String, State> services(Impact impact) {
        var services = new HashMap<String, State>();
        impact.impacted().forEach((ci, state) -> {
            if (ci.startsWith("Meridian Health::svc-"))
                services.put(ci.substring("Meridian Health::svc-".length()), state);
        });
        return services;
    }

    private static Map<State, Long> counts(Impact impact) {
        return impact.impacted().values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
