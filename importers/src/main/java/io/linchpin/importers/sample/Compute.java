package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.CONNECTED_TO;
import static io.linchpin.importers.sample.LinkType.HAS_MEMBER;
import static io.linchpin.importers.sample.LinkType.HOSTED_ON;
import static io.linchpin.importers.sample.LinkType.STORED_ON;
import static io.linchpin.importers.sample.Teams.PLATFORM_OPS;

import io.linchpin.importers.sample.DataCenters.Hall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hypervisors, two in a rack, and the virtual machines on them. A machine stays where it was put: nothing moves by itself. */
final class Compute {
    private static final Dice.Model HYPERVISOR = new Dice.Model("Ironbark", "IB-2400", "IB");
    private static final Dice.Model DATABASE_SERVER = new Dice.Model("Ironbark", "IB-3800", "IB");
    private static final List<String> SYSTEMS =
            List.of("Debian 12", "Debian 13", "Red Hat Enterprise Linux 9", "Ubuntu 24.04", "Windows Server 2022");
    private static final List<Integer> MEMORY = List.of(8, 16, 16, 32, 64);
    private static final int FIRST_MACHINE_ADDRESS = 30;

    private final Inventory inventory;
    private final Dice dice;
    private final DataCenters centers;
    private final Network network;
    private final Storage storage;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<Place, Integer> residents = new LinkedHashMap<>();
    private final List<String> harborHosts = new ArrayList<>();
    private final List<String> quarryHosts = new ArrayList<>();
    private int nextHarbor;
    private int nextQuarry;

    private record Place(Hall hall, int rack) {}

    Compute(Inventory inventory, Dice dice, DataCenters centers, Network network, Storage storage) {
        this.inventory = inventory;
        this.dice = dice;
        this.centers = centers;
        this.network = network;
        this.storage = storage;
        cluster("hvc-harbor-1", hosts(centers.room1(), 2, 3, 4, 7), "75%");
        cluster("hvc-harbor-2", hosts(centers.room2(), 2, 3, 4, 7, 8), "7");
        var quarry = hosts(centers.quarryHill(), 2, 3, 4);
        cluster("hvc-quarry-hill", quarry, "4");
        quarryHosts.addAll(quarry);
        harborHosts.addAll(alternating("hv-a02", "hv-b02", "hv-a03", "hv-b03", "hv-a04", "hv-b04", "hv-a07", "hv-b08"));
    }

    /** A machine for the team, of no particular size. */
    Item machine(String name, String team) {
        return Item.of("VirtualMachine", name)
                .owner(PLATFORM_OPS)
                .support(team)
                .with(Attribute.OS, dice.pick(SYSTEMS))
                .with(Attribute.CPU_COUNT, dice.pick(List.of(2, 4, 4, 8)))
                .with(Attribute.MEMORY_GB, dice.pick(MEMORY));
    }

    /** Puts a machine on the next host at Harbor Street; neighbours in a list end up in different rooms. Rack B07 takes only its own. */
    String place(Item machine) {
        if (RackB07.hosts(machine.name())) return place(machine, RackB07.hostOf(machine.name()));
        return place(machine, harborHosts.get(nextHarbor++ % harborHosts.size()));
    }

    String placeAtQuarryHill(Item machine) {
        return place(machine, quarryHosts.get(nextQuarry++ % quarryHosts.size()));
    }

    String place(Item machine, String host) {
        return place(machine, host, storage.datastore(placeOf(host).hall(), inventory.size()));
    }

    String place(Item machine, String host, String datastore) {
        var id = inventory.add(machine.at(nextAddress(placeOf(host)), Network.DOMAIN));
        inventory.link(id, HOSTED_ON, host);
        inventory.link(id, STORED_ON, datastore);
        return id;
    }

    /** A virtual appliance with an address and disk of its own. */
    String appliance(Item appliance, String host) {
        var id = inventory.add(appliance);
        inventory.link(id, HOSTED_ON, host);
        var place = placeOf(host);
        inventory.link(id, CONNECTED_TO, "tor-" + place.hall().number(place.rack()));
        return id;
    }

    /** A physical server that stands beside the hypervisors, with power from both sides. */
    String server(Item server, Hall hall, int rack) {
        return connected(centers.install(server, hall, rack), hall, rack);
    }

    /** The same with a single cord. */
    String serverOnOneCord(Item server, Hall hall, int rack) {
        return connected(centers.installOnOneCord(server, hall, rack), hall, rack);
    }

    Item databaseServer(String name, String team, Hall hall, int rack, int host) {
        return dice.bought(Item.of("Server", name), DATABASE_SERVER)
                .owner(PLATFORM_OPS)
                .support(team)
                .at(hall.address(rack, host), Network.DOMAIN)
                .with(Attribute.OS, "Red Hat Enterprise Linux 9")
                .with(Attribute.CPU_COUNT, 64)
                .with(Attribute.MEMORY_GB, 1024);
    }

    private String connected(String server, Hall hall, int rack) {
        network.connect(server, hall, rack);
        return server;
    }

    private List<String> hosts(Hall hall, int... racks) {
        var hosts = new ArrayList<String>();
        for (var rack : racks)
            for (var unit = 1; unit <= 2; unit++) {
                var name = "hv-%s-%d".formatted(hall.number(rack), unit);
                var host = dice.bought(Item.of("Server", name), HYPERVISOR)
                        .team(PLATFORM_OPS)
                        .criticality(2)
                        .at(hall.address(rack, 9 + unit), Network.DOMAIN)
                        .with(Attribute.OS, "Proxmox VE 9.0")
                        .with(Attribute.CPU_COUNT, 48)
                        .with(Attribute.MEMORY_GB, 384);
                if (name.equals(RackB07.SECOND_HOST)) host = host.with(Attribute.SERIAL_NUMBER, "SGH217X0QK");
                hosts.add(server(host, hall, rack));
                places.put(name, new Place(hall, rack));
            }
        return hosts;
    }

    private void cluster(String name, List<String> hosts, String minUp) {
        var cluster = inventory.add(Item.of("Cluster", name).team(PLATFORM_OPS).criticality(2));
        inventory.group(cluster, HAS_MEMBER, hosts, "hosts", minUp);
    }

    private static List<String> alternating(String... racks) {
        var hosts = new ArrayList<String>();
        for (var unit = 1; unit <= 2; unit++) for (var rack : racks) hosts.add(rack + "-" + unit);
        return hosts;
    }

    private Place placeOf(String host) {
        var place = places.get(host);
        if (place == null) throw new IllegalStateException("%s is no host.".formatted(host));
        return place;
    }

    private String nextAddress(Place place) {
        var number = residents.merge(place, 1, Integer::sum);
        return place.hall().address(place.rack(), FIRST_MACHINE_ADDRESS + number);
    }
}
