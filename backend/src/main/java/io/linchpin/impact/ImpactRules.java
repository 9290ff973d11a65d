package io.linchpin.impact;

import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.RelationType;
import io.linchpin.cmdb.Strength;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    Strength strength(String type) {
        return strengths.getOrDefault(type, Strength.NONE);
    }

    boolean formGroup(String ciClass, String type) {
        return redundantByDefault.getOrDefault(ciClass, Set.of()).contains(type);
    }

    boolean isService(String ciClass) {
        return services.contains(ciClass);
    }
}
