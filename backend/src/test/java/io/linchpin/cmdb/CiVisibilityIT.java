package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbWorld.AGENT;
import static io.linchpin.cmdb.CmdbWorld.CONTOSO_TEAM;
import static io.linchpin.cmdb.CmdbWorld.MERIDIAN;
import static io.linchpin.cmdb.CmdbWorld.NORTHWIND;
import static io.linchpin.cmdb.CmdbWorld.PROVIDER;
import static io.linchpin.cmdb.CmdbWorld.READER;
import static io.linchpin.cmdb.CmdbWorld.REQUESTER;
import static io.linchpin.cmdb.CmdbWorld.STRANGER;
import static io.linchpin.cmdb.CmdbWorld.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody who may not see a CI learns about it. */
@CmdbTest
class CiVisibilityIT {
    @Autowired
    Cmdb cmdb;

    @Autowired
    CmdbWorld world;

    @Test
    void aCustomerMayDependOnItsProviderButNotTheOtherWayRound() {
        var app = world.live(AGENT, "Application", "portal");
        var platform = world.live(PROVIDER, "Cluster", "shared-platform");
        world.relate(PROVIDER, app, "RUNS_ON", platform);

        assertThatThrownBy(() -> world.relate(PROVIDER, platform, "DEPENDS_ON", app))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("belongs to neither");
        assertThatThrownBy(() ->
                        world.relate(PROVIDER, app, "DEPENDS_ON", world.live(STRANGER, "Application", "contoso-app")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aHiddenCiIsOneOfItsTenantAndNothingElse() {
        var app = world.live(AGENT, "Application", "portal");
        world.relate(PROVIDER, app, "RUNS_ON", world.live(PROVIDER, "Cluster", "secret-one"));
        world.relate(PROVIDER, app, "RUNS_ON", world.live(PROVIDER, "Cluster", "secret-two"));

        var relations = cmdb.relationships(READER, app.id(), 50);
        assertThat(relations.needs())
                .singleElement()
                .extracting(CiRelation::other)
                .isEqualTo(new Neighbour.Hidden("Northwind Hosting"));
        assertThat(relations.needsInAll()).isZero();

        var map = cmdb.neighbourhood(
                READER, app.id(), new Neighbourhood.Question(Neighbourhood.Direction.BOTH, 3, Set.of(), 100, false));
        assertThat(map.nodes()).hasSize(2);
        assertThat(map.toString() + cmdb.history(READER, app.id(), null, 50) + relations)
                .doesNotContain("secret")
                .contains("Northwind Hosting");
    }

    @Test
    void aGroupWithAHiddenMemberTellsNoNumbers() {
        var app = world.live(AGENT, "Application", "portal");
        var mine = world.live(AGENT, "Database", "db-1");
        var platform = world.live(PROVIDER, "Database", "secret-db");
        world.relate(PROVIDER, app, "DEPENDS_ON", mine, "databases", MinUp.ONE);
        world.relate(PROVIDER, app, "DEPENDS_ON", platform, "databases", MinUp.ONE);

        assertThat(cmdb.relationships(READER, app.id(), 50).needs())
                .hasSize(2)
                .extracting(CiRelation::members)
                .containsOnlyNulls();
        assertThat(cmdb.relationships(READER, mine.id(), 50).neededBy())
                .extracting(CiRelation::members)
                .containsOnlyNulls();
        assertThat(cmdb.relationships(PROVIDER, app.id(), 50).needs())
                .extracting(CiRelation::members)
                .containsOnly(2);
    }

    @Test
    void aProviderWithoutASeatAtTheCustomerSeesOnlyThatSomethingNeedsThePlatform() {
        var app = world.live(AGENT, "Application", "portal");
        var platform = world.live(PROVIDER, "Cluster", "shared-platform");
        world.relate(PROVIDER, app, "RUNS_ON", platform);
        var alone = CmdbWorld.user("Nils Berg", NORTHWIND, io.linchpin.identity.Role.READ_ONLY, NORTHWIND);

        var seen = cmdb.relationships(alone, platform.id(), 50).toString()
                + cmdb.history(alone, platform.id(), null, 50)
                + cmdb.neighbourhood(
                        alone,
                        platform.id(),
                        new Neighbourhood.Question(Neighbourhood.Direction.BOTH, 3, Set.of(), 100, false));

        assertThat(seen).doesNotContain("portal").doesNotContain("Meridian").contains("Hidden[providedBy=null]");
    }

    @Test
    void aStrangerFindsNoTraceByAnyMethod() {
        var ci = cmdb.create(
                AGENT, MERIDIAN, CiId.random(), draft("Server", "hv-07", Map.of("ipAddress", "10.40.7.22")));
        var other = world.live(AGENT, "Server", "hv-08");
        world.relate(AGENT, ci, "CONNECTED_TO", other);
        var mine = world.live(STRANGER, "Server", "contoso-01");

        assertThat(cmdb.list(STRANGER, CiFilter.ALL, CiOrder.NAME, 0, 50))
                .extracting(row -> row.ci().name())
                .containsExactly("contoso-01");
        assertThat(cmdb.count(STRANGER, CiFilter.ALL)).isEqualTo(1);
        assertThat(cmdb.page(STRANGER, CiFilter.ALL.withText("hv"), null, 10).items())
                .isEmpty();
        assertThat(cmdb.search(STRANGER, "10.40", 10)).isEmpty();
        assertThat(cmdb.find(STRANGER, List.of(ci.id()))).isEmpty();
        assertThat(cmdb.services(STRANGER, "", 0, 10)).isEmpty();
        assertThat(cmdb.preview(STRANGER, List.of(ci.id()), new BulkEdit(Map.of("status", "RETIRED"), Map.of()))
                        .rows())
                .isEmpty();
        assertThat(cmdb.states(STRANGER, List.of(ci.id()))).isEmpty();
        var draft = new RelationDraft(mine.id(), "CONNECTED_TO", ci.id(), null, null);
        for (Callable<?> attempt : List.<Callable<?>>of(
                () -> cmdb.get(STRANGER, ci.id()),
                () -> cmdb.relationships(STRANGER, ci.id(), 10),
                () -> cmdb.history(STRANGER, ci.id(), null, 10),
                () -> cmdb.pointingAt(STRANGER, ci.id()),
                () -> cmdb.neighbourhood(
                        STRANGER,
                        ci.id(),
                        new Neighbourhood.Question(Neighbourhood.Direction.BOTH, 2, Set.of(), 10, false)),
                () -> cmdb.update(STRANGER, ci.id(), 1, draft("Server", "mine now")),
                () -> cmdb.setOwner(STRANGER, ci.id(), OwnerKind.OWNED_BY, CONTOSO_TEAM),
                () -> cmdb.retire(STRANGER, ci.id(), 1, ""),
                () -> cmdb.restore(STRANGER, ci.id(), 1, ""),
                () -> run(() -> cmdb.delete(STRANGER, ci.id(), 1, "")),
                () -> cmdb.advise(STRANGER, draft),
                () -> cmdb.relate(STRANGER, draft),
                () -> run(() -> cmdb.unrelate(STRANGER, ci.id(), "CONNECTED_TO", other.id())),
                () -> run(() -> cmdb.changeGroup(STRANGER, ci.id(), "any", MinUp.ONE)),
                () -> cmdb.create(STRANGER, MERIDIAN, CiId.random(), draft("Server", "planted")),
                () -> cmdb.match(STRANGER, MERIDIAN, "netbox", List.of()),
                () -> cmdb.resolve(STRANGER, MERIDIAN, "netbox", List.of("hv-07")),
                () -> cmdb.matchRelations(STRANGER, MERIDIAN, "netbox", List.of()),
                () -> cmdb.groups(STRANGER, MERIDIAN, List.of(ci.id())),
                () -> run(() -> cmdb.recorded(STRANGER, MERIDIAN, "netbox", (externalId, id) -> {})),
                () -> run(() -> cmdb.exportCis(STRANGER, MERIDIAN, each -> {})),
                () -> run(() -> cmdb.exportRelations(STRANGER, MERIDIAN, each -> {})),
                () -> cmdb.exportedAttributes(STRANGER, MERIDIAN),
                () -> cmdb.apply(STRANGER, new CiChangeSet(MERIDIAN, "netbox", "IMP-1", List.of(), List.of())))) {
            assertThatThrownBy(attempt::call)
                    .isInstanceOf(NotFound.class)
                    .hasMessageNotContainingAny("hv-07", "Meridian");
        }
        assertThat(cmdb.resolve(
                                STRANGER,
                                STRANGER.tenant(),
                                "netbox",
                                List.of("hv-07", ci.id().toString()))
                        .values())
                .allMatch(Resolution.Unknown.class::isInstance);
        assertThat(cmdb.get(AGENT, ci.id()).ci().version()).isEqualTo(1);
    }

    @Test
    void whoSeesOnlyServicesSeesServices() {
        world.live(AGENT, "Server", "hv-07");
        world.live(AGENT, "BusinessService", "Patient Portal");

        assertThat(cmdb.services(REQUESTER, "", 0, 10))
                .extracting(row -> row.ci().name())
                .containsExactly("Patient Portal");
        assertThat(cmdb.list(REQUESTER, CiFilter.ALL, CiOrder.NAME, 0, 10)).isEmpty();
    }

    private static Void run(Runnable action) {
        action.run();
        return null;
    }
}
