package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.DEPENDS_ON;
import static io.linchpin.importers.sample.LinkType.HAS_MEMBER;
import static io.linchpin.importers.sample.LinkType.HOSTED_ON;
import static io.linchpin.importers.sample.LinkType.LOCATED_IN;
import static io.linchpin.importers.sample.LinkType.RUNS_ON;
import static io.linchpin.importers.sample.LinkType.STORED_ON;
import static io.linchpin.importers.sample.LinkType.USES;

import java.util.List;

/** Harbor Dental Group, the second customer: four practices, and servers that are all at Northwind. It knows nothing of Meridian. */
final class HarborDental {
    static final String TENANT = "Harbor Dental Group";

    private static final int SIZE = 150;
    private static final String IT = "Practice IT";
    private static final String CLINICAL = "Practice Management";
    private static final String DOMAIN = "harbordental.example";
    private static final List<String> PRACTICES = List.of("Quayside", "Market Square", "Birch Avenue", "Old Station");
    private static final Dice.Model SWITCH = new Dice.Model("Corvid Networks", "CN-2900", "CN");
    private static final Dice.Model WORKSTATION = new Dice.Model("Pinewood", "Desk 5", "PW");
    private static final Dice.Model PHONE = new Dice.Model("Corvid Networks", "CV-78", "CV");

    private final Inventory inventory = new Inventory(TENANT);
    private final Dice dice;
    private final Sites sites;
    private final Northwind northwind;

    HarborDental(long seed, Northwind northwind) {
        dice = new Dice(seed, TENANT);
        this.northwind = northwind;
        sites = new Sites(inventory, dice, IT);
        for (var number = 0; number < PRACTICES.size(); number++) practice(number, PRACTICES.get(number));
        servers();
        services();
        desks();
    }

    Inventory inventory() {
        return inventory;
    }

    static Staff staff() {
        var staff = new Staff("harbordental.example", "America/New_York");
        staff.team(IT, "Two people for everything with a plug");
        staff.team(CLINICAL, "Owns the systems that dentists use");
        staff.person("Victoria Hale", "Operations director", CLINICAL, "change manager;CAB member");
        staff.person("Emeka Nwosu", "IT manager", IT, "administrator;agent");
        staff.person("Julia Sørensen", "IT technician", IT, "agent");
        staff.person("Andre Whitlock", "Dentist, Quayside", CLINICAL, "CAB member;requester");
        staff.person("Rosa Delgado", "Reception, Market Square", "", "requester");
        staff.person("Peter Ashworth", "Bookkeeper", "", "read-only");
        return staff;
    }

    private void practice(int number, String name) {
        var site = sites.site("site-p" + (number + 1), name + " Practice", (10 + number) + " " + name, "Fairhaven");
        var power = sites.supply("utility-p" + (number + 1), "City grid", 230, 63);
        var room = sites.room("room-p" + (number + 1), name + ", back office", site);
        var rack = sites.rack("p" + (number + 1), room, List.of(power));
        var line = inventory.add(Item.of("Circuit", "line-p" + (number + 1))
                .team(IT)
                .with(Attribute.PROVIDER, Northwind.TENANT)
                .with(Attribute.BANDWIDTH_MBPS, 300));
        inventory.link(line, DEPENDS_ON, northwind.conduit("clinic-ring-" + (number % 2 + 1)));
        var device = inventory.add(dice.bought(Item.of("Switch", "sw-p" + (number + 1)), SWITCH)
                .team(IT)
                .at("10.%d.0.1".formatted(20 + number), DOMAIN)
                .with(Attribute.PORT_COUNT, 24));
        sites.install(device, rack);
        inventory.link(device, DEPENDS_ON, line);
    }

    private void servers() {
        for (var name : List.of("chairside-1", "chairside-2", "xray", "reminders", "phones")) {
            var machine = inventory.add(Item.of("VirtualMachine", "vm-" + name)
                    .team(IT)
                    .at("203.0.113." + (10 + inventory.size() % 100), DOMAIN)
                    .with(Attribute.OS, dice.pick(List.of("Debian 13", "Windows Server 2022")))
                    .with(Attribute.MEMORY_GB, dice.pick(List.of(8, 16, 32))));
            inventory.link(machine, HOSTED_ON, northwind.compute());
            inventory.link(machine, STORED_ON, northwind.storage(1));
            var ciClass = name.startsWith("chairside") ? "ApplicationInstance" : "Application";
            var application =
                    inventory.add(Item.of(ciClass, name).team(CLINICAL).with(Attribute.SOFTWARE_VERSION, "8.4.0"));
            inventory.link(application, RUNS_ON, machine);
        }
        var pool = inventory.add(Item.of("LoadBalancerPool", "chairside-pool").team(IT));
        inventory.link(pool, HAS_MEMBER, "chairside-1");
        inventory.link(pool, HAS_MEMBER, "chairside-2");
    }

    private void services() {
        service("Practice Software", 1, "Victoria Hale", List.of("chairside-pool"), List.of());
        service("Dental X-ray", 2, "Victoria Hale", List.of("xray"), List.of());
        service("Appointment Reminders", 3, "Victoria Hale", List.of("reminders"), List.of("chairside-pool"));
        service("Telephones", 2, "Emeka Nwosu", List.of("phones"), List.of());
        service("Practice Network", 2, "Emeka Nwosu", List.of(), List.of("sw-p1", "sw-p2", "sw-p3", "sw-p4"));
    }

    private void service(String name, int criticality, String owner, List<String> needs, List<String> uses) {
        var service = inventory.add(Item.of("BusinessService", name)
                .externalId(Applications.serviceId(name))
                .criticality(criticality)
                .owner(owner)
                .support(IT));
        for (var target : needs) inventory.link(service, DEPENDS_ON, target);
        for (var target : uses) inventory.link(service, USES, target);
    }

    private void desks() {
        for (var desk = 0; inventory.size() < SIZE; desk++) {
            var practice = desk % PRACTICES.size() + 1;
            var number = desk / PRACTICES.size() + 1;
            var phone = number % 4 == 0;
            var name = "%s-p%d-%02d".formatted(phone ? "ph" : "ws", practice, number);
            var device = inventory.add(
                    dice.bought(Item.of(phone ? "Phone" : "Workstation", name), phone ? PHONE : WORKSTATION)
                            .team(IT)
                            .criticality(4)
                            .at("10.%d.0.%d".formatted(19 + practice, 20 + number), DOMAIN));
            inventory.link(device, LOCATED_IN, "room-p" + practice);
            inventory.link(device, USES, "sw-p" + practice);
            inventory.link(device, USES, phone ? "phones" : "chairside-pool");
        }
    }
}
