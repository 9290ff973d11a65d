package io.linchpin.imports;

import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.imports.UploadRow.RelationshipRow;
import java.util.HashSet;
import java.util.Set;

/** Which rows of one upload speak about the same relationship, and which about the same group. */
final class RelationshipIndex {
    private final Claims pairs = new Claims();
    private final Claims groups = new Claims();
    private final Set<RelationKey> renumbered = new HashSet<>();

    void claim(RelationshipRow row, long place) {
        pairs.add(pair(row), Fingerprint.of(row.group() + "\u0000" + row.minUp()), place);
        if (row.group() != null) groups.add(group(row), Fingerprint.of(String.valueOf(row.minUp())), place);
    }

    Claims pairs() {
        return pairs;
    }

    Claims groups() {
        return groups;
    }

    /** @return false when its group has been given the new number already, further up in the file */
    boolean renumber(RelationKey key) {
        return renumbered.add(key);
    }

    static Fingerprint pair(RelationshipRow row) {
        return Fingerprint.of(row.source() + "\u0000" + row.type() + "\u0000" + row.target());
    }

    static Fingerprint group(RelationshipRow row) {
        return Fingerprint.of(row.source() + "\u0000" + row.group());
    }
}
