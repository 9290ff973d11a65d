package io.linchpin.cmdb;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two CIs that become one.
 * @param survivor the one that stays, and {@code retired} the one that goes on as it
 * @param taken which values come from the one that is retired, by the keys of {@link CiFacts#differences}
 * @param why for the history of both
 */
public record Merge(
        CiId survivor, long survivorVersion, CiId retired, long retiredVersion, Set<String> taken, String why) {
    public Merge {
        taken = Set.copyOf(taken);
    }

    /** One of the two as it is. */
    public record Side(Ci ci, CiFacts facts, List<SourceState> sources) {
        public Side {
            sources = List.copyOf(sources);
        }
    }

    /** What becomes of a relationship of the one that is retired. */
    public enum Fate {
        /** It hangs on the one that stays. */
        MOVES,
        /** The one that stays has such a relationship, which takes it in. */
        JOINS,
        /** It was between the two. */
        ENDS
    }

    /**
     * @param other null when it may not be seen
     * @param group that loses a member, because both were in it; null when none does
     */
    public record EdgeMove(
            boolean outgoing,
            String type,
            @Nullable String other,
            Fate fate,
            @Nullable String group) {}

    /**
     * What merging them would do; nothing is written.
     * @param differences the value of the survivor before, that of the other after
     * @param suggested which of these values to take from the one that is retired
     * @param work that names the one that is retired
     */
    public record Preview(
            Side survivor,
            Side retired,
            Map<String, CiFacts.Difference> differences,
            Set<String> suggested,
            List<EdgeMove> edges,
            List<PointsAtCi.Pointer> work) {
        public Preview {
            differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
            suggested = Collections.unmodifiableSet(new LinkedHashSet<>(suggested));
            edges = List.copyOf(edges);
            work = List.copyOf(work);
        }
    }

    /**
     * Which values a person would most likely keep: the only one there is; of two, that of the CI that more sources describe, else
     * that of the survivor. The class that says more wins over the one above it, and being in service over being retired.
     */
    static Set<String> suggest(Catalogue catalogue, Side survivor, Side retired) {
        var taken = new LinkedHashSet<String>();
        var moreSources = sources(retired) > sources(survivor);
        survivor.facts.differences(retired.facts).forEach((field, difference) -> {
            var take =
                    switch (field) {
                        case "class" -> catalogue.isA(retired.facts.type(), survivor.facts.type());
                        case "status" -> retired.facts.status() == CiStatus.LIVE;
                        default -> difference.after() != null && (difference.before() == null || moreSources);
                    };
            if (take) taken.add(field);
        });
        return taken;
    }

    private static long sources(Side side) {
        return side.sources.stream().map(SourceState::source).distinct().count();
    }
}
