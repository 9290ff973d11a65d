package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.CONNECTED_TO;
import static io.linchpin.importers.sample.LinkType.DEPENDS_ON;
import static io.linchpin.importers.sample.LinkType.HAS_MEMBER;
import static io.linchpin.importers.sample.LinkType.USES;
import static io.linchpin.importers.sample.Teams.NETWORK_OPERATIONS;
import static io.linchpin.importers.sample.Teams.NETWORK_SERVICES;

import io.linchpin.importers.sample.DataCenters.Hall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The network of the data centers: core, top-of-rack switches, firewalls, the way out, and the lines to hospitals and clinics. */
final class Network {
    static final String DOMAIN = "mh.example";

    private static final Dice.Model SWITCH = new Dice.Model("Corvid Networks", "CN-4800", "CN");
    private static final Dice.Model CORE = new Dice.Model("Corvid Networks", "CN-9500", "CN");
    private static final Dice.Model ROUTER = new Dice.Model("Corvid Networks", "CR-720", "CR");
    private static final Dice.Model FIREWALL = new Dice.Model("Palisade", "PF-3200", "PF");
    /** Both rent the conduits of Northwind. */
    static final List<String> CARRIERS = List.of("Beacon Telecom", "Tideline Fiber");

    private static final int EMPTY_RACK = 9;

    private final Inventory inventory;
    private final Dice dice;
    private final DataCenters centers;
    private final Northwind northwind;
    private final Map<String, List<String>> uplinks = new LinkedHashMap<>();

    Network(Inventory inventory, Dice dice, DataCenters centers, Northwind northwind) {
        this.inventory = inventory;
        this.dice = dice;
        this.centers = centers;
        this.northwind = northwind;
        var harborCore = List.of(core("core-1", centers.room1(), 1), core("core-2", centers.room2(), 1));
        var quarryCore = List.of(core("core-3", centers.quarryHill(), 1), core("core-4", centers.quarryHill(), 2));
        connectDataCenters(harborCore, quarryCore);
        topOfRack(centers.room1(), harborCore);
        topOfRack(centers.room2(), harborCore);
        topOfRack(centers.quarryHill(), quarryCore);
        firewalls(harborCore);
        internetEdge(harborCore);
        wideAreaRouters(harborCore);
    }

    /** Two switches serve each pair of neighbouring racks, and either carries both. */
    void connect(String device, Hall hall, int rack) {
        inventory.group(device, DEPENDS_ON, uplinks(hall.number(rack)), "uplink", "1");
    }

    /** A line in one of Northwind's conduits from a hospital or clinic to one of the two wide area routers. */
    String line(String name, String description, String carrier, int megabits, int wideAreaRouter, String conduit) {
        var line = inventory.add(circuit(name, description, carrier, megabits));
        inventory.link(line, DEPENDS_ON, "wan-" + wideAreaRouter);
        inventory.link(line, DEPENDS_ON, northwind.conduit(conduit));
        return line;
    }

    private List<String> uplinks(String rackNumber) {
        var pair = uplinks.get(rackNumber);
        if (pair == null) throw new IllegalStateException("Rack %s has no switches.".formatted(rackNumber));
        return pair;
    }

    private String core(String name, Hall hall, int rack) {
        var core = device("Switch", name, CORE, "12.4.2")
                .at(hall.address(rack, 2), DOMAIN)
                .criticality(1)
                .with(Attribute.PORT_COUNT, 64);
        return centers.installOnDirectCurrent(core, hall, rack);
    }

    private void topOfRack(Hall hall, List<String> core) {
        for (var rack = 1; rack <= hall.racks().size(); rack++) {
            if (rack == EMPTY_RACK) continue;
            var tor = device("Switch", "tor-" + hall.number(rack), SWITCH, "12.4.1")
                    .at(hall.address(rack, 3), DOMAIN)
                    .criticality(2)
                    .with(Attribute.PORT_COUNT, 48);
            var id = centers.installOnDirectCurrent(tor, hall, rack);
            inventory.group(id, DEPENDS_ON, core, "core", "1");
            if (rack % 2 == 0) {
                var pair = List.of("tor-" + hall.number(rack - 1), id);
                uplinks.put(hall.number(rack - 1), pair);
                uplinks.put(hall.number(rack), pair);
            }
        }
    }

    private void connectDataCenters(List<String> harbor, List<String> quarry) {
        for (var side = 0; side < 2; side++) {
            var circuit = inventory.add(
                    circuit("dci-" + (side + 1), "Harbor Street to Quarry Hill", Northwind.TENANT, 40_000));
            inventory.link(circuit, DEPENDS_ON, northwind.conduit(Northwind.HARBOR_CONDUITS.get(side)));
            inventory.link(harbor.get(side), CONNECTED_TO, circuit);
            inventory.link(quarry.get(side), USES, circuit);
        }
    }

    private void firewalls(List<String> core) {
        var cluster = inventory.add(
                Item.of("Cluster", "fw-edge").team(NETWORK_SERVICES).criticality(1));
        for (var side = 0; side < 2; side++) {
            var firewall = device("Firewall", "fw-" + (side + 1), FIREWALL, "11.1.6")
                    .at(room(side).address(1, 4), DOMAIN)
                    .criticality(1);
            var id = centers.installOnDirectCurrent(firewall, room(side), 1);
            inventory.group(id, DEPENDS_ON, core, "core", "1");
            inventory.link(cluster, HAS_MEMBER, id);
        }
    }

    private void internetEdge(List<String> core) {
        var cluster = inventory.add(
                Item.of("Cluster", "internet-edge").team(NETWORK_SERVICES).criticality(1));
        for (var side = 0; side < 2; side++) {
            var circuit = inventory.add(circuit("inet-" + (side + 1), "Internet access", CARRIERS.get(side), 10_000));
            inventory.link(circuit, DEPENDS_ON, northwind.conduit(Northwind.HARBOR_CONDUITS.get(side)));
            var router = device("Router", "edge-" + (side + 1), ROUTER, "21.2")
                    .at("192.0.2." + (side + 1), DOMAIN)
                    .criticality(1);
            var id = centers.installOnDirectCurrent(router, room(side), 1);
            inventory.link(id, DEPENDS_ON, circuit);
            inventory.group(id, DEPENDS_ON, core, "core", "1");
            inventory.link(cluster, HAS_MEMBER, id);
        }
    }

    private void wideAreaRouters(List<String> core) {
        for (var side = 0; side < 2; side++) {
            var router = device("Router", "wan-" + (side + 1), ROUTER, "21.2")
                    .at(room(side).address(2, 5), DOMAIN)
                    .criticality(1);
            inventory.group(centers.installOnDirectCurrent(router, room(side), 2), DEPENDS_ON, core, "core", "1");
        }
    }

    private Hall room(int side) {
        return side == 0 ? centers.room1() : centers.room2();
    }

    private Item device(String ciClass, String name, Dice.Model model, String software) {
        return dice.bought(Item.of(ciClass, name), model)
                .owner(NETWORK_SERVICES)
                .support(NETWORK_OPERATIONS)
                .with(Attribute.FIRMWARE, software);
    }

    private static Item circuit(String name, String description, String carrier, int megabits) {
        return Item.of("Circuit", name)
                .owner(NETWORK_SERVICES)
                .support(NETWORK_OPERATIONS)
                .with(Attribute.DESCRIPTION, description)
                .with(Attribute.PROVIDER, carrier)
                .with(Attribute.BANDWIDTH_MBPS, megabits);
    }
}
