package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.CONNECTED_TO;
import static io.linchpin.importers.sample.LinkType.DEPENDS_ON;
import static io.linchpin.importers.sample.LinkType.HAS_MEMBER;
import static io.linchpin.importers.sample.LinkType.HOSTED_ON;
import static io.linchpin.importers.sample.LinkType.RUNS_ON;
import static io.linchpin.importers.sample.LinkType.STORED_ON;
import static io.linchpin.importers.sample.LinkType.USES;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Northwind Hosting, the provider: two halls with compute and storage that both customers share, the fibre in the ground, and
 * what it sells. Customers depend on a few of its CIs and may see none of them.
 */
final class Northwind {
    static final String TENANT = "Northwind Hosting";
    static final List<String> HARBOR_CONDUITS = List.of("harbor-north", "harbor-south");

    private static final String OPERATIONS = "Hosting Operations";
    private static final String FIBER = "Fiber and Access";
    private static final String DOMAIN = "northwind.example";
    private static final Dice.Model SERVER = new Dice.Model("Ironbark", "IB-2400", "IB");
    private static final Dice.Model ARRAY = new Dice.Model("Granary", "GR-900", "GR");
    private static final Dice.Model SWITCH = new Dice.Model("Corvid Networks", "CN-4800", "CN");
    private static final Dice.Model SCRUBBER = new Dice.Model("Palisade", "PS-100", "PS");

    private final Inventory inventory = new Inventory(TENANT);
    private final Dice dice;
    private final Sites sites;
    private final List<String> hypervisors = new ArrayList<>();

    Northwind(long seed) {
        dice = new Dice(seed, TENANT);
        sites = new Sites(inventory, dice, OPERATIONS);
        hall("f", "Fairhaven", "80 Depot Road", "Fairhaven", "198.51.100.1");
        hall("s", "Cold Spring", "2 Spring Lane", "Cold Spring", "198.51.100.129");
        sharedCompute();
        conduits();
        services();
    }

    Inventory inventory() {
        return inventory;
    }

    /** @param name {@code harbor-north}, {@code river-crossing}, … */
    String conduit(String name) {
        return inventory.shared("nw-conduit-" + name);
    }

    /** The virtual servers of customers run here. */
    String compute() {
        return inventory.shared("nw-compute");
    }

    /** @param array 1 in Fairhaven, 2 in Cold Spring */
    String storage(int array) {
        return inventory.shared("nw-san-" + array);
    }

    /** Cleans the traffic of attacks. @param point 1 in Fairhaven, 2 in Cold Spring */
    String scrubber(int point) {
        return inventory.shared("nw-scrub-" + point);
    }

    String vault() {
        return inventory.shared("nw-backup-vault");
    }

    static Staff staff() {
        var staff = new Staff("northwind.example", "America/New_York");
        staff.team(OPERATIONS, "Runs what customers share: servers, storage, protection, backup");
        staff.team(FIBER, "Conduits and lines in three counties");
        staff.team("Customer Desk", "Takes the calls of customers, day and night");
        staff.person("Ingrid Solberg", "Head of operations", OPERATIONS, "administrator+;agent+");
        staff.person("Chiamaka Obi", "Change manager", OPERATIONS, "change manager+;CAB member+");
        staff.person("Tariq Hussain", "Hosting engineer", OPERATIONS, "agent+");
        staff.person("Jonas Brandt", "Night operator", OPERATIONS, "agent+", "Europe/Berlin", "de");
        staff.person("Katrin Vogel", "Customer desk lead", "Customer Desk", "agent+", "Europe/Berlin", "de");
        staff.person("Luis Ortega", "Fiber technician", FIBER, "agent");
        staff.person("Megan Doyle", "Account manager", "", "read-only+");
        return staff;
    }

    private void hall(String letter, String name, String street, String city, String address) {
        var number = letter.equals("f") ? 1 : 2;
        var site = sites.site("nw-site-" + number, "Northwind " + name, street, city);
        var room = sites.room("nw-hall-" + number, "Northwind %s, Hall 1".formatted(name), site);
        var supplies = List.of(
                sites.supply("nw-utility-" + number, "City grid", 400, 2_000),
                sites.supply("nw-generator-" + number, "Gas generator", 400, 2_000));
        var feeds = List.of(
                sites.feed("nw-feed-%d-a".formatted(number), "UPS string a", 400, 800, supplies),
                sites.feed("nw-feed-%d-b".formatted(number), "UPS string b", 400, 800, supplies));
        var network = sites.rack("n" + letter + "1", room, feeds);
        var switches = new ArrayList<String>();
        for (var side = 1; side <= 2; side++) {
            var id = device("Switch", "nw-leaf-%d%d".formatted(number, side), SWITCH)
                    .at("10.200.%d.%d".formatted(number, side), DOMAIN)
                    .with(Attribute.PORT_COUNT, 48);
            switches.add(installed(id, network));
        }
        var scrubber = installed(
                device("Firewall", "nw-scrub-" + number, SCRUBBER)
                        .at(address, DOMAIN)
                        .criticality(2),
                network);
        inventory.group(scrubber, DEPENDS_ON, switches, "uplink", "1");
        var array = installed(
                device("StorageArray", "nw-san-" + number, ARRAY)
                        .at("10.200.%d.9".formatted(number), DOMAIN)
                        .criticality(1)
                        .with(Attribute.CAPACITY_GB, 400_000),
                sites.rack("n" + letter + "2", room, feeds));
        for (var rackNumber = 3; rackNumber <= 6; rackNumber++) {
            var rack = sites.rack("n" + letter + rackNumber, room, feeds);
            for (var unit = 1; unit <= 3; unit++) {
                var host = installed(
                        device("Server", "nw-hv-%s%d-%d".formatted(letter, rackNumber, unit), SERVER)
                                .at("10.200.%d.%d".formatted(number, rackNumber * 10 + unit), DOMAIN)
                                .with(Attribute.OS, "Proxmox VE 9.0")
                                .with(Attribute.CPU_COUNT, 64)
                                .with(Attribute.MEMORY_GB, 768),
                        rack);
                inventory.group(host, DEPENDS_ON, switches, "uplink", "1");
                inventory.link(host, CONNECTED_TO, array);
                hypervisors.add(host);
            }
        }
    }

    /** A third of the hosts may fail before customers notice. */
    private void sharedCompute() {
        var cluster =
                inventory.add(Item.of("Cluster", "nw-compute").team(OPERATIONS).criticality(1));
        inventory.group(cluster, HAS_MEMBER, hypervisors, "hosts", "67%");
        var vault = inventory.add(
                Item.of("StorageVolume", "nw-backup-vault").team(OPERATIONS).with(Attribute.CAPACITY_GB, 250_000));
        inventory.link(vault, STORED_ON, "nw-san-2");
        for (var name : List.of("nw-portal", "nw-monitoring", "nw-ticket-mail", "nw-ipam", "nw-backup-manager")) {
            var machine = inventory.add(Item.of("VirtualMachine", "vm-" + name)
                    .team(OPERATIONS)
                    .at("10.200.9." + (10 + inventory.size() % 200), DOMAIN)
                    .with(Attribute.OS, "Debian 13")
                    .with(Attribute.MEMORY_GB, 16));
            inventory.link(machine, HOSTED_ON, cluster);
            inventory.link(machine, STORED_ON, "nw-san-1");
            var application = inventory.add(
                    Item.of("Application", name).team(OPERATIONS).with(Attribute.SOFTWARE_VERSION, "6.2.1"));
            inventory.link(application, RUNS_ON, machine);
        }
        inventory.link("nw-backup-manager", DEPENDS_ON, vault);
    }

    private void conduits() {
        conduit("harbor-north", "Under Harbor Street, north side, to Northwind Fairhaven", "nw-leaf-11");
        conduit("harbor-south", "Along the quay, to Northwind Cold Spring", "nw-leaf-21");
        conduit("river-crossing", "Across the old railway bridge; both lines of the hospital lie in it", "nw-leaf-12");
        conduit("lake-east", "East shore", "nw-leaf-11");
        conduit("lake-west", "West shore", "nw-leaf-22");
        conduit("ridge-road", "On poles along Ridge Road", "nw-leaf-12");
        conduit("valley-road", "Under Valley Road", "nw-leaf-21");
        conduit("clinic-ring-1", "Access ring of the north", "nw-leaf-11");
        conduit("clinic-ring-2", "Access ring of the south", "nw-leaf-22");
    }

    private void conduit(String name, String description, String leaf) {
        var conduit = inventory.add(Item.of("Circuit", "nw-conduit-" + name)
                .team(FIBER)
                .with(Attribute.PROVIDER, TENANT)
                .with(Attribute.DESCRIPTION, description));
        inventory.link(conduit, CONNECTED_TO, leaf);
    }

    private void services() {
        service("Managed Virtual Servers", 1, OPERATIONS, List.of("nw-compute", "nw-portal"), List.of());
        service("Managed Storage", 1, OPERATIONS, List.of(), List.of("nw-san-1", "nw-san-2"));
        service("Managed Backup", 2, OPERATIONS, List.of("nw-backup-manager"), List.of());
        service("Attack Protection", 2, OPERATIONS, List.of(), List.of("nw-scrub-1", "nw-scrub-2"));
        service(
                "Metro Fiber",
                1,
                FIBER,
                List.of(),
                List.of("nw-conduit-harbor-north", "nw-conduit-harbor-south", "nw-conduit-river-crossing"));
        service("Monitoring and Service Desk", 2, OPERATIONS, List.of("nw-monitoring"), List.of("nw-ticket-mail"));
    }

    private void service(String name, int criticality, String team, List<String> needs, List<String> uses) {
        var id = "nw-svc-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        var service = inventory.add(
                Item.of("BusinessService", name).externalId(id).team(team).criticality(criticality));
        for (var target : needs) inventory.link(service, DEPENDS_ON, target);
        for (var target : uses) inventory.link(service, USES, target);
    }

    private Item device(String ciClass, String name, Dice.Model model) {
        return dice.bought(Item.of(ciClass, name).team(OPERATIONS), model);
    }

    private String installed(Item device, Sites.Rack rack) {
        var id = inventory.add(device);
        sites.install(id, rack);
        return id;
    }
}
