package io.linchpin.ui.component.map;

import static io.linchpin.ui.component.State.ABSORBED;
import static io.linchpin.ui.component.State.AT_RISK;
import static io.linchpin.ui.component.State.DEGRADED;
import static io.linchpin.ui.component.State.DOWN;
import static io.linchpin.ui.component.State.OK;

import io.linchpin.ui.component.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Graphs to look at and to test with. */
public final class Stories {
    private Stories() {}

    /** CHG-1042: two power units in rack B07, down to seven services. */
    public static MapGraph rackB07() {
        var graph = MapGraph.builder();
        for (String feed : List.of("a", "b")) {
            graph.add(ci("pdu-b07-" + feed, "Power unit", DOWN, 0)
                    .seed()
                    .role("seed")
                    .build());
        }
        for (String host : List.of("hv-b07-1", "hv-b07-2")) {
            graph.add(ci(host, "Server", DOWN, 1)
                    .via("pdu-b07-a")
                    .owner("Platform Ops")
                    .build());
            graph.add(MapEdge.hard("pdu-b07-a", host, "POWERED_BY"));
            graph.add(MapEdge.hard("pdu-b07-b", host, "POWERED_BY"));
        }
        for (String vm : List.of("vm-hl7-01", "vm-docs-01", "vm-ehr-app-3")) {
            graph.add(ci(vm, "Virtual machine", DOWN, 2)
                    .via("hv-b07-1")
                    .role("VM")
                    .build());
            graph.add(MapEdge.hard("hv-b07-1", vm, "RUNS_ON"));
        }
        for (int number = 10; number < 47; number++) {
            var host = "hv-b07-" + (number % 2 + 1);
            graph.add(ci("vm-batch-" + number, "Virtual machine", DOWN, 2)
                    .via(host)
                    .role("VM")
                    .build());
            graph.add(MapEdge.hard(host, "vm-batch-" + number, "RUNS_ON"));
        }
        applications(graph);
        services(graph);
        return graph.build();
    }

    private static void applications(MapGraph.Builder graph) {
        graph.add(ci("hl7-engine", "Application", DOWN, 3)
                        .via("vm-hl7-01")
                        .role("app")
                        .build())
                .add(ci("docs-app", "Application", DOWN, 3)
                        .via("vm-docs-01")
                        .role("app")
                        .build())
                .add(MapEdge.hard("vm-hl7-01", "hl7-engine", "RUNS_ON"))
                .add(MapEdge.hard("vm-docs-01", "docs-app", "RUNS_ON"));
        for (int number = 1; number <= 4; number++) {
            graph.add(ci("ehr-app-" + number, "Application", number == 3 ? DOWN : OK, 3)
                    .via(number == 3 ? "vm-ehr-app-3" : null)
                    .build());
        }
        graph.add(MapEdge.hard("vm-ehr-app-3", "ehr-app-3", "RUNS_ON"))
                .add(new MapBox(
                        "ehr-app",
                        "ehr-app",
                        ABSORBED,
                        3,
                        new MapBox.Sum(3, 4, 2),
                        List.of("ehr-app-1", "ehr-app-2", "ehr-app-3", "ehr-app-4")))
                .add(ci("lb-01", "Load balancer", OK, 2).build())
                .add(ci("lb-02", "Load balancer", DOWN, 2)
                        .via("hv-b07-2")
                        .owner("Network Svc")
                        .build())
                .add(ci("portal-lb-pool", "Load balancer pool", AT_RISK, 3)
                        .via("lb-02")
                        .owner("Network Svc")
                        .build())
                .add(MapEdge.hard("hv-b07-2", "lb-02", "HOSTED_ON"))
                .add(new MapBox(
                        "portal-lb-pool",
                        "portal-lb-pool",
                        AT_RISK,
                        3,
                        new MapBox.Sum(1, 2, 1),
                        List.of("lb-01", "lb-02")));
    }

    private static void services(MapGraph.Builder graph) {
        graph.add(service("Lab Interfaces", DOWN, 1, 4, "hl7-engine", "P. Raman"))
                .add(service("Document Archive", DOWN, 3, 4, "docs-app", "H. Strand"))
                .add(service("Patient Portal", AT_RISK, 2, 4, "portal-lb-pool", "S. Lindqvist"))
                .add(service("Electronic Health Record", DEGRADED, 1, 5, "Lab Interfaces", "M. Oyelaran"))
                .add(service("Order Entry", DEGRADED, 1, 5, "Lab Interfaces", "M. Oyelaran"))
                .add(service("Telehealth", AT_RISK, 2, 5, "Patient Portal", "S. Lindqvist"))
                .add(MapItem.called("Nurse Board", "Nurse Board", "Service")
                        .state(DEGRADED)
                        .hops(6)
                        .layer(5)
                        .via("Electronic Health Record")
                        .service(2)
                        .role("crit. 2")
                        .owner("T. Herrera")
                        .build())
                .add(MapEdge.hard("hl7-engine", "Lab Interfaces", "DEPENDS_ON"))
                .add(MapEdge.hard("docs-app", "Document Archive", "DEPENDS_ON"))
                .add(MapEdge.hard("portal-lb-pool", "Patient Portal", "DEPENDS_ON"))
                .add(MapEdge.soft("Lab Interfaces", "Electronic Health Record", "USES"))
                .add(MapEdge.soft("Lab Interfaces", "Order Entry", "USES"))
                .add(MapEdge.hard("Electronic Health Record", "Nurse Board", "DEPENDS_ON"))
                .add(MapEdge.hard("Patient Portal", "Telehealth", "DEPENDS_ON"));
    }

    /** Around lb-02: what it needs to the left, what needs it to the right. */
    public static MapGraph aroundLb02() {
        return MapGraph.builder()
                .focus("lb-02")
                .title(-2, "lb-02 needs")
                .title(1, "is needed by")
                .add(ci("lb-02", "Load balancer", OK, 0).role("this CI").build())
                .add(ci("hv-b07-2", "Server", OK, -1).build())
                .add(ci("pdu-b07-a", "Power unit", OK, -2).role("feed A").build())
                .add(ci("pdu-b07-b", "Power unit", OK, -2).role("feed B").build())
                .add(ci("rack-b07", "Rack", OK, -2).build())
                .add(MapItem.providedBy("hidden", "Northwind Hosting").layer(-1).build())
                .add(ci("lb-01", "Load balancer", OK, 1).build())
                .add(ci("portal-lb-pool", "Load balancer pool", OK, 1).build())
                .add(ci("Patient Portal", "Service", OK, 2)
                        .service(2)
                        .role("crit. 2")
                        .build())
                .add(ci("Telehealth", "Service", OK, 3)
                        .service(2)
                        .role("crit. 2")
                        .build())
                .add(new MapBox(
                        "hv-b07-2/POWERED_BY", "", OK, -2, new MapBox.Sum(2, 2, 1), List.of("pdu-b07-a", "pdu-b07-b")))
                .add(new MapBox(
                        "portal-lb-pool", "portal-lb-pool", OK, 1, new MapBox.Sum(2, 2, 1), List.of("lb-01", "lb-02")))
                .add(MapEdge.hard("hv-b07-2/POWERED_BY", "hv-b07-2", "POWERED_BY"))
                .add(MapEdge.hard("rack-b07", "hv-b07-2", "LOCATED_IN"))
                .add(MapEdge.hard("hv-b07-2", "lb-02", "HOSTED_ON"))
                .add(MapEdge.soft("hidden", "lb-02", "USES"))
                .add(MapEdge.hard("lb-02", "portal-lb-pool", "HAS_MEMBER"))
                .add(MapEdge.hard("portal-lb-pool", "Patient Portal", "DEPENDS_ON"))
                .add(MapEdge.hard("Patient Portal", "Telehealth", "DEPENDS_ON"))
                .build();
    }

    /** So many CIs in seven layers, each but the seeds needing one to three of the layer before. */
    public static MapGraph crowd(int size) {
        var kinds = List.of("Power unit", "Server", "Virtual machine", "Database", "Application", "Service", "Service");
        var shares = List.of(0.004, 0.05, 0.35, 0.1, 0.32, 0.12, 0.056);
        var random = new Random(7);
        var graph = MapGraph.builder();
        List<String> below = List.of();
        for (int layer = 0; layer < kinds.size(); layer++) {
            var here = new ArrayList<String>();
            for (int number = 0; number < Math.max(2, (int) (size * shares.get(layer))); number++) {
                var name = "%s %d-%d".formatted(kinds.get(layer).toLowerCase(Locale.ROOT), layer, number);
                var needs = random.ints(1 + random.nextInt(3), 0, Math.max(1, below.size()))
                        .distinct()
                        .boxed()
                        .toList();
                var item = ci(name, kinds.get(layer), State.values()[1 + random.nextInt(3)], layer);
                if (layer == 0) {
                    item.state(DOWN).seed();
                } else {
                    item.via(below.get(needs.getFirst()));
                    for (int need : needs) {
                        graph.add(MapEdge.hard(below.get(need), name, "DEPENDS_ON"));
                    }
                }
                if (layer >= 5) {
                    item.service(1 + random.nextInt(4));
                }
                graph.add(item.build());
                here.add(name);
            }
            below = here;
        }
        return graph.build();
    }

    private static MapItem.Builder ci(String name, String kind, State state, int layer) {
        var item = MapItem.called(name, name, kind).state(state);
        return state == OK ? item.layer(layer) : item.hops(layer);
    }

    private static MapItem service(String name, State state, int criticality, int hops, String via, String owner) {
        return MapItem.called(name, name, "Service")
                .state(state)
                .hops(hops)
                .via(via)
                .service(criticality)
                .role("crit. " + criticality)
                .owner(owner)
                .build();
    }
}
