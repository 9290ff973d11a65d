package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.STORED_ON;
import static io.linchpin.importers.sample.Teams.CLINICAL_IMAGING;
import static io.linchpin.importers.sample.Teams.DATABASE_ADMINISTRATION;

import java.util.ArrayList;
import java.util.List;

/** Pictures of patients: six applications on nine databases on 21 volumes that only san-01 has. */
final class Imaging {
    private final Inventory inventory;
    private final Compute compute;
    private final Storage storage;
    private final Applications applications;

    Imaging(Inventory inventory, Compute compute, Storage storage, Applications applications) {
        this.inventory = inventory;
        this.compute = compute;
        this.storage = storage;
        this.applications = applications;
    }

    void build() {
        var service = applications.service(
                "Imaging Archive",
                2,
                "Camille Baptiste",
                CLINICAL_IMAGING,
                "X-ray, CT, MRI and ultrasound, stored and shown");
        application("pacs-archive", database("pacs-db", "pacs", 12), database("pacs-index-db", "pacs-index", 1));
        application("vendor-neutral-archive", database("vna-db", "vna", 2), database("vna-index-db", "vna-index", 1));
        application("pacs-viewer", database("viewer-db", "viewer", 1));
        application("radiology-reporting", database("ris-db", "ris", 1), database("dictation-db", "dictation", 1));
        application("dose-tracker", database("dose-db", "dose", 1));
        application("image-exchange", database("exchange-db", "exchange", 1));
        applications.needs(service, "pacs-archive", "pacs-viewer", "vendor-neutral-archive", "radiology-reporting");
        applications.uses(service, "dose-tracker", "image-exchange", Applications.serviceId("Identity and Sign-in"));
        applications.uses(service, "queue-image-notices");
    }

    private void application(String name, String... databases) {
        applications.needs(applications.alone(name, CLINICAL_IMAGING), databases);
    }

    private String database(String name, String volume, int volumes) {
        var machine = compute.place(compute.machine("vm-" + name, DATABASE_ADMINISTRATION));
        var database = applications.database(name, machine, "16.6");
        for (var stored : volumes(volume, volumes)) inventory.link(database, STORED_ON, stored);
        return database;
    }

    private List<String> volumes(String name, int count) {
        var volumes = new ArrayList<String>();
        for (var number = 1; number <= count; number++)
            volumes.add(storage.volume("vol-%s-%02d".formatted(name, number), 12_000, "san-01"));
        return volumes;
    }
}
