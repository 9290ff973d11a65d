package io.linchpin.importers.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of {@code cis.csv}; every part but class, name and external id may be empty.
 * @param externalId unique in the tenant and what relationships refer to
 * @param owner a team or a person
 */
record Item(
        String ciClass,
        String name,
        String externalId,
        String status,
        String environment,
        String criticality,
        String owner,
        String supportTeam,
        String approver,
        Map<Attribute, String> attributes) {

    /** A live CI in production whose name is its external id. */
    static Item of(String ciClass, String name) {
        return new Item(ciClass, name, name, "LIVE", "production", "", "", "", "", Map.of());
    }

    Item externalId(String value) {
        return new Item(
                ciClass, name, value, status, environment, criticality, owner, supportTeam, approver, attributes);
    }

    Item status(String value) {
        return new Item(
                ciClass, name, externalId, value, environment, criticality, owner, supportTeam, approver, attributes);
    }

    Item environment(String value) {
        return new Item(
                ciClass, name, externalId, status, value, criticality, owner, supportTeam, approver, attributes);
    }

    Item criticality(int value) {
        return new Item(
                ciClass,
                name,
                externalId,
                status,
                environment,
                String.valueOf(value),
                owner,
                supportTeam,
                approver,
                attributes);
    }

    Item owner(String value) {
        return new Item(
                ciClass, name, externalId, status, environment, criticality, value, supportTeam, approver, attributes);
    }

    Item support(String value) {
        return new Item(
                ciClass, name, externalId, status, environment, criticality, owner, value, approver, attributes);
    }

    Item approver(String value) {
        return new Item(
                ciClass, name, externalId, status, environment, criticality, owner, supportTeam, value, attributes);
    }

    /** Owned and supported by the same team. */
    Item team(String value) {
        return owner(value).support(value);
    }

    /** With an IP address, and the name it has in the domain. */
    Item at(String ipAddress, String domain) {
        return with(Attribute.IP_ADDRESS, ipAddress).with(Attribute.FQDN, name + "." + domain);
    }

    Item with(Attribute attribute, Object value) {
        var more = new LinkedHashMap<>(attributes);
        more.put(attribute, value.toString());
        return new Item(
                ciClass, name, externalId, status, environment, criticality, owner, supportTeam, approver, more);
    }
}
