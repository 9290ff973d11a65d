package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.DEPENDS_ON;
import static io.linchpin.importers.sample.LinkType.HAS_MEMBER;
import static io.linchpin.importers.sample.LinkType.RUNS_ON;
import static io.linchpin.importers.sample.LinkType.STORED_ON;
import static io.linchpin.importers.sample.LinkType.USES;
import static io.linchpin.importers.sample.Teams.DATABASE_ADMINISTRATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shapes in which software is run here: alone on a machine, as a pool of instances, as a pair of databases; and services on top. */
final class Applications {
    private final Inventory inventory;
    private final Dice dice;
    private final Compute compute;
    private final Storage storage;

    Applications(Inventory inventory, Dice dice, Compute compute, Storage storage) {
        this.inventory = inventory;
        this.dice = dice;
        this.compute = compute;
        this.storage = storage;
    }

    /** One instance on a machine of its own, {@code vm-NAME-01}. */
    String alone(String name, String team) {
        staging(name, team);
        return on(compute.place(compute.machine("vm-%s-01".formatted(name), team)), name, team);
    }

    String on(String machine, String name, String team) {
        var application =
                inventory.add(Item.of("Application", name).team(team).with(Attribute.SOFTWARE_VERSION, version()));
        inventory.link(application, RUNS_ON, machine);
        return application;
    }

    /** Instances on machines of their own, spread over both rooms of Harbor Street. */
    String pool(String name, int instances, String minUp, String team) {
        staging(name, team);
        var software = version();
        var members = new ArrayList<String>();
        for (var number = 1; number <= instances; number++) {
            var machine = compute.place(compute.machine("vm-%s-%d".formatted(name, number), team));
            var instance = inventory.add(Item.of("ApplicationInstance", "%s-%d".formatted(name, number))
                    .team(team)
                    .with(Attribute.SOFTWARE_VERSION, software));
            inventory.link(instance, RUNS_ON, machine);
            members.add(instance);
        }
        return cluster(name, members, "instances", minUp, team);
    }

    /** A copy at Quarry Hill to try new versions on. */
    private void staging(String name, String team) {
        var machine = compute.placeAtQuarryHill(compute.machine("vm-%s-stage".formatted(name), team)
                .environment("staging")
                .criticality(4));
        var copy = inventory.add(Item.of("ApplicationInstance", name + "-stage")
                .environment("staging")
                .criticality(4)
                .team(team)
                .with(Attribute.SOFTWARE_VERSION, version()));
        inventory.link(copy, RUNS_ON, machine);
    }

    /** A primary and a replica, either of which is enough, on the same volume unless the replica has one of its own. */
    String databasePair(String name, List<String> machines, List<String> volumes) {
        var software = "17." + dice.pick(List.of(1, 2, 4));
        var instances = new ArrayList<String>();
        for (var number = 0; number < machines.size(); number++) {
            var instance = database("%s-%d".formatted(name, number + 1), machines.get(number), software);
            inventory.link(instance, STORED_ON, volumes.get(number % volumes.size()));
            instances.add(instance);
        }
        return cluster(name, instances, "nodes", "1", DATABASE_ADMINISTRATION);
    }

    /** A pair on two virtual machines, each with a volume of its own in its room. */
    String databasePair(String name) {
        var machines = new ArrayList<String>();
        for (var number = 1; number <= 2; number++)
            machines.add(compute.place(compute.machine("vm-%s-%d".formatted(name, number), DATABASE_ADMINISTRATION)));
        return databasePair(
                name,
                machines,
                List.of(
                        storage.volume("vol-%s-1".formatted(name), 2_000, "san-03"),
                        storage.volume("vol-%s-2".formatted(name), 2_000, "san-05")));
    }

    String database(String name, String machine, String software) {
        var instance = inventory.add(Item.of("DatabaseInstance", name)
                .with(Attribute.ENGINE, "PostgreSQL")
                .owner(DATABASE_ADMINISTRATION)
                .support(DATABASE_ADMINISTRATION)
                .with(Attribute.SOFTWARE_VERSION, software));
        inventory.link(instance, RUNS_ON, machine);
        return instance;
    }

    String cluster(String name, List<String> members, String group, String minUp, String team) {
        var cluster = inventory.add(Item.of("Cluster", name).team(team).criticality(2));
        inventory.group(cluster, HAS_MEMBER, members, group, minUp);
        return cluster;
    }

    /** @param owner the person who answers for it */
    String service(String name, int criticality, String owner, String team, String description) {
        return inventory.add(Item.of("BusinessService", name)
                .externalId(serviceId(name))
                .criticality(criticality)
                .owner(owner)
                .support(team)
                .with(Attribute.DESCRIPTION, description));
    }

    static String serviceId(String name) {
        return "svc-" + name.toLowerCase(Locale.ROOT).replace(' ', '-').replace("&", "and");
    }

    void needs(String ci, String... targets) {
        for (var target : targets) inventory.link(ci, DEPENDS_ON, target);
    }

    void uses(String ci, String... targets) {
        for (var target : targets) inventory.link(ci, USES, target);
    }

    private String version() {
        return "%d.%d.%d"
                .formatted(
                        dice.pick(List.of(2, 3, 4, 7, 12)),
                        dice.pick(List.of(0, 1, 2, 5, 9)),
                        dice.pick(List.of(0, 1, 3, 6)));
    }
}
