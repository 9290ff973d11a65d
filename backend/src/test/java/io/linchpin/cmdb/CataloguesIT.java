package io.linchpin.cmdb;

import static io.linchpin.cmdb.CmdbWorld.ADMIN;
import static io.linchpin.cmdb.CmdbWorld.AGENT;
import static io.linchpin.cmdb.CmdbWorld.MERIDIAN;
import static io.linchpin.cmdb.CmdbWorld.PROVIDER;
import static io.linchpin.cmdb.CmdbWorld.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.database.DatabaseMigrated;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Stale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CmdbTest
class CataloguesIT {
    @Autowired
    Catalogues catalogues;

    @Autowired
    Cmdb cmdb;

    @Autowired
    CmdbWorld world;

    @BeforeEach
    void shipAnew() {
        world.run("MATCH (n:Catalogue|CiClass|RelationType|Attribute) DETACH DELETE n");
        catalogues.ship(new DatabaseMigrated());
    }

    @Test
    void whatIsShippedComesBackAsItWas() {
        var shipped = ShippedCatalogue.read();

        assertThat(catalogues.current().classes()).containsExactlyInAnyOrderElementsOf(shipped.classes());
        assertThat(catalogues.current().types()).containsExactlyInAnyOrderElementsOf(shipped.types());
    }

    @Test
    void theNextStartLeavesWhatAnAdministratorChanged() {
        var queue = catalogues.current().classNamed("Queue");
        catalogues.save(PROVIDER, version(), relabelled(queue, "Message queue"));
        world.run("MATCH (c:Catalogue) SET c.shipped = 'an older release'");
        world.run("MATCH (c:CiClass {name: 'Phone'}) DETACH DELETE c");

        catalogues.ship(new DatabaseMigrated());

        assertThat(catalogues.current().classNamed("Queue").label()).isEqualTo("Message queue");
        assertThat(catalogues.current().find("Phone")).isPresent();
    }

    @Test
    void aChangeByAnotherInstanceIsSeenAtOnce() {
        var before = catalogues.current();
        world.run("""
                MATCH (c:Catalogue)
                SET c.version = c.version + 1, c.stamp = randomUUID()
                CREATE (c)-[:DEFINES]->(:CiClass {name: 'Robot', parent: 'Hardware', label: 'Robot', icon: 'x'})
                """);

        assertThat(before.find("Robot")).isEmpty();
        assertThat(catalogues.current().isA("Robot", "Hardware")).isTrue();
    }

    @Test
    void anAddedClassTakesCisAtOnce() {
        catalogues.save(
                PROVIDER,
                version(),
                new CiClass(
                        "InfusionPump",
                        "Hardware",
                        "Infusion pump",
                        "heart",
                        List.of(new AttributeDefinition(
                                "ward", "Ward", AttributeType.CHOICE, true, false, List.of("ICU", "ER"))),
                        List.of(),
                        false));

        var pump = cmdb.create(AGENT, MERIDIAN, CiId.random(), draft("InfusionPump", "pump", Map.of("ward", "icu")));

        assertThat(cmdb.get(AGENT, pump.id()).facts().attributes()).isEqualTo(Map.of("ward", "ICU"));
        assertThat(world.number("MATCH (c:InfusionPump) RETURN count(c)")).isEqualTo(1);
        assertThatThrownBy(() -> cmdb.create(
                        AGENT, MERIDIAN, CiId.random(), draft("InfusionPump", "pump", Map.of("ward", "roof"))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("ICU, ER");
    }

    @Test
    void anUnknownAttributeIsListedAndAdopted() {
        var create = new CiChangeSet.CiChange.Create(
                CiId.random(),
                new CiFacts("Server", "hv-01", CiStatus.LIVE, null, null, Map.of("ports", "24"), Map.of()),
                new CiChangeSet.SourceEntry("1", "h"));
        cmdb.apply(ADMIN, new CiChangeSet(MERIDIAN, "netbox", "IMP-1", List.of(create), List.of()));
        assertThat(catalogues.unknownAttributes(PROVIDER))
                .containsExactly(new Catalogues.UnknownAttribute("Server", "ports", 1, List.of("24")));

        catalogues.adopt(
                PROVIDER,
                version(),
                "Server",
                new AttributeDefinition("ports", "Ports", AttributeType.NUMBER, false, false, true, List.of()));

        assertThat(catalogues.unknownAttributes(PROVIDER)).isEmpty();
        assertThat(cmdb.get(ADMIN, create.id()).facts().attributes()).isEqualTo(Map.of("ports", 24L));
        assertThat(cmdb.search(ADMIN, "24", 5)).hasSize(1);
    }

    @Test
    void anAttributeIsNotAdoptedAsWhatItsValuesAreNot() {
        var create = new CiChangeSet.CiChange.Create(
                CiId.random(),
                new CiFacts("Server", "hv-01", CiStatus.LIVE, null, null, Map.of("ports", "many"), Map.of()),
                new CiChangeSet.SourceEntry("1", "h"));
        cmdb.apply(ADMIN, new CiChangeSet(MERIDIAN, "netbox", "IMP-1", List.of(create), List.of()));
        var number = new AttributeDefinition("ports", "Ports", AttributeType.NUMBER, false, false, List.of());

        assertThatThrownBy(() -> catalogues.adopt(PROVIDER, version(), "Server", number))
                .isInstanceOfSatisfying(Invalid.class, refused -> assertThat(
                                refused.errors().getFirst().value())
                        .isEqualTo("many"));
        assertThat(catalogues.current().attribute("Server", "ports")).isEmpty();
    }

    @Test
    void ofTwoAdministratorsTheSecondIsTold() {
        var version = version();
        var queue = catalogues.current().classNamed("Queue");
        catalogues.save(PROVIDER, version, relabelled(queue, "One"));

        assertThatThrownBy(() -> catalogues.save(PROVIDER, version, relabelled(queue, "Two")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void onlyAdministratorsOfTheTopTenantWriteIt() {
        var queue = catalogues.current().classNamed("Queue");

        assertThatThrownBy(() -> catalogues.save(ADMIN, version(), queue)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> catalogues.save(
                        CmdbWorld.user(
                                "Nils", CmdbWorld.NORTHWIND, io.linchpin.identity.Role.AGENT, CmdbWorld.NORTHWIND),
                        version(),
                        queue))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aStrictTypeRefusesOtherPairs() {
        var runsOn = catalogues.current().typeNamed("RUNS_ON");
        catalogues.save(
                PROVIDER,
                version(),
                new RelationType(
                        runsOn.name(), runsOn.phrase(), runsOn.inverse(), runsOn.strength(), runsOn.usual(), true));
        var rack = world.live(AGENT, "Rack", "rack");
        var phone = world.live(AGENT, "Phone", "phone");

        assertThatThrownBy(() -> world.relate(AGENT, rack, "RUNS_ON", phone)).isInstanceOf(Invalid.class);
        assertThat(cmdb.relate(AGENT, new RelationDraft(rack.id(), "HOSTED_ON", phone.id(), null, null)))
                .hasSize(1);
    }

    @Test
    void aChangeOfTheCatalogueMovesTheTopologyOn() {
        var before = cmdb.topologyVersion();
        catalogues.save(PROVIDER, version(), relabelled(catalogues.current().classNamed("Queue"), "Another"));

        assertThat(cmdb.topologyVersion()).isEqualTo(before + 1);
    }

    private long version() {
        return catalogues.current().version();
    }

    private static CiClass relabelled(CiClass ciClass, String label) {
        return new CiClass(
                ciClass.name(),
                ciClass.parent(),
                label,
                ciClass.icon(),
                new ArrayList<>(ciClass.attributes()),
                ciClass.defaultGroups(),
                ciClass.unknownAttributes());
    }
}
