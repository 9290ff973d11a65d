package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiDraft;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.cmdb.MinUp;
import io.linchpin.cmdb.RelationDraft;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Role;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.Overlay.Added;
import io.linchpin.impact.Overlay.Changed;
import io.linchpin.impact.Overlay.Related;
import io.linchpin.impact.Overlay.Unrelated;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a question only thinks of is answered as it will be once somebody has really written it. */
@DatabaseTest
class OverlayIT {
    private static final int ROUNDS = 30;
    private static final List<String> CLASSES = List.of("Application", "Cluster", "Server", "BusinessService");
    private static final List<String> TYPES = List.of("DEPENDS_ON", "RUNS_ON", "HAS_MEMBER", "USES", "CONNECTED_TO");

    @Autowired
    Impact impact;

    @Autowired
    Cmdb cmdb;

    @Autowired
    Cast cast;

    private final Random random = new Random(20261123);
    private final List<CiId> cis = new ArrayList<>();
    private final List<RelationDraft> relations = new ArrayList<>();
    private CurrentUser kim;

    @Test
    void anOverlayIsAnsweredAsTheSameWritesAreOnceCommitted() {
        kim = cast.user(cast.tenant("Meridian"), Role.AGENT);
        for (var count = 0; count < 8; count++)
            write(new Added("ci " + count, "ci " + count, any(CLASSES), CiStatus.LIVE, 2, null));
        for (var round = 0; round < ROUNDS; round++) {
            var added = new Added("new " + round, "new " + round, any(CLASSES), CiStatus.LIVE, 1, null);
            var source = any(cis);
            var target = any(cis);
            var changed = any(cis);
            var status = cmdb.get(kim, changed).ci().status() == CiStatus.LIVE ? CiStatus.RETIRED : CiStatus.LIVE;
            var related = new ArrayList<>(List.of(edge(source, added.id()), edge(added.id(), target)));
            var unrelated = new ArrayList<RelationDraft>();
            if (!relations.isEmpty()) unrelated.add(any(relations));
            unrelated.removeIf(edge -> edge.type().equals("CONNECTED_TO"));
            var overlay = new Overlay(
                    List.of(added),
                    List.of(new Changed(changed.toString(), null, status)),
                    related.stream().map(edge -> related(edge, added)).toList(),
                    unrelated.stream()
                            .map(edge -> new Unrelated(
                                    edge.source().toString(),
                                    edge.type(),
                                    edge.target().toString()))
                            .toList());
            var seeds = List.of(
                    new Seed(any(cis).toString(), ImpactState.DOWN),
                    new Seed(any(cis).toString(), ImpactState.DEGRADED));
            var thought = impact.of(kim, new ImpactQuestion(seeds, null, List.of(), overlay, 200));
            var before = impact.of(kim, ImpactQuestion.of(seeds));

            unrelated.forEach(edge -> cmdb.unrelate(kim, edge.source(), edge.type(), edge.target()));
            relations.removeAll(unrelated);
            write(added);
            move(changed, status);
            related.forEach(this::write);

            var committed = impact.of(kim, ImpactQuestion.of(seeds));
            assertThat(unversioned(thought)).as("round %d", round).isEqualTo(unversioned(committed));
            assertThat(thought.topologyVersion()).isEqualTo(before.topologyVersion());
        }
    }

    private static List<Object> unversioned(ImpactReport report) {
        return List.of(
                report.seeds(),
                report.ignoredSeeds(),
                report.totals(),
                report.impacted().stream().map(OverlayIT::withoutOrigins).toList(),
                new HashSet<>(report.absorbed()),
                new HashSet<>(report.map().nodes()));
    }

    /** What is only thought of has none. */
    private static ImpactedCi withoutOrigins(ImpactedCi impacted) {
        return impacted.with(
                impacted.externalId(),
                impacted.owner(),
                impacted.path().stream()
                        .map(step -> step instanceof PathStep.Edge edge ? edge.with(null) : step)
                        .toList());
    }

    private void write(Added added) {
        cmdb.create(
                kim,
                kim.tenant(),
                added.id(),
                new CiDraft(added.type(), added.name(), added.status(), null, added.criticality(), Map.of(), Map.of()));
        cis.add(added.id());
    }

    private void write(RelationDraft edge) {
        cmdb.relate(kim, edge);
        relations.add(edge);
    }

    private void move(CiId id, CiStatus status) {
        var version = cmdb.get(kim, id).ci().version();
        if (status == CiStatus.RETIRED) cmdb.retire(kim, id, version, "test");
        else cmdb.restore(kim, id, version, "test");
    }

    private RelationDraft edge(CiId source, CiId target) {
        var type = any(TYPES);
        var grouped = !type.equals("CONNECTED_TO") && random.nextBoolean();
        return new RelationDraft(source, type, target, grouped ? "pool" : null, grouped ? new MinUp(50, true) : null);
    }

    private static Related related(RelationDraft edge, Added added) {
        return new Related(
                name(edge.source(), added), edge.type(), name(edge.target(), added), edge.group(), edge.minUp());
    }

    private static String name(CiId id, Added added) {
        return id.equals(added.id()) ? added.ci() : id.toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
