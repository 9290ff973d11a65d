package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbWorld.ADMIN;
import static io.linchpin.cmdb.CmdbWorld.AGENT;
import static io.linchpin.cmdb.CmdbWorld.MERIDIAN;
import static io.linchpin.cmdb.CmdbWorld.PROVIDER;
import static io.linchpin.cmdb.CmdbWorld.READER;
import static io.linchpin.cmdb.CmdbWorld.attempt;
import static io.linchpin.cmdb.CmdbWorld.draft;
import static io.linchpin.cmdb.CmdbWorld.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.shared.Invalid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Relationships and redundancy groups of a CI, read and written. */
@CmdbTest
class RelationsIT {
    @Autowired
    Cmdb cmdb;

    @Autowired
    CmdbWorld world;

    @Test
    void aRelationshipReadsInBothDirections() {
        var vm = world.live(AGENT, "VirtualMachine", "vm-17");
        var host = world.live(AGENT, "Server", "hv-07");
        world.relate(AGENT, vm, "RUNS_ON", host);

        assertThat(cmdb.relationships(READER, vm.id(), 50).needs())
                .singleElement()
                .satisfies(relation -> {
                    assertThat(relation.phrase()).isEqualTo("runs on");
                    assertThat(relation.strength()).isEqualTo(Strength.HARD);
                    assertThat(relation.group()).isNull();
                });
        assertThat(cmdb.relationships(READER, host.id(), 50).neededBy())
                .singleElement()
                .extracting(CiRelation::phrase)
                .isEqualTo("runs");
    }

    @Test
    void aClusterBringsAGroupForItsMembers() {
        var cluster = world.live(AGENT, "Cluster", "hv-cluster");
        world.relate(AGENT, cluster, "HAS_MEMBER", world.live(AGENT, "Server", "hv-01"));
        world.relate(AGENT, cluster, "HAS_MEMBER", world.live(AGENT, "Server", "hv-02"));

        assertThat(cmdb.relationships(AGENT, cluster.id(), 50).needs()).allSatisfy(relation -> {
            assertThat(relation.group()).isEqualTo("HAS_MEMBER");
            assertThat(relation.minUp()).isEqualTo(MinUp.ONE);
            assertThat(relation.members()).isEqualTo(2);
            assertThat(relation.groupByDefault()).isTrue();
        });
    }

    @Test
    void aGroupCountsItsLiveMembersAndEachOnce() {
        var app = world.live(AGENT, "Application", "order-app");
        var twice = world.live(AGENT, "Database", "db-1");
        world.relate(AGENT, app, "DEPENDS_ON", twice, "databases", new MinUp(60, true));
        world.relate(AGENT, app, "STORED_ON", twice, "databases", new MinUp(60, true));
        world.relate(AGENT, app, "DEPENDS_ON", world.live(AGENT, "Database", "db-2"), "databases", new MinUp(60, true));
        for (var status : List.of(CiStatus.PLANNED, CiStatus.RETIRED)) {
            var idle = new CiDraft("Database", "db-" + status, status, null, null, Map.of(), Map.of());
            world.relate(
                    AGENT,
                    app,
                    "DEPENDS_ON",
                    cmdb.create(AGENT, MERIDIAN, CiId.random(), idle),
                    "databases",
                    new MinUp(60, true));
        }

        assertThat(cmdb.relationships(AGENT, app.id(), 50).needs())
                .hasSize(5)
                .extracting(CiRelation::members)
                .containsOnly(2);
        assertThat(cmdb.relationships(AGENT, twice.id(), 50).neededBy())
                .extracting(CiRelation::members)
                .containsOnly(2);
    }

    @Test
    void aGroupThatAClassBringsCountsItsLiveMembersToo() {
        var cluster = world.live(AGENT, "Cluster", "hv-cluster");
        var one = world.live(AGENT, "Server", "hv-01");
        var gone = world.live(AGENT, "Server", "hv-02");
        world.relate(AGENT, cluster, "HAS_MEMBER", one);
        world.relate(AGENT, cluster, "HAS_MEMBER", gone);
        world.relate(AGENT, cluster, "DEPENDS_ON", world.live(AGENT, "Database", "db-1"));
        cmdb.retire(AGENT, gone.id(), 1, "");

        assertThat(cmdb.relationships(AGENT, cluster.id(), 50).needs())
                .extracting(CiRelation::members)
                .containsExactly(null, 1, 1);
        assertThat(cmdb.relationships(AGENT, one.id(), 50).neededBy())
                .extracting(CiRelation::members)
                .containsExactly(1);
    }

    @Test
    void relatingTwiceAtOnceMakesOneEdge() throws Exception {
        var vm = world.live(AGENT, "VirtualMachine", "vm-17");
        var host = world.live(AGENT, "Server", "hv-07");
        var draft = new RelationDraft(vm.id(), "RUNS_ON", host.id(), null, null);
        together(() -> cmdb.relate(AGENT, draft), () -> cmdb.relate(ADMIN, draft));

        assertThat(world.number("MATCH (:Ci)-[r:RUNS_ON]->(:Ci) RETURN count(r)"))
                .isEqualTo(1);
        assertThat(world.number("MATCH (e:CiEvent {action: 'related'}) RETURN count(e)"))
                .isEqualTo(1);
    }

    @Test
    void aGroupHasOneMinUp() {
        var app = world.live(AGENT, "Application", "order-app");
        var one = world.live(AGENT, "Database", "db-1");
        var two = world.live(AGENT, "Database", "db-2");
        world.relate(AGENT, app, "DEPENDS_ON", one, "databases", MinUp.ONE);

        assertThatThrownBy(() -> world.relate(AGENT, app, "DEPENDS_ON", two, "databases", new MinUp(2, false)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("databases needs 1 already");

        world.relate(AGENT, app, "DEPENDS_ON", two, "databases", MinUp.ONE);
        cmdb.changeGroup(AGENT, app.id(), "databases", new MinUp(60, true));
        assertThat(cmdb.relationships(AGENT, app.id(), 50).needs())
                .extracting(CiRelation::minUp)
                .containsExactly(new MinUp(60, true), new MinUp(60, true));
    }

    @Test
    void twoEditorsCannotSplitAGroup() throws Exception {
        var app = world.live(AGENT, "Application", "order-app");
        var one = world.live(AGENT, "Database", "db-1");
        var two = world.live(AGENT, "Database", "db-2");
        var outcomes = together(
                () -> attempt(() -> world.relate(AGENT, app, "DEPENDS_ON", one, "databases", MinUp.ONE)),
                () -> attempt(() -> world.relate(ADMIN, app, "DEPENDS_ON", two, "databases", new MinUp(2, false))));

        assertThat(outcomes).containsExactlyInAnyOrder("written", "Invalid");
    }

    @Test
    void anAddedTypeIsWrittenLikeAShippedOne(@Autowired Catalogues catalogues) {
        catalogues.save(
                PROVIDER,
                catalogues.current().version(),
                new RelationType("MONITORED_BY", "is monitored by", "monitors", Strength.NONE, List.of(), false));
        var app = world.live(AGENT, "Application", "order-app");
        var monitor = world.live(AGENT, "Application", "prometheus");
        world.relate(AGENT, app, "MONITORED_BY", monitor);

        assertThat(cmdb.relationships(AGENT, app.id(), 50).needs())
                .singleElement()
                .extracting(CiRelation::phrase)
                .isEqualTo("is monitored by");
        cmdb.unrelate(AGENT, app.id(), "MONITORED_BY", monitor.id());
        assertThat(cmdb.relationships(AGENT, app.id(), 50).needs()).isEmpty();
    }
}
