package io.linchpin.importers.sample;

import static io.linchpin.importers.sample.LinkType.CONNECTED_TO;
import static io.linchpin.importers.sample.LinkType.DEPENDS_ON;
import static io.linchpin.importers.sample.LinkType.STORED_ON;
import static io.linchpin.importers.sample.Teams.INFRASTRUCTURE;
import static io.linchpin.importers.sample.Teams.STORAGE_AND_BACKUP;

import io.linchpin.importers.sample.DataCenters.Hall;
import java.util.List;

/**
 * Storage arrays, the switches between them and the hosts, and volumes. san-01 carries imaging, with four volumes mirrored to
 * san-02; san-03, san-05 and san-04 carry the virtual machines of room 1, room 2 and Quarry Hill.
 */
final class Storage {
    private static final Dice.Model ARRAY = new Dice.Model("Granary", "GR-600", "GR");
    private static final Dice.Model SAN_SWITCH = new Dice.Model("Corvid Networks", "FC-24", "FC");
    private static final int DATASTORES = 4;

    private final Inventory inventory;
    private final Dice dice;
    private final DataCenters centers;

    Storage(Inventory inventory, Dice dice, DataCenters centers) {
        this.inventory = inventory;
        this.dice = dice;
        this.centers = centers;
        var harbor = List.of(sanSwitch("fsw-01", centers.room1(), 6), sanSwitch("fsw-02", centers.room2(), 6));
        array("san-01", "9.3.2", Teams.CLINICAL_IMAGING, centers.room1(), 6, harbor);
        array("san-02", "9.3.1", "", centers.room2(), 6, harbor);
        array("san-03", "9.3.1", "", centers.room1(), 8, harbor);
        array("san-05", "9.3.1", "", centers.room2(), 5, harbor);
        var quarry =
                List.of(sanSwitch("fsw-03", centers.quarryHill(), 5), sanSwitch("fsw-04", centers.quarryHill(), 6));
        array("san-04", "9.2.8", "", centers.quarryHill(), 5, quarry);
        for (var number = 1; number <= DATASTORES; number++) {
            volume(datastore(centers.room1(), number), 16_000, "san-03");
            volume(datastore(centers.room2(), number), 16_000, "san-05");
            volume(datastore(centers.quarryHill(), number), 16_000, "san-04");
        }
        for (var name : List.of("vol-ehr-data", "vol-ehr-log", "vol-orders", "vol-lab")) mirrored(name);
        for (var number = 1; number <= 6; number++) volume("vol-backup-%02d".formatted(number), 40_000, "san-04");
    }

    /** Where the disks of a hall's virtual machines are. @param number from 1; goes round */
    String datastore(Hall hall, int number) {
        var feed = hall == centers.room1() ? "r1" : hall == centers.room2() ? "r2" : "qh";
        return "ds-%s-%d".formatted(feed, (number - 1) % DATASTORES + 1);
    }

    /** A volume that only one array has. It has no team of its own: work on it goes to the team of the array. */
    String volume(String name, int gigabytes, String array) {
        var volume = inventory.add(Item.of("StorageVolume", name).with(Attribute.CAPACITY_GB, gigabytes));
        inventory.link(volume, STORED_ON, array);
        return volume;
    }

    private void mirrored(String name) {
        var volume = inventory.add(Item.of("StorageVolume", name).criticality(1).with(Attribute.CAPACITY_GB, 4_000));
        inventory.group(volume, STORED_ON, List.of("san-01", "san-02"), "mirror", "1");
    }

    private String sanSwitch(String name, Hall hall, int rack) {
        var device = dice.bought(Item.of("SanSwitch", name), SAN_SWITCH)
                .owner(INFRASTRUCTURE)
                .support(STORAGE_AND_BACKUP)
                .at(hall.address(rack, 6), Network.DOMAIN)
                .with(Attribute.PORT_COUNT, 24);
        return centers.install(device, hall, rack);
    }

    /** @param approver a team asked before changes in place of the owner, empty for none */
    private void array(String name, String firmware, String approver, Hall hall, int rack, List<String> fabric) {
        var device = dice.bought(Item.of("StorageArray", name), ARRAY)
                .owner(INFRASTRUCTURE)
                .support(STORAGE_AND_BACKUP)
                .approver(approver)
                .criticality(1)
                .at(hall.address(rack, 7), Network.DOMAIN)
                .with(Attribute.FIRMWARE, firmware)
                .with(Attribute.CAPACITY_GB, 180_000);
        var array = centers.install(device, hall, rack);
        inventory.group(array, DEPENDS_ON, fabric, "fabric", "1");
        for (var sanSwitch : fabric) inventory.link(sanSwitch, CONNECTED_TO, array);
    }
}
