package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbWorld.ADMIN;
import static io.linchpin.cmdb.CmdbWorld.AGENT;
import static io.linchpin.cmdb.CmdbWorld.CONTOSO;
import static io.linchpin.cmdb.CmdbWorld.MERIDIAN;
import static io.linchpin.cmdb.CmdbWorld.NETWORK_TEAM;
import static io.linchpin.cmdb.CmdbWorld.NORTHWIND;
import static io.linchpin.cmdb.CmdbWorld.PROVIDER;
import static io.linchpin.cmdb.CmdbWorld.STRANGER;
import static io.linchpin.cmdb.CmdbWorld.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.linchpin.cmdb.CiChangeSet.CiChange;
import io.linchpin.cmdb.CiChangeSet.CiChange.Create;
import io.linchpin.cmdb.CiChangeSet.CiChange.Delete;
import io.linchpin.cmdb.CiChangeSet.CiChange.Update;
import io.linchpin.cmdb.CiChangeSet.RelationChange;
import io.linchpin.cmdb.CiChangeSet.RelationKey;
import io.linchpin.cmdb.CiChangeSet.RelationState;
import io.linchpin.cmdb.CiChangeSet.SourceEntry;
import io.linchpin.shared.Forbidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CmdbTest
class ImportWritingIT {
    private static final Party TEAM = new Party(Party.Kind.TEAM, NETWORK_TEAM, "Network Services");

    @Autowired
    Cmdb cmdb;

    @Autowired
    CmdbWorld world;

    @Test
    void aCreateWritesTheCiItsRecordItsOwnerAndNoEvent() {
        var create =
                create("dev-1", "Server", "hv-01", Map.of("serialNumber", "SN-1"), Map.of(OwnerKind.OWNED_BY, TEAM));

        var outcome = apply(List.of(create), List.of());

        assertThat(outcome.created()).isEqualTo(1);
        var detail = cmdb.get(ADMIN, create.id());
        assertThat(detail.facts()).isEqualTo(create.facts());
        assertThat(detail.sources())
                .extracting(SourceState::source, SourceState::externalId, SourceState::missingSince)
                .containsExactly(tuple("netbox", "dev-1", null));
        assertThat(cmdb.history(ADMIN, create.id(), null, 10).items()).isEmpty();
        assertThat(cmdb.search(ADMIN, "dev-1", 5))
                .singleElement()
                .extracting(CiHit::match)
                .isEqualTo("dev-1");
        assertThat(cmdb.search(ADMIN, "sn-1", 5)).hasSize(1);
        assertThat(world.number("MATCH (c:Ci:Server) RETURN count(c)")).isEqualTo(1);
        assertThat(cmdb.topologyVersion()).isEqualTo(1);
    }

    @Test
    void whatIsFoundWhileTypingIsTheSameHoweverItWasPutTogether() {
        var create =
                create("DEV-1", "Server", "HV-01", Map.of("serialNumber", "SN-1", "ipAddress", "10.0.0.1"), Map.of());
        apply(List.of(create), List.of());
        var made =
                world.number("MATCH (c:Ci) WITH c.search AS search MATCH (d:Ci) SET d.made = search RETURN count(*)");

        world.run("MATCH (c:Ci) SET c.search = 'forgotten'");
        cmdb.update(
                ADMIN,
                create.id(),
                1,
                draft("Server", "HV-02", Map.of("serialNumber", "SN-1", "ipAddress", "10.0.0.1")));
        cmdb.update(
                ADMIN,
                create.id(),
                2,
                draft("Server", "HV-01", Map.of("serialNumber", "SN-1", "ipAddress", "10.0.0.1")));

        assertThat(made).isEqualTo(1);
        assertThat(world.number("MATCH (c:Ci) WHERE c.search = c.made RETURN count(c)"))
                .isEqualTo(1);
    }

    @Test
    void theSameBatchAgainCreatesNothing() {
        var create = create("dev-1", "Server", "hv-01", Map.of(), Map.of());
        var twin = create("dev-1", "Server", "hv-01", Map.of(), Map.of());
        apply(List.of(create), List.of());
        var before = cmdb.topologyVersion();

        assertThat(apply(List.of(create), List.of()).staleCis()).containsExactly(create.id());
        assertThat(apply(List.of(twin), List.of()).staleCis()).containsExactly(twin.id());
        assertThat(world.number("MATCH (c:Ci) RETURN count(c)")).isEqualTo(1);
        assertThat(cmdb.topologyVersion()).isEqualTo(before);
    }

    @Test
    void onlyNewAndChangedRowsAreMatched() {
        var one = create("dev-1", "Server", "hv-01", Map.of(), Map.of());
        var two = create("dev-2", "Server", "hv-02", Map.of("os", "Debian 12"), Map.of(OwnerKind.SUPPORTED_BY, TEAM));
        apply(List.of(one, two), List.of());

        var matches = cmdb.match(
                ADMIN,
                MERIDIAN,
                "netbox",
                List.of(
                        new SourceMatch.Key("dev-1", "hash of hv-01"),
                        new SourceMatch.Key("dev-2", "another"),
                        new SourceMatch.Key("dev-3", "new")));

        assertThat(matches).hasSize(2).contains(new SourceMatch.Unknown("dev-3"));
        assertThat(matches)
                .filteredOn(SourceMatch.Known.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(SourceMatch.Known.class, known -> {
                    assertThat(known.by()).isEqualTo(SourceMatch.By.RECORD);
                    assertThat(known.hash()).isEqualTo("hash of hv-02");
                    assertThat(known.state().facts()).isEqualTo(two.facts());
                    assertThat(known.state().version()).isEqualTo(1);
                    assertThat(known.state().authors().of("name", "hv-02"))
                            .hasValueSatisfying(author ->
                                    assertThat(author.isSource("netbox")).isTrue());
                });
    }

    @Test
    void aCiMadeByHandIsKnownByItsIdAndOneOfAnotherSourceByItsName() {
        var hand = world.live(AGENT, "Server", "by-hand");
        var other = create("dev-1", "Server", "hv-01", Map.of(), Map.of());
        apply(List.of(other), List.of());

        var matches = cmdb.match(
                ADMIN,
                MERIDIAN,
                "export",
                List.of(new SourceMatch.Key(hand.id().toString(), "x"), new SourceMatch.Key("dev-1", "y")));

        assertThat(matches)
                .extracting(match -> ((SourceMatch.Known) match).by())
                .containsExactlyInAnyOrder(SourceMatch.By.OWN_ID, SourceMatch.By.OTHER_SOURCE);
    }

    @Test
    void anUpdateWritesWhatDiffersAndLeavesHistory() {
        var create = create("dev-1", "Server", "hv-01", Map.of("os", "Debian 12"), Map.of());
        apply(List.of(create), List.of());
        var changes = Map.of(
                "attributes.os", new CiFacts.Difference("Debian 12", "Debian 13"),
                "environment", new CiFacts.Difference(null, Environment.PRODUCTION),
                "owner", new CiFacts.Difference(null, TEAM),
                "class", new CiFacts.Difference("Server", "Hypervisor"));

        var outcome = apply(List.of(new Update(create.id(), 1, changes, new SourceEntry("dev-1", "new"))), List.of());

        assertThat(outcome.updated()).isEqualTo(1);
        var detail = cmdb.get(ADMIN, create.id());
        assertThat(detail.ci().version()).isEqualTo(2);
        assertThat(detail.facts())
                .isEqualTo(new CiFacts(
                        "Hypervisor",
                        "hv-01",
                        CiStatus.LIVE,
                        Environment.PRODUCTION,
                        null,
                        Map.of("os", "Debian 13"),
                        Map.of(OwnerKind.OWNED_BY, TEAM)));
        assertThat(cmdb.history(ADMIN, create.id(), null, 5).items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.cause())
                            .isEqualTo(new CiHistoryEntry.Cause(CiHistoryEntry.Cause.Kind.IMPORT, "IMP-1"));
                    assertThat(entry.changes()).hasSize(4);
                });
        assertThat(cmdb.match(ADMIN, MERIDIAN, "netbox", List.of(new SourceMatch.Key("dev-1", "new"))))
                .isEmpty();
    }

    @Test
    void aRowThatChangedMeanwhileIsLeftAndNamed() {
        var create = create("dev-1", "Server", "hv-01", Map.of(), Map.of());
        apply(List.of(create), List.of());
        cmdb.update(AGENT, create.id(), 1, draft("Server", "by hand"));

        var outcome = apply(
                List.of(new Update(create.id(), 1, Map.of("name", new CiFacts.Difference("hv-01", "hv-09")), null)),
                List.of());

        assertThat(outcome.updated()).isZero();
        assertThat(outcome.staleCis()).containsExactly(create.id());
        assertThat(cmdb.get(ADMIN, create.id()).facts().name()).isEqualTo("by hand");
    }

    @Test
    void anUpdateWithoutDifferencesKeepsOnlyTheRecord() {
        var hand = world.live(AGENT, "Server", "by-hand");
        var before = cmdb.topologyVersion();

        var outcome = apply(List.of(new Update(hand.id(), 1, Map.of(), new SourceEntry("dev-7", "hash"))), List.of());

        assertThat(outcome.updated()).isZero();
        assertThat(cmdb.get(ADMIN, hand.id()).ci().version()).isEqualTo(1);
        assertThat(cmdb.topologyVersion()).isEqualTo(before);
        assertThat(cmdb.search(ADMIN, "dev-7", 5)).hasSize(1);
    }

    @Test
    void relationshipsComeAreRegroupedAndGo() {
        var app = create("app", "Application", "app", Map.of(), Map.of());
        var one = create("db-1", "Database", "db-1", Map.of(), Map.of());
        var two = create("db-2", "Database", "db-2", Map.of(), Map.of());
        var first = state("databases", MinUp.ONE, "netbox");
        var made = apply(List.of(app, one, two), List.of(change(app, one, null, first), change(app, two, null, first)));
        assertThat(made.related()).isEqualTo(2);

        var second = state("databases", new MinUp(2, false), "netbox");
        var regrouped = apply(List.of(), List.of(change(app, one, first, second), change(app, two, first, second)));
        assertThat(regrouped.regrouped()).isEqualTo(2);
        assertThat(cmdb.groups(ADMIN, MERIDIAN, List.of(app.id())))
                .containsExactly(new StoredGroup(
                        app.id(),
                        "databases",
                        new MinUp(2, false),
                        Set.of(key(app, one), key(app, two)),
                        Set.of("netbox")));

        var gone = apply(List.of(), List.of(change(app, one, second, null)));
        assertThat(gone.unrelated()).isEqualTo(1);
        assertThat(cmdb.relationships(ADMIN, app.id(), 10).needs()).hasSize(1);
        assertThat(cmdb.history(ADMIN, one.id(), null, 10).items())
                .extracting(CiHistoryEntry::action)
                .containsExactly("unrelated", "regrouped");
    }

    @Test
    void aRelationshipThatIsNotAsExpectedIsLeftAndNamed() {
        var app = create("app", "Application", "app", Map.of(), Map.of());
        var db = create("db", "Database", "db", Map.of(), Map.of());
        apply(List.of(app, db), List.of());
        cmdb.relate(AGENT, new RelationDraft(app.id(), "DEPENDS_ON", db.id(), null, null));
        var alone = state(null, null, "netbox");
        var stale = List.of(
                change(app, db, null, alone),
                change(app, db, alone, null),
                new RelationChange(new RelationKey(app.id(), "DEPENDS_ON", CiId.random()), null, alone),
                new RelationChange(new RelationKey(app.id(), "USES", app.id()), null, alone));

        var outcome = apply(List.of(), stale);

        assertThat(outcome.staleRelationships()).containsExactlyInAnyOrderElementsOf(stale);
        assertThat(outcome.related() + outcome.unrelated()).isZero();
    }

    @Test
    void aBatchCannotSplitAGroupThatSomebodyElseKeepsTogether() {
        var app = create("app", "Application", "app", Map.of(), Map.of());
        var one = create("db-1", "Database", "db-1", Map.of(), Map.of());
        var two = create("db-2", "Database", "db-2", Map.of(), Map.of());
        apply(List.of(app, one, two), List.of(change(app, one, null, state("dbs", MinUp.ONE, "netbox"))));

        var outcome = apply(List.of(), List.of(change(app, two, null, state("dbs", new MinUp(2, false), "netbox"))));

        assertThat(outcome.staleRelationships()).hasSize(1);
        assertThat(cmdb.relationships(ADMIN, app.id(), 10).needs()).hasSize(1);
    }

    @Test
    void onlyRelationshipsThatDifferAreMatched() {
        var app = create("app", "Application", "app", Map.of(), Map.of());
        var db = create("db", "Database", "db", Map.of(), Map.of());
        apply(List.of(app, db), List.of(change(app, db, null, state("dbs", MinUp.ONE, "netbox"))));
        var same = new RelationDraft(app.id(), "DEPENDS_ON", db.id(), "dbs", MinUp.ONE);
        var other = new RelationDraft(app.id(), "DEPENDS_ON", db.id(), "dbs", new MinUp(50, true));
        var fresh = new RelationDraft(app.id(), "USES", db.id(), null, null);

        assertThat(cmdb.matchRelations(ADMIN, MERIDIAN, "netbox", List.of(same, other, fresh)))
                .containsExactlyInAnyOrder(
                        new RelationMatch(other, state("dbs", MinUp.ONE, "netbox")), new RelationMatch(fresh, null));
        assertThat(cmdb.matchRelations(ADMIN, MERIDIAN, "itop", List.of(same))).hasSize(1);
    }

    @Test
    void aDeleteTakesBackACreateUnlessSomethingHoldsIt() {
        var app = create("app", "Application", "app", Map.of(), Map.of());
        var db = create("db", "Database", "db", Map.of(), Map.of());
        var edge = change(app, db, null, state(null, null, "netbox"));
        apply(List.of(app, db), List.of(edge));

        assertThat(apply(List.of(new Delete(db.id(), 1)), List.of()).staleCis()).containsExactly(db.id());
        var back = apply(
                List.of(new Delete(app.id(), 1), new Delete(db.id(), 1)),
                List.of(new RelationChange(edge.key(), edge.after(), null)));

        assertThat(back.deleted()).isEqualTo(2);
        assertThat(back.unrelated()).isEqualTo(1);
        assertThat(world.number("MATCH (n:Ci|SourceRecord) RETURN count(n)")).isZero();
    }

    @Test
    void referencesStandForWhatTheyMean() {
        var own = create("dev-1", "Server", "twin", Map.of(), Map.of());
        var other = create("dev-2", "Switch", "twin", Map.of(), Map.of());
        apply(List.of(own, other), List.of());
        var above = new Create(CiId.random(), facts("Cluster", "platform"), new SourceEntry("shared", "h"));
        cmdb.apply(PROVIDER, new CiChangeSet(NORTHWIND, "netbox", "IMP-2", List.of(above), List.of()));
        var elsewhere = new Create(CiId.random(), facts("Server", "contoso"), new SourceEntry("secret", "h"));
        cmdb.apply(STRANGER, new CiChangeSet(CONTOSO, "netbox", "IMP-3", List.of(elsewhere), List.of()));
        var provider = CmdbWorld.user(
                "Priya", MERIDIAN, io.linchpin.identity.Role.ADMINISTRATOR, MERIDIAN, NORTHWIND, CONTOSO);

        var found = cmdb.resolve(
                provider,
                MERIDIAN,
                "netbox",
                List.of(
                        "dev-1",
                        "twin",
                        "Switch:twin",
                        own.id().toString(),
                        "Northwind Hosting::shared",
                        "Contoso::secret",
                        "secret",
                        "twi",
                        "fe80::1"));

        assertThat(id(found.get("dev-1"))).isEqualTo(own.id());
        assertThat(id(found.get("Switch:twin"))).isEqualTo(other.id());
        assertThat(id(found.get(own.id().toString()))).isEqualTo(own.id());
        assertThat(id(found.get("Northwind Hosting::shared"))).isEqualTo(above.id());
        assertThat(found.get("twin"))
                .isInstanceOfSatisfying(Resolution.Ambiguous.class, ambiguous -> assertThat(ambiguous.candidates())
                        .extracting(Resolution.CiRef::id)
                        .containsExactlyInAnyOrder(own.id(), other.id()));
        for (var unknown : List.of("Contoso::secret", "secret", "twi", "fe80::1"))
            assertThat(found.get(unknown)).as(unknown).isInstanceOf(Resolution.Unknown.class);
        assertThat(cmdb.resolve(ADMIN, MERIDIAN, "netbox", List.of("Northwind Hosting::shared"))
                        .values())
                .containsExactly(new Resolution.Unknown(List.of()));
    }

    @Test
    void theExternalIdOfTheSameSourceComesBeforeOthers() {
        var ours = create("1", "Server", "ours", Map.of(), Map.of());
        apply(List.of(ours), List.of());
        var theirs = new Create(CiId.random(), facts("Server", "theirs"), new SourceEntry("1", "h"));
        cmdb.apply(ADMIN, new CiChangeSet(MERIDIAN, "itop", "IMP-2", List.of(theirs), List.of()));

        assertThat(id(cmdb.resolve(ADMIN, MERIDIAN, "itop", List.of("1")).get("1")))
                .isEqualTo(theirs.id());
        assertThat(cmdb.resolve(ADMIN, MERIDIAN, "glpi", List.of("1")).get("1"))
                .isInstanceOf(Resolution.Ambiguous.class);
    }

    @Test
    void aRelationshipMayGoUpToTheProviderAndNotSideways() {
        var app = create("app", "Application", "app", Map.of(), Map.of());
        apply(List.of(app), List.of());
        var platform = world.live(PROVIDER, "Cluster", "platform");
        var foreign = world.live(STRANGER, "Cluster", "foreign");
        var alone = state(null, null, "netbox");
        var up = new RelationChange(new RelationKey(app.id(), "RUNS_ON", platform.id()), null, alone);
        var sideways = new RelationChange(new RelationKey(app.id(), "RUNS_ON", foreign.id()), null, alone);

        var outcome = apply(List.of(), List.of(up, sideways));

        assertThat(outcome.related()).isEqualTo(1);
        assertThat(outcome.staleRelationships()).containsExactly(sideways);
    }

    @Test
    void everythingASourceDescribesIsTold() {
        apply(
                IntStream.range(0, 30)
                        .<CiChange>mapToObj(i -> create("dev-" + i, "Server", "hv-" + i, Map.of(), Map.of()))
                        .toList(),
                List.of());
        var told = new HashMap<String, CiId>();

        cmdb.recorded(ADMIN, MERIDIAN, "netbox", told::put);

        assertThat(told).hasSize(30);
    }

    @Test
    void importingNeedsTheRight() {
        assertThatThrownBy(() -> cmdb.apply(AGENT, new CiChangeSet(MERIDIAN, "s", "IMP-1", List.of(), List.of())))
                .isInstanceOf(Forbidden.class);
    }

    private CiChangeSet.Outcome apply(List<? extends CiChange> cis, List<RelationChange> relationships) {
        return cmdb.apply(ADMIN, new CiChangeSet(MERIDIAN, "netbox", "IMP-1", List.copyOf(cis), relationships));
    }

    private static Create create(
            String externalId, String type, String name, Map<String, Object> attributes, Map<OwnerKind, Party> owners) {
        return new Create(
                CiId.random(),
                new CiFacts(type, name, CiStatus.LIVE, null, null, attributes, owners),
                new SourceEntry(externalId, "hash of " + name));
    }

    private static CiFacts facts(String type, String name) {
        return new CiFacts(type, name, CiStatus.LIVE, null, null, Map.of(), Map.of());
    }

    private static RelationState state(@Nullable String group, @Nullable MinUp minUp, String source) {
        return new RelationState(group, minUp, Set.of(source));
    }

    private static RelationKey key(Create source, Create target) {
        return new RelationKey(source.id(), "DEPENDS_ON", target.id());
    }

    private static RelationChange change(
            Create source, Create target, @Nullable RelationState before, @Nullable RelationState after) {
        return new RelationChange(key(source, target), before, after);
    }

    private static CiId id(@Nullable Resolution resolution) {
        if (resolution instanceof Resolution.Found found) return found.ci().id();
        throw new AssertionError("Not found, but " + resolution);
    }
}
