package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.Teams.FACILITIES;

import java.util.ArrayList;
import java.util.List;

/** Meridian Health, built from the ground up: buildings and power, network, storage, machines, platforms, services, desks. */
final class Meridian {
    static final String TENANT = "Meridian Health";

    /** The size at which it is told about in the story. */
    static final int SIZE = 2_041;

    private final Inventory inventory = new Inventory(TENANT);

    /** @param size how many CIs there shall be, {@link #SIZE} or more */
    Meridian(long seed, int size, Northwind northwind) {
        if (size < SIZE) throw new IllegalArgumentException("Meridian Health has %d CIs at least.".formatted(SIZE));
        var sites = new Sites(inventory, new Dice(seed, "sites"), FACILITIES);
        var centers = new DataCenters(inventory, sites);
        var network = new Network(inventory, new Dice(seed, "network"), centers, northwind);
        var storage = new Storage(inventory, new Dice(seed, "storage"), centers);
        var compute = new Compute(inventory, new Dice(seed, "compute"), centers, network, storage);
        var campus = new Campus(inventory, new Dice(seed, "campus"), sites, network);
        var hospitals = hospitals(campus);
        var clinics = clinics(campus);

        var applications = new Applications(inventory, new Dice(seed, "applications"), compute, storage);
        var platforms = new Platforms(inventory, compute, applications, northwind);
        var support =
                new SupportServices(inventory, new Dice(seed, "support"), centers, compute, platforms, applications);
        support.identity();
        new Imaging(inventory, compute, storage, applications).build();
        new ClinicalServices(inventory, centers, compute, platforms, applications).build();
        support.build(northwind);
        campus.services(applications, hospitals, clinics);
        RackB07.fillUp(compute);
        found();

        new Growth(inventory, new Dice(seed, "growth"), sites, campus)
                .districts((size - SIZE) / Growth.DISTRICT_WITH_DESKS);
        new Workplaces(inventory, new Dice(seed, "workplaces")).fill(campus.closets(), size);
    }

    Inventory inventory() {
        return inventory;
    }

    /** Riverside pays for two lines of two carriers, and both lie in the same conduit across the bridge. */
    private static List<String> hospitals(Campus campus) {
        campus.hospital(
                "rvs",
                60,
                "Riverside Hospital",
                "1 Riverside Drive",
                "Fairhaven",
                List.of("river-crossing", "river-crossing"));
        campus.hospital(
                "lkv", 61, "Lakeview Hospital", "300 Lake Street", "Lakeview", List.of("lake-east", "lake-west"));
        campus.hospital(
                "ngt",
                62,
                "Northgate Community Hospital",
                "77 Ridge Road",
                "Northgate",
                List.of("ridge-road", "valley-road"));
        return List.of("rvs", "lkv", "ngt");
    }

    private static List<String> clinics(Campus campus) {
        var sites = new ArrayList<String>();
        clinic(campus, sites, "hbc", "Harbor Clinic", "25 Quay Street", "Fairhaven");
        clinic(campus, sites, "mpc", "Mill Pond Clinic", "8 Mill Pond Lane", "Stonebridge");
        clinic(campus, sites, "elm", "Elm Street Family Practice", "140 Elm Street", "Fairhaven");
        clinic(campus, sites, "cgc", "Cedar Grove Clinic", "19 Cedar Grove", "Lakeview");
        clinic(campus, sites, "flu", "Ferry Landing Urgent Care", "2 Ferry Landing", "Fairhaven");
        clinic(campus, sites, "sbp", "Stonebridge Pediatrics", "61 Bridge Street", "Stonebridge");
        clinic(campus, sites, "omc", "Old Mill Cardiology", "5 Old Mill Road", "Northgate");
        clinic(campus, sites, "wwh", "Westbrook Women's Health", "33 Westbrook Avenue", "Westbrook");
        clinic(campus, sites, "sbh", "Southport Behavioral Health", "210 South Port Road", "Southport");
        return sites;
    }

    private static void clinic(
            Campus campus, List<String> sites, String site, String name, String street, String city) {
        campus.clinic(site, name, street, city);
        sites.add(site);
    }

    /** Answers to a network scan that nobody has related to anything: nothing is known about their impact. */
    private void found() {
        for (var address : List.of("10.41.3.201", "10.41.4.88", "10.40.2.240", "10.50.3.17"))
            inventory.add(Item.of("Server", "scan-" + address.replace('.', '-')).with(Attribute.IP_ADDRESS, address));
    }
}
