package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.Strength;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What fails, how badly, and why; complete for what the reader may see.
 * @param topologyVersion every write up to this one is reflected
 * @param seeds what happens, with its reason; CIs that the reader may not see are left out
 * @param ignoredSeeds seeds that are not LIVE
 * @param impacted business services first, then by state, criticality and name; no more than the question's limit
 * @param absorbed groups that something reached and that hold nevertheless, in the order of their CIs; no more than the limit
 * @param collisions among the tickets that the question names or its window holds
 * @param hidden how many impacted CIs the limit left out
 */
public record ImpactReport(
        long topologyVersion,
        List<StatedSeed> seeds,
        List<ShownCi> ignoredSeeds,
        Totals totals,
        List<ImpactedCi> impacted,
        List<GroupView> absorbed,
        List<Collision> collisions,
        int hidden,
        ImpactMap map) {
    public ImpactReport {
        seeds = List.copyOf(seeds);
        ignoredSeeds = List.copyOf(ignoredSeeds);
        impacted = List.copyOf(impacted);
        absorbed = List.copyOf(absorbed);
        collisions = List.copyOf(collisions);
    }

    /** How many groups that hold the limit left out. */
    public int hiddenAbsorbed() {
        return totals.absorbed - absorbed.size();
    }

    public record StatedSeed(ShownCi ci, ImpactState effect, Reason reason) {}

    /** Why a seed is one. */
    public sealed interface Reason {
        /** The question names it. */
        record Asked() implements Reason {}

        sealed interface Work extends Reason {}

        record Ticket(String number, String title) implements Work {}

        /** A ticket the reader may not see. @param tenant the name of the tenant above that works on it, if it is above */
        record ProviderWork(@Nullable String tenant) implements Work {}
    }

    /**
     * Of all that the reader may see, shown or not.
     * @param states how many CIs are in each state but OK
     * @param services how many of these are business services
     * @param criticalServices how many of these have criticality 1
     * @param absorbed how many groups hold
     * @param allServices LIVE ones, impacted or not; {@code allCis} likewise
     * @param unknown LIVE CIs without any relationship, about which nothing can be said
     */
    public record Totals(
            Map<ImpactState, Integer> states,
            Map<ImpactState, Integer> services,
            int criticalServices,
            int absorbed,
            int allServices,
            int allCis,
            int unknown) {
        public Totals {
            states = Map.copyOf(states);
            services = Map.copyOf(services);
        }

        public int impacted() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * @param owner the name of the accountable team or person
     * @param hops steps of the path
     * @param path empty for a seed whose own effect is its state
     */
    public record ImpactedCi(
            ShownCi ci,
            boolean service,
            @Nullable String externalId,
            @Nullable String owner,
            int hops,
            List<PathStep> path) {
        public ImpactedCi {
            path = List.copyOf(path);
        }

        ImpactedCi with(@Nullable String knownExternalId, @Nullable String knownOwner, List<PathStep> knownPath) {
            return new ImpactedCi(ci, service, knownExternalId, knownOwner, hops, knownPath);
        }
    }

    /**
     * What a drawing of the shown part needs: the impacted CIs that are listed, those on their paths, and the groups that
     * absorb, with the edges among them.
     */
    public record ImpactMap(List<ShownCi> nodes, List<MapEdge> edges, List<GroupView> groups) {
        public ImpactMap {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
            groups = List.copyOf(groups);
        }
    }

    /** @param proof whether a listed path takes this edge */
    public record MapEdge(
            CiId source,
            String type,
            Strength strength,
            CiId target,
            @Nullable String group,
            boolean proof) {}
}
