package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.impact.Drift.ChangedCi;
import io.linchpin.impact.Drift.ChangedEdge;
import io.linchpin.impact.Drift.How;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds a kept report against the topology of today. CIs and edges are numbers of the topology. */
final class DriftSearch {
    private final Topology topology;
    private final ImpactReport kept;

    DriftSearch(Topology topology, ImpactReport kept) {
        this.topology = topology;
        this.kept = kept;
    }

    /** Every edge of every proof, once, and what became of it. */
    List<ChangedEdge> edges() {
        return kept.impacted().stream()
                .flatMap(impacted -> impacted.path().stream())
                .filter(PathStep.Edge.class::isInstance)
                .map(PathStep.Edge.class::cast)
                .distinct()
                .flatMap(edge -> how(edge).map(how -> new ChangedEdge(edge, how)).stream())
                .toList();
    }

    private Optional<How> how(PathStep.Edge edge) {
        var from = number(edge.from().id());
        var to = number(edge.to().id());
        if (from < 0 || to < 0) return Optional.of(How.CI_GONE);
        if (!topology.cis().isLive(from) || !topology.cis().isLive(to)) return Optional.of(How.NOT_LIVE);
        var now = topology.out(from)
                .filter(one ->
                        topology.target(one) == to && topology.typeName(one).equals(edge.type()))
                .findFirst();
        if (now.isEmpty()) return Optional.of(How.GONE);
        var group = topology.group(now.getAsInt());
        if (group == Topology.ALONE) return edge.group() == null ? Optional.empty() : Optional.of(How.REGROUPED);
        if (!topology.groupName(group).equals(edge.group())) return Optional.of(How.REGROUPED);
        var sum = edge.arithmetic();
        var same = sum == null || sum.of() == topology.members(group) && sum.minUp() == topology.needs(group);
        return same ? Optional.empty() : Optional.of(How.RESIZED);
    }

    /** @param now the answer of today; null when nothing is left to ask */
    List<ChangedCi> cis(@Nullable ImpactReport now) {
        var today = byId(now == null ? List.of() : now.impacted());
        var then = byId(kept.impacted());
        var changed = new ArrayList<ChangedCi>();
        for (var one : kept.impacted()) {
            var state = stateNow(one, today, now);
            if (state != one.ci().state())
                changed.add(new ChangedCi(one.ci(), one.ci().state(), state));
        }
        if (now != null && kept.hidden() == 0)
            now.impacted().stream()
                    .filter(one -> !then.containsKey(one.ci().id()))
                    .map(one -> new ChangedCi(one.ci(), ImpactState.OK, one.ci().state()))
                    .forEach(changed::add);
        changed.sort(Comparator.comparing(
                        (ChangedCi one) -> !topology.rules().isService(one.ci().type()))
                .thenComparing(one -> one.ci().name(), String.CASE_INSENSITIVE_ORDER));
        return changed;
    }

    private @Nullable ImpactState stateNow(ImpactedCi one, Map<CiId, ImpactedCi> today, @Nullable ImpactReport now) {
        var found = today.get(one.ci().id());
        if (found != null) return found.ci().state();
        if (number(one.ci().id()) < 0) return null;
        // Whoever was left out of a long answer may be hit as before.
        return now != null && now.hidden() > 0 ? one.ci().state() : ImpactState.OK;
    }

    private static Map<CiId, ImpactedCi> byId(List<ImpactedCi> impacted) {
        return impacted.stream().collect(Collectors.toMap(one -> one.ci().id(), Function.identity()));
    }

    private int number(CiId ci) {
        return topology.cis().find(ci.value());
    }
}
