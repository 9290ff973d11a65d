package io.linchpin.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.OwnerKind;
import io.linchpin.imports.PlannedRow.PlannedCi;
import java.util.ArrayList;
import java.util.List;

/**
 * CIs that a plan leaves without an owner or support team: new ones that get none, and those that lose theirs.
 * @param first some of their names
 */
public record Unowned(OwnerKind lacks, long added, long lost, List<String> first) {
    private static final int NAMED = 5;

    public Unowned {
        first = List.copyOf(first);
    }

    static boolean isLeftWithout(PlannedCi ci, OwnerKind kind) {
        if (ci.after().status() == CiStatus.RETIRED || ci.after().owners().containsKey(kind)) return false;
        var before = ci.before();
        return before == null || before.owners().containsKey(kind);
    }

    /** Counts them row by row. */
    static final class Counting {
        private final OwnerKind lacks;
        private final List<String> first = new ArrayList<>();
        private long added;
        private long lost;

        Counting(OwnerKind lacks) {
            this.lacks = lacks;
        }

        void look(PlannedCi ci) {
            if (!isLeftWithout(ci, lacks)) return;
            if (ci.create()) added++;
            else lost++;
            if (first.size() < NAMED) first.add(ci.subject());
        }

        Unowned counted() {
            return new Unowned(lacks, added, lost, first);
        }
    }

    @JsonIgnore
    public boolean isNone() {
        return added + lost == 0;
    }
}
