package io.linchpin.impact;

import com.carrotsearch.hppc.LongArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;

/** Collects CIs in any order, each with what it depends on, and lays them out as a {@link Topology}. */
final class TopologyBuilder {
    private final ImpactRules rules;
    private final RelationTypes types;
    private final CiColumns.Builder cis = new CiColumns.Builder();
    /** By row: the CIs that have relationships which carry no impact. */
    private final BitSet connected = new BitSet();
    /** Sources are the rows of the CIs, targets are not known before all CIs have come. */
    private final EdgeRows rows = new EdgeRows();

    private final Ids targets = new Ids();
    /** At the other end of relationships that carry no impact. */
    private final Ids ends = new Ids();

    TopologyBuilder(ImpactRules rules) {
        this.rules = rules;
        this.types = new RelationTypes(rules.strengths());
    }

    /** An edge to a CI that never comes is left out: that CI is not part of this topology. */
    TopologyBuilder add(TopologyCi ci, List<TopologyEdge> edges) {
        if (ci.connected()) connected.set(cis.size());
        for (var edge : edges) {
            var type = types.number(edge.type());
            if (types.carriesImpact(type)) {
                rows.add(cis.size(), Topology.NONE, type, rules.group(ci.ciClass(), edge), edge.minUp());
                targets.add(edge.target());
            } else {
                connected.set(cis.size());
                ends.add(edge.target());
            }
        }
        cis.add(ci);
        return this;
    }

    Topology build() {
        var order = cis.order();
        var table = cis.build(order);
        var numbers = new int[order.length];
        var sortedConnected = new BitSet(order.length);
        for (var ci = 0; ci < order.length; ci++) {
            numbers[order[ci]] = ci;
            sortedConnected.set(ci, connected.get(order[ci]));
        }
        for (var row = 0; row < rows.size(); row++)
            rows.place(row, numbers[rows.source(row)], table.find(targets.get(row)));
        for (var end = 0; end < ends.size(); end++) {
            var ci = table.find(ends.get(end));
            if (ci >= 0) sortedConnected.set(ci);
        }
        return Topology.of(rules, types, table, sortedConnected, rows);
    }

    /** Ids without an object for each. */
    private static final class Ids {
        private final LongArrayList high = new LongArrayList();
        private final LongArrayList low = new LongArrayList();

        void add(UUID id) {
            high.add(id.getMostSignificantBits());
            low.add(id.getLeastSignificantBits());
        }

        UUID get(int at) {
            return new UUID(high.get(at), low.get(at));
        }

        int size() {
            return high.size();
        }
    }
}
