package io.linchpin.importers.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Harbor Street with two rooms that share nothing but the building, and Quarry Hill for the worst day. Racks A01 to A08 are in
 * room 1, B01 to B09 in room 2 (B09 is still empty), C01 to C06 in Quarry Hill.
 */
final class DataCenters {
    private final Inventory inventory;
    private final Sites sites;
    private final Map<String, Hall> halls = new LinkedHashMap<>();

    /**
     * A room with its racks.
     * @param letter of its racks: {@code a}
     * @param subnet the first two octets of its addresses; the third is the rack's number
     * @param directCurrent both rectifiers of the 48 V plant for the network, which outlives any single rack's power work
     */
    record Hall(String letter, String subnet, List<Sites.Rack> racks, List<String> directCurrent) {
        Sites.Rack rack(int number) {
            return racks.get(number - 1);
        }

        String number(int number) {
            return "%s%02d".formatted(letter, number);
        }

        /** @param host the last octet; network devices have 2 to 9, servers and appliances 10 to 29, virtual machines from 31 */
        String address(int rack, int host) {
            return "%s.%d.%d".formatted(subnet, rack, host);
        }
    }

    DataCenters(Inventory inventory, Sites sites) {
        this.inventory = inventory;
        this.sites = sites;
        var harbor = sites.site("site-harbor-street", "Harbor Street", "12 Harbor Street", "Fairhaven");
        var city = sites.supply("utility-harbor-street", "City grid, substation East", 400, 900);
        var generator = sites.supply("generator-harbor-street", "Diesel generator, 36 h of fuel", 400, 900);
        hall(
                "a",
                "10.41",
                sites.room("room-harbor-street-1", "Harbor Street, Room 1", harbor),
                "r1",
                city,
                generator,
                8);
        hall(
                "b",
                "10.40",
                sites.room("room-harbor-street-2", "Harbor Street, Room 2", harbor),
                "r2",
                city,
                generator,
                9);
        var quarry = sites.site("site-quarry-hill", "Quarry Hill", "4 Quarry Hill Road", "Stonebridge");
        var grid = sites.supply("utility-quarry-hill", "Valley grid", 400, 300);
        var diesel = sites.supply("generator-quarry-hill", "Diesel generator, 24 h of fuel", 400, 300);
        hall("c", "10.50", sites.room("room-quarry-hill-1", "Quarry Hill, Room 1", quarry), "qh", grid, diesel, 6);
    }

    private void hall(
            String letter, String subnet, String room, String feedName, String utility, String generator, int racks) {
        var feeds = new ArrayList<String>();
        for (var side : List.of("a", "b"))
            feeds.add(sites.feed(
                    "feed-%s-%s".formatted(feedName, side),
                    "UPS string " + side,
                    400,
                    250,
                    List.of(utility, generator)));
        var directCurrent = new ArrayList<String>();
        for (var side : List.of("a", "b"))
            directCurrent.add(
                    sites.feed("dc48-%s-%s".formatted(feedName, side), "48 V rectifier " + side, 48, 200, feeds));
        var built = new ArrayList<Sites.Rack>();
        for (var number = 1; number <= racks; number++)
            built.add(sites.rack("%s%02d".formatted(letter, number), room, feeds));
        halls.put(letter, new Hall(letter, subnet, built, directCurrent));
    }

    Hall room1() {
        return hall("a");
    }

    Hall room2() {
        return hall("b");
    }

    Hall quarryHill() {
        return hall("c");
    }

    List<Hall> halls() {
        return List.copyOf(halls.values());
    }

    private Hall hall(String letter) {
        var hall = halls.get(letter);
        if (hall == null) throw new IllegalStateException("No hall has the letter %s.".formatted(letter));
        return hall;
    }

    /** @return the external id of the device, standing in the rack and on both its power units */
    String install(Item device, Hall hall, int rack) {
        var id = inventory.add(device);
        sites.install(id, hall.rack(rack));
        return id;
    }

    /** The same, but powered by the room's 48 V plant. */
    String installOnDirectCurrent(Item device, Hall hall, int rack) {
        var id = inventory.add(device);
        sites.install(id, hall.rack(rack), hall.directCurrent());
        return id;
    }

    /** The same, with one cord only: the weak spot that a rack view does not show. */
    String installOnOneCord(Item device, Hall hall, int rack) {
        var id = inventory.add(device);
        sites.install(id, hall.rack(rack), hall.rack(rack).pdus().subList(0, 1));
        return id;
    }
}
