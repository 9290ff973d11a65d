package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbWorld.ADMIN;
import static io.linchpin.cmdb.CmdbWorld.AGENT;
import static io.linchpin.cmdb.CmdbWorld.CONTOSO_TEAM;
import static io.linchpin.cmdb.CmdbWorld.MERIDIAN;
import static io.linchpin.cmdb.CmdbWorld.NETWORK_TEAM;
import static io.linchpin.cmdb.CmdbWorld.NORTHWIND;
import static io.linchpin.cmdb.CmdbWorld.PROVIDER;
import static io.linchpin.cmdb.CmdbWorld.READER;
import static io.linchpin.cmdb.CmdbWorld.REQUESTER;
import static io.linchpin.cmdb.CmdbWorld.STRANGER;
import static io.linchpin.cmdb.CmdbWorld.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.linchpin.shared.Conflict;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Stale;
import io.linchpin.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(CmdbWorld.class)
class CmdbIT {
    @Autowired
    Cmdb cmdb;

    @Autowired
    CmdbWorld world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void whatWasTypedIsKeptTyped() {
        var id = CiId.random();
        var draft = new CiDraft(
                "Certificate",
                "*.meridian.example",
                CiStatus.LIVE,
                Environment.PRODUCTION,
                2,
                Map.of("expiresOn", "2027-01-04", "automaticRenewal", "yes"),
                Map.of(OwnerKind.OWNED_BY, NETWORK_TEAM));

        cmdb.create(AGENT, MERIDIAN, id, draft);

        var detail = cmdb.get(AGENT, id);
        assertThat(detail.facts().attributes())
                .isEqualTo(Map.of("expiresOn", LocalDate.of(2027, 1, 4), "automaticRenewal", true));
        assertThat(detail.facts().owners().get(OwnerKind.OWNED_BY))
                .isEqualTo(new Party(Party.Kind.TEAM, NETWORK_TEAM, "Network Services"));
        assertThat(detail.tenantName()).isEqualTo("Meridian Health");
        assertThat(detail.ci().version()).isEqualTo(1);
        assertThat(world.number("MATCH (c:Ci:Certificate {id: '%s'}) RETURN count(c)".formatted(id)))
                .isEqualTo(1);
    }

    @Test
    void allErrorsOfADraftComeAtOnce() {
        var draft = new CiDraft(
                "Certificate",
                " ",
                CiStatus.LIVE,
                null,
                7,
                Map.of("automaticRenewal", "perhaps", "colour", "blue"),
                Map.of(OwnerKind.SUPPORTED_BY, CONTOSO_TEAM));

        var refused = catchThrowableOfType(Invalid.class, () -> cmdb.create(AGENT, MERIDIAN, CiId.random(), draft));

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "name", "criticality", "automaticRenewal", "colour", "expiresOn", "support_team");
        assertThat(world.number("MATCH (n:Ci|CiEvent|TopologyChange) RETURN count(n)"))
                .isZero();
    }

    @Test
    void theSameFormSentTwiceAtOnceMakesOneCi() throws Exception {
        var id = CiId.random();
        var both = together(
                () -> cmdb.create(AGENT, MERIDIAN, id, draft("Server", "hv-07")),
                () -> cmdb.create(AGENT, MERIDIAN, id, draft("Server", "hv-07")));

        assertThat(both).extracting(Ci::id).containsExactly(id, id);
        assertThat(world.number("MATCH (n:Ci) RETURN count(n)")).isEqualTo(1);
        assertThat(world.number("MATCH (n:CiEvent) RETURN count(n)")).isEqualTo(1);
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        var taken = world.live(AGENT, "Server", "hv-07");

        assertThatThrownBy(() -> cmdb.create(STRANGER, STRANGER.tenant(), taken.id(), draft("Server", "other")))
                .isInstanceOf(Conflict.class)
                .hasMessageNotContaining("hv-07");
    }

    @Test
    void ofTwoEditorsAtOnceOneIsToldAndNothingIsLost() throws Exception {
        var ci = world.live(AGENT, "Server", "hv-07");
        var outcomes = together(
                () -> attempt(() -> cmdb.update(AGENT, ci.id(), 1, draft("Server", "hv-07-a"))),
                () -> attempt(() -> cmdb.update(ADMIN, ci.id(), 1, draft("Server", "hv-07-b"))));

        assertThat(outcomes).containsExactlyInAnyOrder("written", "Stale 2");
        assertThat(cmdb.get(AGENT, ci.id()).ci().version()).isEqualTo(2);
        assertThat(world.number("MATCH (e:CiEvent {action: 'updated'}) RETURN count(e)"))
                .isEqualTo(1);
    }

    @Test
    void anotherClassBringsItsLabelAndTakesTheOldOneAway() {
        var ci = world.live(AGENT, "Server", "hv-07");

        cmdb.update(AGENT, ci.id(), 1, draft("Hypervisor", "hv-07"));

        assertThat(world.number("MATCH (c:Hypervisor) WHERE NOT c:Server RETURN count(c)"))
                .isEqualTo(1);
    }

    @Test
    void historyTellsWhoChangedWhatFromWhatToWhat() {
        var ci = cmdb.create(
                AGENT, MERIDIAN, CiId.random(), draft("Server", "hv-07", Map.of("memoryGb", "64", "os", "Debian 12")));
        cmdb.update(ADMIN, ci.id(), 1, draft("Server", "hv-07", Map.of("memoryGb", "128", "os", "Debian 12")));
        cmdb.setOwner(ADMIN, ci.id(), OwnerKind.OWNED_BY, NETWORK_TEAM);
        cmdb.retire(ADMIN, ci.id(), 3, "Replaced");

        var history = cmdb.history(READER, ci.id(), null, 10).items();

        assertThat(history)
                .extracting(CiHistoryEntry::action)
                .containsExactly("retired", "updated", "updated", "created");
        assertThat(history.get(0).why()).isEqualTo("Replaced");
        assertThat(history.get(0).changes().get("status")).isEqualTo(new CiFacts.Difference("LIVE", "RETIRED"));
        assertThat(history.get(1).changes().get("owner"))
                .isEqualTo(new CiFacts.Difference(null, new Party(Party.Kind.TEAM, NETWORK_TEAM, "Network Services")));
        assertThat(history.get(2).changes()).isEqualTo(Map.of("attributes.memoryGb", new CiFacts.Difference(64, 128)));
        assertThat(history.get(2).actor().name()).isEqualTo("Ken Ito");
    }

    @Test
    void historyComesInPages() {
        var ci = world.live(AGENT, "Server", "hv-07");
        for (var i = 1; i <= 4; i++) cmdb.update(AGENT, ci.id(), i, draft("Server", "hv-07-" + i));

        var first = cmdb.history(AGENT, ci.id(), null, 3);
        var second = cmdb.history(AGENT, ci.id(), first.next(), 3);

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(second.items().getLast().action()).isEqualTo("created");
    }

    @Test
    void theSameFactsAgainWriteNothing() {
        var ci = world.live(AGENT, "Server", "hv-07");
        var before = cmdb.topologyVersion();

        cmdb.update(AGENT, ci.id(), 1, draft("Server", "hv-07"));

        assertThat(cmdb.get(AGENT, ci.id()).ci().version()).isEqualTo(1);
        assertThat(cmdb.topologyVersion()).isEqualTo(before);
    }

    @Test
    void eachWritingTransactionIsOneTopologyChange() {
        var before = cmdb.topologyVersion();
        var vm = world.live(AGENT, "VirtualMachine", "vm-17");
        var host = world.live(AGENT, "Server", "hv-07");
        world.relate(AGENT, vm, "RUNS_ON", host);
        cmdb.unrelate(AGENT, vm.id(), "RUNS_ON", host.id());

        assertThat(cmdb.topologyVersion()).isEqualTo(before + 4);
        assertThat(world.number("MATCH (t:TopologyChange) WHERE '%s' IN t.cis RETURN count(t)".formatted(host.id())))
                .isEqualTo(3);
    }

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
                READER, app.id(), new Neighbourhood.Question(Neighbourhood.Direction.BOTH, 3, Set.of(), 100));
        assertThat(map.nodes()).hasSize(2);
        assertThat(map.toString() + cmdb.history(READER, app.id(), null, 50) + relations)
                .doesNotContain("secret")
                .contains("Northwind Hosting");
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
                        new Neighbourhood.Question(Neighbourhood.Direction.BOTH, 3, Set.of(), 100));

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
                        STRANGER, ci.id(), new Neighbourhood.Question(Neighbourhood.Direction.BOTH, 2, Set.of(), 10)),
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
    void aReaderMayNotWrite() {
        var ci = world.live(AGENT, "Server", "hv-07");

        assertThatThrownBy(() -> cmdb.retire(READER, ci.id(), 1, "")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cmdb.delete(AGENT, ci.id(), 1, "")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cmdb.create(READER, MERIDIAN, CiId.random(), draft("Server", "hv-08")))
                .isInstanceOf(Forbidden.class);
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

    @Test
    void deletingIsForMistakesThatNothingPointsAt() {
        var vm = world.live(AGENT, "VirtualMachine", "vm-17");
        var host = world.live(AGENT, "Server", "hv-07");
        world.relate(AGENT, vm, "RUNS_ON", host);

        assertThatThrownBy(() -> cmdb.delete(ADMIN, host.id(), 1, ""))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("1 relationships")
                .hasMessageContaining("vm-17");

        cmdb.delete(ADMIN, vm.id(), 1, "Typed twice");
        assertThatThrownBy(() -> cmdb.get(ADMIN, vm.id())).isInstanceOf(NotFound.class);
        assertThat(world.number("MATCH (e:CiEvent {action: 'deleted', why: 'Typed twice'}) RETURN count(e)"))
                .isEqualTo(1);
        assertThat(cmdb.history(ADMIN, host.id(), null, 10).items().getFirst().relation())
                .satisfies(side -> assertThat(side.other()).isNull());
    }

    @Test
    void aListKnowsClassesBelowAndSortsByName() {
        for (var name : List.of("zeta", "Alpha", "beta")) world.live(AGENT, "Switch", name);
        world.live(AGENT, "Router", "gamma");
        world.live(AGENT, "Application", "aaa");

        var devices = CiFilter.ALL.withClasses(Set.of("NetworkDevice"));

        assertThat(cmdb.list(AGENT, devices, CiOrder.NAME, 0, 50))
                .extracting(row -> row.ci().name())
                .containsExactly("Alpha", "beta", "gamma", "zeta");
        assertThat(cmdb.list(AGENT, devices, new CiOrder(CiOrder.By.CLASS, true), 0, 2))
                .extracting(row -> row.ci().name())
                .containsExactly("Alpha", "beta");
        assertThat(cmdb.list(AGENT, devices, CiOrder.NAME, 1, 2))
                .extracting(row -> row.ci().name())
                .containsExactly("beta", "gamma");
        assertThat(cmdb.count(AGENT, devices)).isEqualTo(4);
    }

    @Test
    void pagesHoldEveryCiOnceWithAndWithoutAText() {
        for (var i = 0; i < 25; i++) world.live(AGENT, "Server", "hv-%02d".formatted(i % 10));

        for (var filter : List.of(CiFilter.ALL, CiFilter.ALL.withText("HV-"))) {
            var seen = new java.util.ArrayList<CiId>();
            String cursor = null;
            do {
                var page = cmdb.page(AGENT, filter, cursor, 7);
                page.items().forEach(row -> seen.add(row.ci().id()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Test
    void filtersNarrow() {
        var owned = world.live(AGENT, "Server", "owned");
        cmdb.setOwner(AGENT, owned.id(), OwnerKind.OWNED_BY, NETWORK_TEAM);
        var retired = world.live(AGENT, "Server", "retired");
        cmdb.retire(AGENT, retired.id(), 1, "");
        var all = CiFilter.ALL;

        assertThat(names(all.withStatuses(Set.of(CiStatus.RETIRED)))).containsExactly("retired");
        assertThat(names(new CiFilter(
                        "",
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(NETWORK_TEAM),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false)))
                .containsExactly("owned");
        assertThat(names(new CiFilter(
                        "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true)))
                .containsExactly("retired");
        assertThat(names(new CiFilter(
                        "",
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(CiFilter.BY_HAND),
                        false)))
                .containsExactly("owned", "retired");
        assertThatThrownBy(() -> names(all.withClasses(Set.of("Srever")))).isInstanceOf(Invalid.class);
    }

    @Test
    void searchRanksWholeBeforeBeginningBeforeMiddle() {
        world.live(AGENT, "Server", "a-srv-1");
        world.live(AGENT, "Server", "srv-1");
        world.live(AGENT, "Server", "srv-12");
        cmdb.create(AGENT, MERIDIAN, CiId.random(), draft("Server", "by-address", Map.of("fqdn", "SRV-1.mh.example")));

        var hits = cmdb.search(READER, "srv-1", 10);

        assertThat(hits).extracting(hit -> hit.ci().name()).containsExactly("srv-1", "by-address", "srv-12", "a-srv-1");
        assertThat(hits.get(1).match()).isEqualTo("srv-1.mh.example");
        assertThat(cmdb.search(READER, "(*~ fe80::", 10)).isEmpty();
    }

    @Test
    void aNewNameOrAddressIsFoundAndTheOldOneIsNot() {
        var ci = world.live(AGENT, "Server", "old-name");
        cmdb.update(AGENT, ci.id(), 1, draft("Server", "new-name", Map.of("ipAddress", "fe80::1")));

        assertThat(cmdb.search(AGENT, "old-name", 10)).isEmpty();
        assertThat(cmdb.search(AGENT, "fe80::1", 10)).hasSize(1);
        assertThat(cmdb.search(AGENT, "NEW-", 10)).hasSize(1);
    }

    @Test
    void theMapHasLevelsInBothDirectionsAndSaysWhatIsLeftOut() {
        var service = world.live(AGENT, "BusinessService", "portal");
        var app = world.live(AGENT, "Application", "portal-app");
        var vm = world.live(AGENT, "VirtualMachine", "vm");
        world.relate(AGENT, service, "DEPENDS_ON", app);
        world.relate(AGENT, app, "RUNS_ON", vm);
        for (var i = 0; i < 5; i++) world.relate(AGENT, app, "USES", world.live(AGENT, "Database", "db-" + i));

        var whole = cmdb.neighbourhood(
                AGENT, app.id(), new Neighbourhood.Question(Neighbourhood.Direction.BOTH, 2, Set.of(), 100));
        assertThat(whole.nodes()).hasSize(8);
        assertThat(whole.edges()).hasSize(7);
        assertThat(whole.left()).isZero();
        assertThat(whole.nodes())
                .filteredOn(node -> node.key().equals(service.id().toString()))
                .singleElement()
                .extracting(Neighbourhood.Node::level)
                .isEqualTo(-1);

        var cut = cmdb.neighbourhood(
                AGENT, app.id(), new Neighbourhood.Question(Neighbourhood.Direction.DOWN, 2, Set.of(), 2));
        assertThat(cut.nodes()).hasSize(3);
        assertThat(cut.left()).isEqualTo(4);
        assertThat(cut.nodes().getFirst().more()).isEqualTo(4);

        var onlyMachines = cmdb.neighbourhood(
                AGENT,
                service.id(),
                new Neighbourhood.Question(Neighbourhood.Direction.DOWN, 3, Set.of("VirtualMachine"), 100));
        assertThat(onlyMachines.nodes()).hasSize(2);
    }

    @Test
    void aBulkEditShowsThenWritesAndLeavesWhatChangedMeanwhile() {
        var one = world.live(AGENT, "Server", "one");
        var two = world.live(AGENT, "Server", "two");
        var edit = new BulkEdit(
                Map.of("environment", "staging", "os", "Debian 13"),
                Map.of(OwnerKind.OWNED_BY, Optional.of(NETWORK_TEAM)));

        var preview = cmdb.preview(AGENT, List.of(one.id(), two.id()), edit);
        assertThat(preview.rows())
                .allSatisfy(row -> assertThat(row.changes()).containsOnlyKeys("environment", "owner", "attributes.os"));
        assertThat(cmdb.get(AGENT, one.id()).facts().environment()).isNull();

        cmdb.update(AGENT, two.id(), 1, draft("Server", "two-b"));
        var outcome = cmdb.apply(AGENT, preview);

        assertThat(outcome).isEqualTo(new BulkEdit.Outcome(1, List.of(two.id())));
        assertThat(cmdb.get(AGENT, one.id()).facts().environment()).isEqualTo(Environment.STAGING);
        assertThat(cmdb.get(AGENT, two.id()).facts().environment()).isNull();
    }

    @Test
    void aBulkEditSaysForEachCiWhyItCannotBe() {
        var server = world.live(AGENT, "Server", "one");
        var site = world.live(AGENT, "Site", "two");

        var preview = cmdb.preview(
                AGENT,
                List.of(server.id(), site.id()),
                new BulkEdit(Map.of("memoryGb", "64", "criticality", "9"), Map.of()));

        assertThat(preview.rows()).allMatch(row -> !row.errors().isEmpty());
        assertThat(preview.rows())
                .filteredOn(row -> row.ci().id().equals(site.id()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.errors()).extracting(FieldError::field).contains("memoryGb", "criticality"));
        assertThat(cmdb.apply(AGENT, preview).changed()).isZero();
    }

    private List<String> names(CiFilter filter) {
        return cmdb.list(AGENT, filter, CiOrder.NAME, 0, 50).stream()
                .map(row -> row.ci().name())
                .toList();
    }

    private static Void run(Runnable action) {
        action.run();
        return null;
    }

    private static String attempt(Runnable action) {
        try {
            action.run();
            return "written";
        } catch (Stale stale) {
            return "Stale " + stale.current();
        } catch (Invalid invalid) {
            return "Invalid";
        }
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... actions) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(actions.length)) {
            var running = List.of(actions).stream().map(threads::submit).toList();
            var results = new java.util.ArrayList<T>();
            for (var each : running) results.add(each.get());
            return results;
        }
    }
}
