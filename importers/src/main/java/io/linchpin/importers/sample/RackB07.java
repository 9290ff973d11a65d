package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.Teams.CLINICAL_APPLICATIONS;
import static io.linchpin.importers.sample.Teams.PLATFORM_OPS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rack of CHG-1042, which replaces both of its power units. Its two hypervisors carry twenty machines each and one of the
 * portal's load balancers: two services stop with it, five are touched, four groups absorb the loss.
 */
final class RackB07 {
    static final String FIRST_HOST = "hv-b07-1";
    static final String SECOND_HOST = "hv-b07-2";

    /** Machines that belong to something elsewhere. */
    private static final Map<String, String> PINNED = Map.of(
            "vm-hl7-01", FIRST_HOST,
            "vm-docs-01", FIRST_HOST,
            "vm-ehr-app-3", FIRST_HOST,
            "vm-k8s-05", FIRST_HOST,
            "vm-vdi-07", FIRST_HOST,
            "vm-vdi-19", SECOND_HOST);

    private static final int MACHINES_PER_HOST = 20;

    private RackB07() {}

    static boolean hosts(String machine) {
        return PINNED.containsKey(machine);
    }

    static String hostOf(String machine) {
        var host = PINNED.get(machine);
        if (host == null) throw new IllegalStateException("%s is not in rack B07.".formatted(machine));
        return host;
    }

    /** What no service needs: training, tests, reports, builds. */
    static void fillUp(Compute compute) {
        var pinnedToFirst = PINNED.values().stream().filter(FIRST_HOST::equals).count();
        var free = MACHINES_PER_HOST - pinnedToFirst;
        for (var machine : others(compute)) compute.place(machine, free-- > 0 ? FIRST_HOST : SECOND_HOST);
    }

    private static List<Item> others(Compute compute) {
        var machines = new ArrayList<Item>();
        add(machines, compute, "vm-ehr-train", 8, CLINICAL_APPLICATIONS, "test");
        add(machines, compute, "vm-ehr-test", 6, CLINICAL_APPLICATIONS, "test");
        add(machines, compute, "vm-portal-test", 4, Teams.PATIENT_DIGITAL, "test");
        add(machines, compute, "vm-report", 6, Teams.REVENUE_SYSTEMS, "staging");
        add(machines, compute, "vm-build", 4, PLATFORM_OPS, "development");
        add(machines, compute, "vm-jump", 2, PLATFORM_OPS, "production");
        add(machines, compute, "vm-research", 4, Teams.CORPORATE_SYSTEMS, "development");
        return machines;
    }

    private static void add(
            List<Item> machines, Compute compute, String name, int count, String team, String environment) {
        for (var number = 1; number <= count; number++)
            machines.add(compute.machine("%s-%d".formatted(name, number), team)
                    .environment(environment)
                    .criticality(4));
    }
}
