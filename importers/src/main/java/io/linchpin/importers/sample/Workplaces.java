package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.DEPENDS_ON;
import static io.linchpin.importers.sample.LinkType.LOCATED_IN;
import static io.linchpin.importers.sample.LinkType.USES;
import static io.linchpin.importers.sample.Teams.WORKPLACE;

import io.linchpin.importers.sample.Campus.Closet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Desks: per closet, by turns, workstations and now and then a phone or a printer, until the company has the size asked for. */
final class Workplaces {
    private static final int FIRST_ADDRESS = 20;
    private static final int LAST_ADDRESS = 250;
    private static final List<Dice.Model> WORKSTATIONS = List.of(
            new Dice.Model("Pinewood", "Desk 5", "PW"),
            new Dice.Model("Pinewood", "Note 14", "PN"),
            new Dice.Model("Ironbark", "Cart 22", "IC"));
    private static final Dice.Model PRINTER = new Dice.Model("Letterpress", "LP-420", "LP");
    private static final Dice.Model PHONE = new Dice.Model("Corvid Networks", "CV-78", "CV");

    private final Inventory inventory;
    private final Dice dice;
    private final Map<String, Integer> addresses = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Workplaces(Inventory inventory, Dice dice) {
        this.inventory = inventory;
        this.dice = dice;
    }

    /** @param size of the whole inventory when done */
    void fill(List<Closet> closets, int size) {
        for (var desk = 0; inventory.size() < size; desk++) {
            var closet = closets.get(desk % closets.size());
            switch (desk / closets.size() % 8) {
                case 2, 5 -> phone(closet);
                case 6 -> printer(closet);
                default -> workstation(closet);
            }
        }
    }

    private void workstation(Closet closet) {
        var item = dice.bought(Item.of("Workstation", numbered("ws", closet)), dice.pick(WORKSTATIONS))
                .with(Attribute.OS, dice.pick(List.of("Windows 11", "Windows 11", "Windows 11", "Ubuntu 24.04")));
        var device = placed(item, closet);
        inventory.link(device, USES, closet.accessSwitch());
    }

    private void phone(Closet closet) {
        var device = placed(dice.bought(Item.of("Phone", numbered("ph", closet)), PHONE), closet);
        inventory.link(device, DEPENDS_ON, closet.accessSwitch());
        inventory.link(device, USES, "call-manager");
    }

    private void printer(Closet closet) {
        var device = placed(dice.bought(Item.of("Printer", numbered("prt", closet)), PRINTER), closet);
        inventory.link(device, DEPENDS_ON, closet.accessSwitch());
        inventory.link(device, USES, "print-server");
    }

    private String placed(Item device, Closet closet) {
        var host = addresses.merge(closet.subnet(), FIRST_ADDRESS, (before, _) -> before + 1);
        if (host <= LAST_ADDRESS) device = device.at("%s.%d".formatted(closet.subnet(), host), Network.DOMAIN);
        var id = inventory.add(device.team(WORKPLACE).criticality(4));
        inventory.link(id, LOCATED_IN, closet.room());
        return id;
    }

    private String numbered(String kind, Closet closet) {
        var prefix = kind + "-" + closet.site();
        return "%s-%04d".formatted(prefix, numbers.merge(prefix, 1, Integer::sum));
    }
}
