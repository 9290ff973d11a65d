package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.LOCATED_IN;
import static io.linchpin.importers.sample.LinkType.POWERED_BY;

import java.util.ArrayList;
import java.util.List;

/** Sites and power: buildings, rooms, racks, feeds and the power units in the racks. */
final class Sites {
    private static final Dice.Model PDU = new Dice.Model("Ampere & Sons", "RackBar 32", "AS");
    private static final String ONE = "1";

    private final Inventory inventory;
    private final Dice dice;
    private final String team;

    /** @param team owns and supports the buildings */
    Sites(Inventory inventory, Dice dice, String team) {
        this.inventory = inventory;
        this.dice = dice;
        this.team = team;
    }

    /**
     * Where a device stands.
     * @param pdus one, or two that are fed from different feeds
     */
    record Rack(String id, List<String> pdus) {}

    String site(String id, String name, String street, String city) {
        return inventory.add(Item.of("Site", name)
                .externalId(id)
                .team(team)
                .with(Attribute.ADDRESS, street)
                .with(Attribute.CITY, city));
    }

    String room(String id, String name, String site) {
        var room = inventory.add(Item.of("Room", name).externalId(id).team(team));
        inventory.link(room, LOCATED_IN, site);
        return room;
    }

    /** A feed from the street or a generator. */
    String supply(String id, String description, int volts, int amperes) {
        return inventory.add(Item.of("PowerFeed", id)
                .team(team)
                .with(Attribute.DESCRIPTION, description)
                .with(Attribute.VOLTAGE, volts)
                .with(Attribute.AMPERAGE, amperes));
    }

    /** A feed behind others, any of which carries it alone. */
    String feed(String id, String description, int volts, int amperes, List<String> supplies) {
        var feed = supply(id, description, volts, amperes);
        backedBy(feed, supplies);
        return feed;
    }

    /** @param feeds one power unit for each: {@code pdu-b07-a} from the first, {@code pdu-b07-b} from the second */
    Rack rack(String number, String room, List<String> feeds) {
        var rack = inventory.add(
                Item.of("Rack", "rack-" + number).team(team).with(Attribute.HEIGHT_UNITS, feeds.size() == 1 ? 24 : 47));
        inventory.link(rack, LOCATED_IN, room);
        var pdus = new ArrayList<String>();
        for (var feed : feeds) {
            var letter = (char) ('a' + pdus.size());
            var pdu = inventory.add(
                    dice.bought(Item.of("Pdu", "pdu-" + number + "-" + letter).team(team), PDU));
            inventory.link(pdu, LOCATED_IN, rack);
            inventory.link(pdu, POWERED_BY, feed);
            pdus.add(pdu);
        }
        return new Rack(rack, List.copyOf(pdus));
    }

    /** Into the rack, with a cord to each of its power units. */
    void install(String device, Rack rack) {
        install(device, rack, rack.pdus());
    }

    /** Into the rack, but with power from somewhere else, or with fewer cords than it should have. */
    void install(String device, Rack rack, List<String> power) {
        inventory.link(device, LOCATED_IN, rack.id());
        backedBy(device, power);
    }

    private void backedBy(String device, List<String> power) {
        if (power.size() == 1) inventory.link(device, POWERED_BY, power.getFirst());
        else inventory.group(device, POWERED_BY, power, "power", ONE);
    }
}
