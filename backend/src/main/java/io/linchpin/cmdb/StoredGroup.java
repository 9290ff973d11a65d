package io.linchpin.cmdb;

import java.util.List;

/**
 * A redundancy group as stored.
 * @param members how many edges carry it
 * @param sources all sources that assert one of its edges
 */
public record StoredGroup(CiId ci, String group, MinUp minUp, int members, List<String> sources) {
    public StoredGroup {
        sources = List.copyOf(sources);
    }
}
