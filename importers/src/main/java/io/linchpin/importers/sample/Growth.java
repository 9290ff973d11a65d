package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.CONNECTED_TO;
import static io.linchpin.importers.sample.LinkType.DEPENDS_ON;
import static io.linchpin.importers.sample.LinkType.HAS_MEMBER;
import static io.linchpin.importers.sample.LinkType.HOSTED_ON;
import static io.linchpin.importers.sample.LinkType.RUNS_ON;
import static io.linchpin.importers.sample.LinkType.STORED_ON;
import static io.linchpin.importers.sample.LinkType.USES;
import static io.linchpin.importers.sample.Teams.CORPORATE_SYSTEMS;
import static io.linchpin.importers.sample.Teams.PLATFORM_OPS;

import java.util.ArrayList;
import java.util.List;

/** Makes the company larger for load tests: district after district, each a clinic, a rack of machines and the service that runs on it. */
final class Growth {
    /** What one district adds, and about as many desks again. */
    static final int DISTRICT_WITH_DESKS = 320;

    private static final int HOSTS = 4;
    private static final int MACHINES_PER_HOST = 16;
    private static final Dice.Model SERVER = new Dice.Model("Ironbark", "IB-2400", "IB");
    private static final Dice.Model ARRAY = new Dice.Model("Granary", "GR-60", "GR");

    private final Inventory inventory;
    private final Dice dice;
    private final Sites sites;
    private final Campus campus;
    private int district;

    Growth(Inventory inventory, Dice dice, Sites sites, Campus campus) {
        this.inventory = inventory;
        this.dice = dice;
        this.sites = sites;
        this.campus = campus;
    }

    void districts(int count) {
        for (var number = 0; number < count; number++) district();
    }

    private void district() {
        var name = "d%04d".formatted(++district);
        campus.clinic(
                name, "District %d Clinic".formatted(district), district + " County Road", "District " + district);
        var rack = sites.rack(name + "-x", "room-%s-closet".formatted(name), List.of("utility-" + name));
        var array = installed(dice.bought(Item.of("StorageArray", "san-" + name).team(PLATFORM_OPS), ARRAY), rack);
        var hosts = new ArrayList<String>();
        var instances = new ArrayList<String>();
        for (var unit = 1; unit <= HOSTS; unit++) {
            var host = installed(
                    dice.bought(
                            Item.of("Server", "hv-%s-%d".formatted(name, unit)).team(PLATFORM_OPS), SERVER),
                    rack);
            inventory.link(host, DEPENDS_ON, "sw-%s-1".formatted(name));
            inventory.link(host, CONNECTED_TO, array);
            hosts.add(host);
            for (var number = 1; number <= MACHINES_PER_HOST; number++)
                instances.add(instance("%s-%d%02d".formatted(name, unit, number), host, array));
        }
        cluster("hvc-" + name, hosts, "75%");
        service(name, instances);
    }

    private String instance(String name, String host, String array) {
        var machine = inventory.add(Item.of("VirtualMachine", "vm-" + name).team(PLATFORM_OPS));
        inventory.link(machine, HOSTED_ON, host);
        inventory.link(machine, STORED_ON, array);
        var instance =
                inventory.add(Item.of("ApplicationInstance", "app-" + name).team(CORPORATE_SYSTEMS));
        inventory.link(instance, RUNS_ON, machine);
        return instance;
    }

    private void service(String name, List<String> instances) {
        var service = inventory.add(Item.of("BusinessService", "District Care " + district)
                .externalId("svc-" + name)
                .criticality(3)
                .team(CORPORATE_SYSTEMS));
        for (var first = 0; first < instances.size(); first += 8) {
            var pool = cluster("pool-%s-%d".formatted(name, first / 8 + 1), instances.subList(first, first + 8), "50%");
            inventory.link(service, DEPENDS_ON, pool);
        }
        inventory.link(service, USES, Applications.serviceId("Identity and Sign-in"));
    }

    private String cluster(String name, List<String> members, String minUp) {
        var cluster = inventory.add(Item.of("Cluster", name).team(PLATFORM_OPS));
        inventory.group(cluster, HAS_MEMBER, members, "members", minUp);
        return cluster;
    }

    private String installed(Item device, Sites.Rack rack) {
        var id = inventory.add(device);
        sites.install(id, rack);
        return id;
    }
}
