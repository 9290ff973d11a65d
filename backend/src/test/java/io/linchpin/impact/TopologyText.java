package io.linchpin.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** All that a topology says, by CI, without the numbers it uses inside: two that say the same are equal here. */
final class TopologyText {
    private TopologyText() {}

    static Map<UUID, String> of(Topology topology) {
        var text = new TreeMap<UUID, String>();
        for (var ci = 0; ci < topology.cis().size(); ci++) {
            if (topology.cis().isGone(ci)) continue;
            var pointing = new TreeSet<String>();
            var in = topology.in(ci);
            for (var edge = in.next(); edge != Topology.NONE; edge = in.next())
                pointing.add(topology.cis().id(topology.source(edge)) + topology.typeName(edge));
            var out = topology.out(ci).mapToObj(edge -> edge(topology, edge)).toList();
            var facts = topology.cis().facts(ci, topology.isRelated(ci));
            text.put(facts.id(), facts + " " + out.stream().sorted().toList() + " " + pointing);
        }
        return text;
    }

    private static String edge(Topology topology, int edge) {
        var group = topology.group(edge);
        var grouping = group == Topology.ALONE
                ? "alone"
                : "%s %d of %d, owned by %s, %s"
                        .formatted(
                                topology.groupName(group),
                                topology.needs(group),
                                topology.members(group),
                                topology.cis().id(topology.owner(group)),
                                topology.edgesOf(group)
                                        .mapToObj(other -> topology.cis().id(topology.target(other)))
                                        .toList());
        return "%s %s counts %d in %s"
                .formatted(
                        topology.typeName(edge),
                        topology.cis().id(topology.target(edge)),
                        topology.counted(edge, ImpactState.DOWN.rank()),
                        grouping);
    }

    /** States, absorbing groups and proofs, without numbers. */
    static List<String> answered(Topology topology, Map<UUID, ImpactState> causes) {
        var cis = topology.cis();
        var propagation = Propagation.of(
                topology,
                causes.entrySet().stream()
                        .map(cause -> new Effect(cis.find(cause.getKey()), cause.getValue()))
                        .toList());
        var proofs = Proofs.of(propagation);
        var answers = new ArrayList<String>();
        IntStream.of(propagation.impacted())
                .mapToObj(ci -> "%s is %s by %s"
                        .formatted(
                                cis.id(ci),
                                propagation.state(ci),
                                Arrays.stream(proofs.path(ci))
                                        .mapToObj(edge -> topology.typeName(edge) + cis.id(topology.target(edge)))
                                        .toList()))
                .sorted()
                .forEach(answers::add);
        for (var group : propagation.absorbed())
            answers.add(cis.id(topology.owner(group)) + " holds " + propagation.arithmetic(group));
        return answers;
    }
}
