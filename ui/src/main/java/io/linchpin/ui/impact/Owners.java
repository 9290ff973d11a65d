package io.linchpin.ui.impact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.ImpactState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whose business an answer is.
 * @param agree a service of theirs goes Down or Degraded
 * @param informed services of theirs are At risk, and no worse
 * @param others no service of theirs is hit, but other CIs are
 * @param unowned services that nobody owns, so that nobody can be asked
 */
record Owners(List<Owner> agree, List<Owner> informed, List<Owner> others, List<ImpactedCi> unowned) {

    /** @param hit what of theirs, in the order of the report: the services, or where there is none the other CIs */
    record Owner(String name, List<ImpactedCi> hit) {
        ImpactState worst() {
            return hit.stream().map(one -> one.ci().state()).reduce(ImpactState.OK, ImpactState::worst);
        }
    }

    static Owners of(List<ImpactedCi> impacted) {
        var byOwner = impacted.stream()
                .filter(one -> one.owner() != null)
                .collect(groupingBy(one -> Objects.requireNonNullElse(one.owner(), ""), LinkedHashMap::new, toList()));
        var ofServices = byOwner.entrySet().stream()
                .map(entry -> new Owner(entry.getKey(), services(entry.getValue())))
                .filter(owner -> !owner.hit().isEmpty())
                .toList();
        return new Owners(
                ofServices.stream().filter(Owners::mustAgree).toList(),
                ofServices.stream().filter(owner -> !mustAgree(owner)).toList(),
                byOwner.entrySet().stream()
                        .filter(entry -> services(entry.getValue()).isEmpty())
                        .map(entry -> new Owner(entry.getKey(), entry.getValue()))
                        .toList(),
                services(impacted).stream().filter(one -> one.owner() == null).toList());
    }

    int count() {
        return (int) Stream.of(agree, informed, others).mapToLong(List::size).sum();
    }

    private static boolean mustAgree(Owner owner) {
        return owner.worst().isWorseThan(ImpactState.AT_RISK);
    }

    private static List<ImpactedCi> services(List<ImpactedCi> hit) {
        return hit.stream().filter(ImpactedCi::service).toList();
    }
}
