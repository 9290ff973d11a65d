package io.linchpin.cmdb;

import java.util.Set;

/**
 * A named redundancy group as stored.
 * @param members the relationships in it
 * @param sources all that assert one of them
 */
public record StoredGroup(
        CiId ci, String group, MinUp minUp, Set<CiChangeSet.RelationKey> members, Set<String> sources) {
    public StoredGroup {
        members = Set.copyOf(members);
        sources = Set.copyOf(sources);
    }
}
