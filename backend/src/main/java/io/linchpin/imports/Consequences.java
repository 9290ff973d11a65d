package io.linchpin.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.PointsAtCi.Pointer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan means, as one reader may see it, when its rows and the graph were as they are now.
 * @param comparison whether services were compared, or why not
 * @param services those that differ, the most critical first; new ones that stand on one foot are only counted
 * @param more how many more services differ
 * @param weakNewcomers new services with a single point of failure
 * @param unowned CIs left without an owner, and without a support team
 * @param retired CIs that are retired while something still points at them
 */
public record Consequences(
        Instant at,
        Comparison comparison,
        List<ServiceConsequence> services,
        int more,
        int weakNewcomers,
        List<Unowned> unowned,
        List<Retired> retired) {
    public Consequences {
        services = List.copyOf(services);
        unowned = List.copyOf(unowned);
        retired = List.copyOf(retired);
    }

    public enum Comparison {
        DONE,
        /** The plan only adds what nothing stored depends on. */
        NOTHING_TO_LOSE,
        /** It has more rows than can be compared in a moment. */
        TOO_LARGE,
        /** There is no topology to compare with; impact says why. */
        IMPOSSIBLE
    }

    /** @param id null when the plan makes it, or it may not be seen; then the name is the tenant's that provides it */
    public record Named(@Nullable CiId id, String name, boolean hidden) {}

    /**
     * @param weaker groups on its way down that can spare fewer members than now
     * @param gained what alone would take it down, and does not now
     * @param lost what alone takes it down now, and would not
     * @param shared groups whose members would all fall with one CI, and do not now
     */
    public record ServiceConsequence(
            Named service,
            @Nullable Integer criticality,
            List<Spare> weaker,
            List<SinglePoint> gained,
            List<Named> lost,
            List<Shared> shared) {
        public ServiceConsequence {
            weaker = List.copyOf(weaker);
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
            shared = List.copyOf(shared);
        }

        @JsonIgnore
        public boolean isWorse() {
            return !weaker.isEmpty() || !gained.isEmpty() || !shared.isEmpty();
        }
    }

    /**
     * A redundancy group of a CI.
     * @param numbers null when it has members that may not be seen
     * @param left those of its members that remain
     */
    public record Spare(Named ci, String group, @Nullable Numbers numbers, List<Named> left) {
        public Spare {
            left = List.copyOf(left);
        }
    }

    /** Of how many members how many must be up, before and after. */
    public record Numbers(int membersBefore, int neededBefore, int members, int needed) {}

    /** @param path from the service down to the CI, both included; empty when it was not looked for */
    public record SinglePoint(Named ci, List<Named> path) {
        public SinglePoint {
            path = List.copyOf(path);
        }
    }

    /** @param by each of these takes so many members that the group falls */
    public record Shared(Named ci, String group, List<Named> by) {
        public Shared {
            by = List.copyOf(by);
        }
    }

    /**
     * @param dependents how many LIVE CIs still depend on it; {@code first} are some of them
     * @param work tickets that name it
     */
    public record Retired(CiId id, String name, int dependents, List<Named> first, List<Pointer> work) {
        public Retired {
            first = List.copyOf(first);
            work = List.copyOf(work);
        }
    }
}
