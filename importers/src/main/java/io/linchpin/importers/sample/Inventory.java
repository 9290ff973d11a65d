package io.linchpin.importers.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The CIs and relationships of one tenant, in the order they were built: from the ground up, a target before its source. */
final class Inventory {
    private final String tenant;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<Link.Key, Link> links = new LinkedHashMap<>();

    Inventory(String tenant) {
        this.tenant = tenant;
    }

    /** How a relationship of a tenant below names a CI of this one. */
    String shared(String externalId) {
        return tenant + "::" + known(externalId);
    }

    /** @return the external id, to relate it */
    String add(Item item) {
        if (items.putIfAbsent(item.externalId(), item) != null)
            throw new IllegalStateException("%s is in %s twice.".formatted(item.externalId(), tenant));
        return item.externalId();
    }

    void link(String source, LinkType type, String target) {
        link(new Link(source, type, target, "", ""));
    }

    /** Edges that back each other up: at least {@code minUp} (a number or a percentage) of the targets must work. */
    void group(String source, LinkType type, List<String> targets, String group, String minUp) {
        for (var target : targets) link(new Link(source, type, target, group, minUp));
    }

    private void link(Link link) {
        known(link.source());
        if (!link.target().contains("::")) known(link.target());
        if (links.putIfAbsent(link.key(), link) != null)
            throw new IllegalStateException("%s is in %s twice.".formatted(link.key(), tenant));
    }

    private String known(String externalId) {
        if (!items.containsKey(externalId))
            throw new IllegalStateException("%s has no %s (yet).".formatted(tenant, externalId));
        return externalId;
    }

    int size() {
        return items.size();
    }

    List<Item> items() {
        return List.copyOf(items.values());
    }

    List<Link> links() {
        return List.copyOf(links.values());
    }
}
