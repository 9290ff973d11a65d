package io.linchpin.impact;

import com.carrotsearch.hppc.LongArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;

/** Collects CIs in any order, each with what it depends on, and lays them out as a {@link Topology}. */
final class TopologyBuilder {
    private final ImpactRules rules;
    private final RelationTypes types;
    private final CiTable.Builder cis = new CiTable.Builder();
    private final BitSet related = new BitSet();
    /** Sources are the rows of the CIs, targets are not known before all CIs have come. */
    private final EdgeRows rows = new EdgeRows();

    private final LongArrayList targetHigh = new LongArrayList();
    private final LongArrayList targetLow = new LongArrayList();

    TopologyBuilder(ImpactRules rules) {
        this.rules = rules;
        this.types = new RelationTypes(rules.strengths());
    }

    /** An edge to a CI that never comes is left out: that CI is not part of this topology. */
    TopologyBuilder add(TopologyCi ci, List<TopologyEdge> edges) {
        related.set(cis.size(), ci.related());
        for (var edge : edges) {
            var type = types.number(edge.type());
            if (!types.carriesImpact(type)) continue;
            rows.add(cis.size(), Topology.NONE, type, rules.group(ci.ciClass(), edge), edge.minUp());
            targetHigh.add(edge.target().getMostSignificantBits());
            targetLow.add(edge.target().getLeastSignificantBits());
        }
        cis.add(ci);
        return this;
    }

    Topology build() {
        var order = cis.order();
        var table = cis.build(order);
        var numbers = new int[order.length];
        var sortedRelated = new BitSet(order.length);
        for (var ci = 0; ci < order.length; ci++) {
            numbers[order[ci]] = ci;
            sortedRelated.set(ci, related.get(order[ci]));
        }
        for (var row = 0; row < rows.size(); row++)
            rows.place(row, numbers[rows.source(row)], table.find(new UUID(targetHigh.get(row), targetLow.get(row))));
        return Topology.of(rules, types, table, sortedRelated, rows);
    }
}
