package io.linchpin.ui.imports;

import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.RelationType;
import io.linchpin.cmdb.Strength;
import io.linchpin.imports.PlanGraph;
import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.State;
import io.linchpin.ui.component.map.MapEdge;
import io.linchpin.ui.component.map.MapGraph;
import io.linchpin.ui.component.map.MapItem;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What a plan changes as the map draws it: what is needed at the left, what needs it to the right of it. */
record PlanPicture(Catalogue catalogue, Function<DiffSign, String> word) {

    MapGraph of(PlanGraph plan) {
        var layers = layers(plan);
        var graph = MapGraph.builder();
        for (var node : plan.nodes()) graph.add(item(node, layers.getOrDefault(node.id(), 0)));
        for (var edge : plan.edges())
            graph.add(new MapEdge(
                    edge.target().toString(),
                    edge.source().toString(),
                    edge.type(),
                    isSoft(edge.type()),
                    PlanCells.sign(edge.action())));
        if (plan.centre() != null
                && plan.nodes().stream().anyMatch(node -> node.id().equals(plan.centre())))
            graph.focus(plan.centre().toString());
        return graph.build();
    }

    /** Each CI one layer behind the last of what it needs; where they need each other in a circle, as far as that goes. */
    static Map<CiId, Integer> layers(PlanGraph plan) {
        var layers = new HashMap<CiId, Integer>();
        var moved = true;
        for (var round = 0; moved && round < plan.nodes().size(); round++) {
            moved = false;
            for (var edge : plan.edges()) {
                var behind = layers.getOrDefault(edge.target(), 0) + 1;
                if (layers.getOrDefault(edge.source(), 0) >= behind
                        || behind >= plan.nodes().size()) continue;
                layers.put(edge.source(), behind);
                moved = true;
            }
        }
        return layers;
    }

    private MapItem item(PlanGraph.Node node, int layer) {
        var kind = catalogue.find(node.type()).map(CiClass::label).orElse(node.type());
        var action = node.action();
        var sign = action == null ? DiffSign.SAME : PlanCells.sign(action);
        return MapItem.called(node.id().toString(), node.name(), kind)
                .family(kind + ", " + word.apply(sign))
                .state(State.UNKNOWN)
                .sign(sign)
                .layer(layer)
                .build();
    }

    private boolean isSoft(String type) {
        return catalogue.findType(type).map(RelationType::strength).stream().anyMatch(Strength.SOFT::equals);
    }
}
