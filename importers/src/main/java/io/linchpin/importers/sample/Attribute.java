package io.linchpin.importers.sample;

/** The attribute columns of {@code cis.csv}, in their order, as the shipped catalogue names them. */
enum Attribute {
    DESCRIPTION("description"),
    MANUFACTURER("manufacturer"),
    MODEL("model"),
    SERIAL_NUMBER("serialNumber"),
    IP_ADDRESS("ipAddress"),
    FQDN("fqdn"),
    OS("os"),
    SOFTWARE_VERSION("softwareVersion"),
    FIRMWARE("firmware"),
    CPU_COUNT("cpuCount"),
    MEMORY_GB("memoryGb"),
    CAPACITY_GB("capacityGb"),
    PORT_COUNT("portCount"),
    BANDWIDTH_MBPS("bandwidthMbps"),
    PROVIDER("provider"),
    ENGINE("engine"),
    VOLTAGE("voltage"),
    AMPERAGE("amperage"),
    HEIGHT_UNITS("heightUnits"),
    ADDRESS("address"),
    CITY("city"),
    SEATS("seats"),
    PURCHASED_ON("purchasedOn"),
    WARRANTY_UNTIL("warrantyUntil"),
    EXPIRES_ON("expiresOn"),
    ISSUER("issuer"),
    URL("url");

    private final String column;

    Attribute(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
