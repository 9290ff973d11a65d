package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.DEPENDS_ON;
import static io.linchpin.importers.sample.LinkType.HAS_MEMBER;
import static io.linchpin.importers.sample.LinkType.LOCATED_IN;
import static io.linchpin.importers.sample.LinkType.USES;
import static io.linchpin.importers.sample.Teams.CLINICAL_INTEGRATION;
import static io.linchpin.importers.sample.Teams.NETWORK_OPERATIONS;
import static io.linchpin.importers.sample.Teams.NETWORK_SERVICES;

import java.util.ArrayList;
import java.util.List;

/** Hospitals and clinics: their closets, their network, and their lines to the data centers. */
final class Campus {
    private static final Dice.Model SWITCH = new Dice.Model("Corvid Networks", "CN-2900", "CN");
    private static final Dice.Model ROUTER = new Dice.Model("Corvid Networks", "CR-210", "CR");
    private static final Dice.Model ACCESS_POINT = new Dice.Model("Corvid Networks", "CW-6E", "CW");
    private static final Dice.Model GATEWAY = new Dice.Model("Ironbark", "IB-110", "IB");
    private static final int FLOORS = 6;
    private static final int CLINICS_IN_A_BLOCK = 250;

    private final Inventory inventory;
    private final Dice dice;
    private final Sites sites;
    private final Network network;
    private final List<Closet> closets = new ArrayList<>();
    private int clinics;

    /**
     * A switch with free ports, for workplaces.
     * @param site the short name in device names: {@code rvs}
     * @param subnet the first three octets
     */
    record Closet(String site, String room, String accessSwitch, String subnet) {}

    Campus(Inventory inventory, Dice dice, Sites sites, Network network) {
        this.inventory = inventory;
        this.dice = dice;
        this.sites = sites;
        this.network = network;
    }

    List<Closet> closets() {
        return List.copyOf(closets);
    }

    /**
     * A hospital with a main room, a closet on each floor, and two lines.
     * @param conduits of its two lines; twice the same where somebody forgot to ask
     */
    void hospital(String site, int number, String name, String street, String city, List<String> conduits) {
        var building = sites.site("site-" + site, name, street, city);
        var grid = sites.supply("utility-" + site, "City grid", 400, 1_200);
        var emergency = sites.supply("generator-" + site, "Emergency generator", 400, 700);
        var main = sites.room("room-%s-main".formatted(site), name + ", main distribution", building);
        var racks = List.of(
                sites.rack(site + "-m1", main, List.of(grid, emergency)),
                sites.rack(site + "-m2", main, List.of(grid, emergency)));
        var routers = routers(site, number, name, racks, conduits);
        var distribution = distribution(site, number, racks, routers);
        laboratoryGateway(site, number, racks.getFirst(), distribution);
        for (var floor = 1; floor <= FLOORS; floor++)
            floor(site, number, name, building, floor, emergency, distribution);
    }

    private List<String> routers(String site, int number, String name, List<Sites.Rack> racks, List<String> conduits) {
        var routers = new ArrayList<String>();
        for (var side = 0; side < 2; side++) {
            var line = network.line(
                    "ckt-%s-%d".formatted(site, side + 1),
                    "%s, line %d".formatted(name, side + 1),
                    Network.CARRIERS.get(side),
                    10_000,
                    side + 1,
                    conduits.get(side));
            var router = device("Router", "rtr-%s-%d".formatted(site, side + 1), ROUTER)
                    .criticality(1)
                    .at("10.%d.0.%d".formatted(number, side + 1), Network.DOMAIN);
            routers.add(installed(router, racks.get(side)));
            inventory.link(routers.getLast(), DEPENDS_ON, line);
        }
        return routers;
    }

    private List<String> distribution(String site, int number, List<Sites.Rack> racks, List<String> routers) {
        var switches = new ArrayList<String>();
        for (var side = 0; side < 2; side++) {
            var device = device("Switch", "dist-%s-%d".formatted(site, side + 1), SWITCH)
                    .criticality(1)
                    .at("10.%d.0.%d".formatted(number, 11 + side), Network.DOMAIN)
                    .with(Attribute.PORT_COUNT, 48);
            switches.add(installed(device, racks.get(side)));
            inventory.group(switches.getLast(), DEPENDS_ON, routers, "wan", "1");
        }
        var cluster = inventory.add(
                Item.of("Cluster", "dist-" + site).team(NETWORK_SERVICES).criticality(1));
        for (var member : switches) inventory.link(cluster, HAS_MEMBER, member);
        return switches;
    }

    private void floor(
            String site, int number, String name, String building, int floor, String power, List<String> distribution) {
        var room = sites.room(
                "room-%s-f%d".formatted(site, floor), "%s, closet floor %d".formatted(name, floor), building);
        var rack = sites.rack("%s-f%d".formatted(site, floor), room, List.of(power));
        for (var unit = 1; unit <= 2; unit++) {
            var subnet = "10.%d.%d".formatted(number, floor * 10 + unit);
            var device = device("Switch", "sw-%s-f%d-%d".formatted(site, floor, unit), SWITCH)
                    .criticality(2)
                    .at(subnet + ".1", Network.DOMAIN)
                    .with(Attribute.PORT_COUNT, 48);
            var accessSwitch = installed(device, rack);
            inventory.group(accessSwitch, DEPENDS_ON, distribution, "uplink", "1");
            accessPoints("ap-%s-f%d%d".formatted(site, floor, unit), 2, accessSwitch, room, subnet);
            closets.add(new Closet(site, room, accessSwitch, subnet));
        }
    }

    /** Brings the results of the analyzers to the interface engine. */
    private void laboratoryGateway(String site, int number, Sites.Rack rack, List<String> distribution) {
        var gateway = installed(
                dice.bought(Item.of("Server", "lab-gw-" + site), GATEWAY)
                        .team(CLINICAL_INTEGRATION)
                        .criticality(2)
                        .at("10.%d.0.20".formatted(number), Network.DOMAIN)
                        .with(Attribute.OS, "Debian 13")
                        .with(Attribute.MEMORY_GB, 16),
                rack);
        inventory.group(gateway, DEPENDS_ON, distribution, "uplink", "1");
    }

    /** A clinic: one closet, one line, and no second of anything. */
    void clinic(String site, String name, String street, String city) {
        var block = 100 + clinics / CLINICS_IN_A_BLOCK;
        var subnet = "10.%d.%d".formatted(block, clinics % CLINICS_IN_A_BLOCK);
        var ring = clinics % 2 + 1;
        clinics++;
        var building = sites.site("site-" + site, name, street, city);
        var power = sites.supply("utility-" + site, "City grid", 230, 63);
        var room = sites.room("room-%s-closet".formatted(site), name + ", closet", building);
        var rack = sites.rack(site, room, List.of(power));
        var line = network.line("ckt-%s-1".formatted(site), name, Northwind.TENANT, 500, ring, "clinic-ring-" + ring);
        var router = installed(
                device("Router", "rtr-" + site, ROUTER).criticality(2).at(subnet + ".1", Network.DOMAIN), rack);
        inventory.link(router, DEPENDS_ON, line);
        for (var unit = 1; unit <= 2; unit++) {
            var device = device("Switch", "sw-%s-%d".formatted(site, unit), SWITCH)
                    .criticality(3)
                    .at("%s.%d".formatted(subnet, 1 + unit), Network.DOMAIN)
                    .with(Attribute.PORT_COUNT, 24);
            var accessSwitch = installed(device, rack);
            inventory.link(accessSwitch, DEPENDS_ON, router);
            closets.add(new Closet(site, room, accessSwitch, subnet));
        }
        accessPoints("ap-%s-".formatted(site), 3, "sw-%s-1".formatted(site), room, subnet);
    }

    /** A network fails service by service: one hospital without a line degrades it, all of them are needed to stop it. */
    void services(Applications applications, List<String> hospitals, List<String> clinicSites) {
        var hospitalNetwork = applications.service(
                "Hospital Network",
                1,
                "Rafael Quint",
                NETWORK_OPERATIONS,
                "Wired and wireless network of the three hospitals");
        for (var site : hospitals) inventory.link(hospitalNetwork, USES, "dist-" + site);
        var clinicNetwork =
                applications.service("Clinic Network", 2, "Rafael Quint", NETWORK_OPERATIONS, "Network of the clinics");
        for (var site : clinicSites) inventory.link(clinicNetwork, USES, "rtr-" + site);
    }

    private void accessPoints(String name, int count, String accessSwitch, String room, String subnet) {
        for (var number = 1; number <= count; number++) {
            var accessPoint = inventory.add(device("AccessPoint", name + number, ACCESS_POINT)
                    .criticality(3)
                    .at("%s.%d".formatted(subnet, 10 + number), Network.DOMAIN));
            inventory.link(accessPoint, DEPENDS_ON, accessSwitch);
            inventory.link(accessPoint, LOCATED_IN, room);
        }
    }

    private Item device(String ciClass, String name, Dice.Model model) {
        return dice.bought(Item.of(ciClass, name), model)
                .owner(NETWORK_SERVICES)
                .support(NETWORK_OPERATIONS)
                .with(Attribute.FIRMWARE, "12.3." + dice.pick(List.of(4, 7, 9)));
    }

    private String installed(Item device, Sites.Rack rack) {
        var id = inventory.add(device);
        sites.install(id, rack);
        return id;
    }
}
