package io.linchpin.importers.sample;

/**
 * One row of {@code relationships.csv}.
 * @param target an external id of the same tenant, or {@code tenant::external id}
 * @param group empty for none
 * @param minUp a number or a percentage; empty exactly when there is no group
 */
record Link(String source, LinkType type, String target, String group, String minUp) {
    Link {
        if (group.isEmpty() != minUp.isEmpty())
            throw new IllegalArgumentException("%s %s %s: a group and its min_up come together, got '%s' and '%s'."
                    .formatted(source, type, target, group, minUp));
    }

    record Key(String source, LinkType type, String target) {}

    Key key() {
        return new Key(source, type, target);
    }
}
