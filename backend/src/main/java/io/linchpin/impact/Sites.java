package io.linchpin.impact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where CIs stand: where they are located, else where what carries them stands. CIs are numbers of the topology. */
final class Sites {
    private static final String SITE = "Site";

    /** What says where a CI stands, the most telling first. */
    private static final List<String> TELLING =
            List.of("LOCATED_IN", "HOSTED_ON", "RUNS_ON", "HAS_MEMBER", "STORED_ON", "POWERED_BY", "DEPENDS_ON");

    private final Topology topology;
    private final Map<Integer, Set<Integer>> known = new HashMap<>();

    Sites(Topology topology) {
        this.topology = topology;
    }

    /** One or several; empty when nothing leads to a site. In a circle each CI stands where the others lead. */
    Set<Integer> of(int ci) {
        var found = known.get(ci);
        if (found != null) return found;
        if (topology.cis().ciClass(ci).equals(SITE)) return Set.of(ci);
        known.put(ci, Set.of());
        var sites = TELLING.stream()
                .map(type -> below(ci, type))
                .filter(below -> !below.isEmpty())
                .findFirst()
                .orElse(Set.of());
        known.put(ci, sites);
        return sites;
    }

    private Set<Integer> below(int ci, String type) {
        return targets(ci, type)
                .boxed()
                .flatMap(target -> of(target).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private IntStream targets(int ci, String type) {
        return topology.out(ci)
                .filter(edge -> topology.typeName(edge).equals(type))
                .map(topology::target)
                .filter(topology.cis()::isLive);
    }
}
