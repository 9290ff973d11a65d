package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.MinUp;
import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A topology that was edited step by step is the one that would be read anew. */
class EditedTopologyTests {
    private static final List<String> TYPES =
            List.of("DEPENDS_ON", "RUNS_ON", "HAS_MEMBER", "POWERED_BY", "USES", "CONNECTED_TO");
    private static final List<String> CLASSES = List.of("Application", "Cluster", "Server", "BusinessService");
    private static final int EDITS = 1_500;

    /** The graph as the database would hold it. */
    private final Map<UUID, TopologyCi> cis = new LinkedHashMap<>();

    private final Map<UUID, Map<String, TopologyEdge>> edges = new HashMap<>();
    private final List<UUID> ids = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterEachOfManyRandomEditsItIsTheSameAsReadAnew(long seed) {
        var random = new Random(seed);
        for (var count = 0; count < 40; count++) ids.add(new UUID(random.nextLong(), random.nextLong()));
        ids.subList(0, 20).forEach(id -> write(id, random));
        for (var count = 0; count < 40; count++) relate(random, new HashSet<>());
        var topology = readAnew();

        for (var count = 0; count < EDITS; count++) {
            topology = topology.edited(randomEdit(random));
            if (random.nextInt(200) == 0) topology = topology.compacted();

            assertThat(TopologyText.of(topology))
                    .as("edit %d", count)
                    .containsExactlyEntriesOf(TopologyText.of(readAnew()));
            var causes = randomCauses(random);
            assertThat(answered(topology, causes)).as("edit %d", count).isEqualTo(answered(readAnew(), causes));
        }
    }

    @Test
    void theOneItCameFromStaysAsItWas() {
        var random = new Random(5);
        for (var count = 0; count < 10; count++) ids.add(new UUID(random.nextLong(), random.nextLong()));
        ids.forEach(id -> write(id, random));
        for (var count = 0; count < 20; count++) relate(random, new HashSet<>());
        var topology = readAnew();
        var before = TopologyText.of(topology);

        for (var count = 0; count < 50; count++) topology.edited(randomEdit(random));

        assertThat(TopologyText.of(topology)).isEqualTo(before);
    }

    private Topology readAnew() {
        var builder = new TopologyBuilder(Sketch.RULES);
        cis.values().forEach(ci -> builder.add(ci, dependencies(ci.id())));
        return builder.build();
    }

    private List<TopologyEdge> dependencies(UUID id) {
        return List.copyOf(edges.getOrDefault(id, Map.of()).values());
    }

    /** Several writes in one transaction, of which the edit knows only whom they concerned. */
    private TopologyEdit randomEdit(Random random) {
        var concerned = new HashSet<UUID>();
        for (var writes = 1 + random.nextInt(3); writes > 0; writes--) {
            switch (random.nextInt(10)) {
                case 0 -> remove(any(random), concerned);
                case 1, 2, 3 -> concerned.add(write(any(random), random));
                case 4, 5 -> unrelate(random, concerned);
                default -> relate(random, concerned);
            }
        }
        var written = new HashMap<TopologyCi, List<TopologyEdge>>();
        var removed = new HashSet<UUID>();
        for (var id : concerned) {
            var ci = cis.get(id);
            if (ci == null) removed.add(id);
            else written.put(ci, dependencies(id));
        }
        return new TopologyEdit(written, removed);
    }

    private UUID any(Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private UUID write(UUID id, Random random) {
        cis.put(
                id,
                new TopologyCi(
                        id,
                        new TenantId(new UUID(0, random.nextInt(2))),
                        CLASSES.get(random.nextInt(CLASSES.size())),
                        "ci " + random.nextInt(1_000),
                        random.nextInt(5),
                        random.nextInt(6) > 0,
                        false));
        refreshRelated();
        return id;
    }

    private void remove(UUID id, Set<UUID> concerned) {
        concerned.add(id);
        dependencies(id).forEach(edge -> concerned.add(edge.target()));
        edges.forEach((source, out) -> {
            if (out.values().removeIf(edge -> edge.target().equals(id))) concerned.add(source);
        });
        edges.remove(id);
        cis.remove(id);
        refreshRelated();
    }

    private void relate(Random random, Set<UUID> concerned) {
        var source = any(random);
        var target = any(random);
        if (source.equals(target) || !cis.containsKey(source) || !cis.containsKey(target)) return;
        var type = TYPES.get(random.nextInt(TYPES.size()));
        @Nullable
        String group = type.equals("CONNECTED_TO") || random.nextBoolean() ? null : "group " + random.nextInt(2);
        var minUp = group == null ? null : new MinUp(1 + random.nextInt(3), false);
        if (group != null && random.nextBoolean()) minUp = new MinUp(1 + random.nextInt(100), true);
        edges.computeIfAbsent(source, id -> new TreeMap<>())
                .put(type + target, new TopologyEdge(type, target, group, minUp));
        refreshRelated();
        concerned.add(source);
        concerned.add(target);
    }

    private void unrelate(Random random, Set<UUID> concerned) {
        var source = any(random);
        var out = edges.getOrDefault(source, Map.of());
        if (out.isEmpty()) return;
        var key = List.copyOf(out.keySet()).get(random.nextInt(out.size()));
        concerned.add(source);
        concerned.add(out.remove(key).target());
        refreshRelated();
    }

    private void refreshRelated() {
        var related = new HashSet<UUID>();
        edges.forEach((source, out) -> out.values().forEach(edge -> {
            related.add(source);
            related.add(edge.target());
        }));
        cis.replaceAll((id, ci) -> new TopologyCi(
                id, ci.tenant(), ci.ciClass(), ci.name(), ci.criticality(), ci.live(), related.contains(id)));
    }

    private Map<UUID, ImpactState> randomCauses(Random random) {
        var causes = new HashMap<UUID, ImpactState>();
        var present = List.copyOf(cis.keySet());
        var states = List.of(ImpactState.AT_RISK, ImpactState.DEGRADED, ImpactState.DOWN, ImpactState.DOWN);
        for (var count = 1 + random.nextInt(3); count > 0 && !present.isEmpty(); count--)
            causes.put(present.get(random.nextInt(present.size())), states.get(random.nextInt(states.size())));
        return causes;
    }

    /** States, absorbing groups and proofs, without numbers. */
    private static List<String> answered(Topology topology, Map<UUID, ImpactState> causes) {
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
