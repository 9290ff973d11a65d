package io.linchpin.impact;

import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.RelationType;
import io.linchpin.cmdb.Strength;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogues say about impact.
 * @param strengths by relationship type; a type that is not named carries none
 * @param redundantByDefault by class, inherited ones included: the types whose edges form a group when they name none
 * @param services the classes whose CIs are told first
 */
record ImpactRules(Map<String, Strength> strengths, Map<String, Set<String>> redundantByDefault, Set<String> services) {
    ImpactRules {
        strengths = Map.copyOf(strengths);
        redundantByDefault = Map.copyOf(redundantByDefault);
        services = Set.copyOf(services);
    }

    static ImpactRules of(Catalogue catalogue) {
        var strengths =
                catalogue.types().stream().collect(Collectors.toMap(RelationType::name, RelationType::strength));
        var redundant = catalogue.classes().stream()
                .collect(Collectors.toMap(CiClass::name, ciClass -> strengths.keySet().stream()
                        .filter(type ->
                                catalogue.defaultGroup(ciClass.name(), type).isPresent())
                        .collect(Collectors.toSet())));
        var services = catalogue.classes().stream()
                .map(CiClass::name)
                .filter(catalogue::isService)
                .collect(Collectors.toSet());
        return new ImpactRules(strengths, redundant, services);
    }

    /** The redundancy group of an edge, by default the one that the class of its source brings; null when it has none. */
    @Nullable
    String group(String ciClass, TopologyEdge edge) {
        if (edge.group() != null) return edge.group();
        return redundantByDefault.getOrDefault(ciClass, Set.of()).contains(edge.type()) ? edge.type() : null;
    }

    boolean isService(String ciClass) {
        return services.contains(ciClass);
    }
}
