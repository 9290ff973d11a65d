package io.linchpin.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTests {
    private static final Catalogue CATALOGUE = TestCatalogue.SHIPPED;

    @Test
    void everythingShippedFitsTogether() {
        assertThatCode(() -> {
                    CATALOGUE.classes().forEach(ciClass -> CatalogueRules.check(CATALOGUE, ciClass));
                    CATALOGUE.types().forEach(type -> CatalogueRules.check(CATALOGUE, type));
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BusinessService",
                "ServiceOffering",
                "Application",
                "ApplicationInstance",
                "WebApplication",
                "Database",
                "DatabaseInstance",
                "DatabaseSchema",
                "Middleware",
                "Queue",
                "KubernetesWorkload",
                "Namespace",
                "VirtualMachine",
                "Hypervisor",
                "Cluster",
                "LoadBalancerPool",
                "LoadBalancer",
                "Server",
                "NetworkDevice",
                "Switch",
                "Router",
                "Firewall",
                "AccessPoint",
                "Circuit",
                "Storage",
                "StorageArray",
                "StorageVolume",
                "SanSwitch",
                "PowerFeed",
                "Pdu",
                "Rack",
                "Room",
                "Site",
                "CloudAccount",
                "CloudResource",
                "Certificate",
                "Domain",
                "License",
                "Workstation",
                "Printer",
                "Phone",
                "ExternalService"
            })
    void everyClassOfTheDataModelIsShippedBelowTheRoot(String name) {
        assertThat(CATALOGUE.isA(name, "ConfigurationItem")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DEPENDS_ON,HARD",
        "RUNS_ON,HARD",
        "HOSTED_ON,HARD",
        "LOCATED_IN,HARD",
        "POWERED_BY,HARD",
        "STORED_ON,HARD",
        "HAS_MEMBER,HARD",
        "USES,SOFT",
        "CONNECTED_TO,NONE"
    })
    void everyTypeHasItsStrength(String type, Strength strength) {
        assertThat(CATALOGUE.typeNamed(type).strength()).isEqualTo(strength);
    }

    @ParameterizedTest
    @CsvSource({
        "Cluster,HAS_MEMBER,true",
        "LoadBalancerPool,HAS_MEMBER,true",
        "Server,POWERED_BY,true",
        "Hypervisor,POWERED_BY,true",
        "Switch,POWERED_BY,true",
        "Firewall,POWERED_BY,true",
        "Pdu,POWERED_BY,true",
        "StorageArray,POWERED_BY,true",
        "SanSwitch,POWERED_BY,true",
        "Workstation,POWERED_BY,true",
        "Rack,POWERED_BY,false",
        "VirtualMachine,POWERED_BY,false",
        "StorageVolume,POWERED_BY,false",
        "Application,HAS_MEMBER,false",
        "Cluster,DEPENDS_ON,false",
        "Server,LOCATED_IN,false"
    })
    void someClassesBringAGroup(String className, String type, boolean brought) {
        assertThat(CATALOGUE.defaultGroup(className, type).isPresent()).isEqualTo(brought);
    }

    @Test
    void aClassHasTheAttributesAboveIt() {
        assertThat(CATALOGUE.attributes("Hypervisor"))
                .extracting(AttributeDefinition::name)
                .contains("description", "serialNumber", "memoryGb")
                .doesNotHaveDuplicates();
    }

    @Test
    void itsOwnDefinitionOfAnAttributeHolds() {
        var text = new AttributeDefinition("size", "Size", AttributeType.TEXT, false, false, List.of());
        var number = new AttributeDefinition("size", "Size", AttributeType.NUMBER, true, false, List.of());
        var catalogue = new Catalogue(
                1,
                List.of(
                        new CiClass("Root", null, "Root", "cube", List.of(text), List.of(), true),
                        new CiClass("Leaf", "Root", "Leaf", "cube", List.of(number), List.of(), true)),
                List.of(),
                List.of());

        assertThat(catalogue.attributes("Leaf")).containsExactly(number);
    }

    @Test
    void allThatIsWrongWithAttributesIsSaidAtOnce() {
        var checked = CATALOGUE.check(
                "Certificate", Map.of("expiresOn", "soon", "automaticRenewal", "perhaps", "issuer", " "), Set.of());

        assertThat(checked.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("expiresOn", "automaticRenewal");
    }

    @Test
    void aMissingRequiredOneIsAnErrorAndAMissingRecommendedOneIsNot() {
        assertThat(CATALOGUE
                        .check("Certificate", Map.of("expiresOn", ""), Set.of())
                        .errors())
                .singleElement()
                .extracting(FieldError::field)
                .isEqualTo("expiresOn");
        var server = CATALOGUE.check("Server", Map.of(), Set.of());
        assertThat(server.errors()).isEmpty();
        assertThat(server.missing()).contains("serialNumber", "os");
    }

    @Test
    void unknownAttributesAreTextAndNamed() {
        var checked = CATALOGUE.check("Server", Map.of("tenant", "Dunder-Mifflin", "no good", "x"), Set.of());

        assertThat(checked.values()).isEqualTo(Map.of("tenant", "Dunder-Mifflin"));
        assertThat(checked.unknown()).containsExactly("tenant");
        assertThat(checked.errors()).extracting(FieldError::field).containsExactly("no good");
    }

    @ParameterizedTest
    @CsvSource({
        "Runs on,RUNS_ON,false",
        "runsOn,RUNS_ON,false",
        "RUNS_ON,RUNS_ON,false",
        "Runs,RUNS_ON,true",
        "depends-on,DEPENDS_ON,false",
        "used by,USES,true",
        "is used by,USES,true",
        "hosted on,HOSTED_ON,false",
        "Is hosted on,HOSTED_ON,false",
        "member of,,",
        "is a member of,HAS_MEMBER,true",
        "connectedTo,CONNECTED_TO,false",
        "powers,POWERED_BY,true",
        "issues,,"
    })
    void phrasesOfOthersAreUnderstood(String text, String type, Boolean inverse) {
        var translated = CATALOGUE.translateType(text);

        assertThat(translated.map(phrase -> phrase.type().name()).orElse(null)).isEqualTo(type);
        assertThat(translated.map(Catalogue.Phrase::inverse).orElse(null)).isEqualTo(inverse);
    }

    @ParameterizedTest
    @CsvSource({
        "Load balancers,LoadBalancer",
        "load_balancer,LoadBalancer",
        "VIRTUAL MACHINE,VirtualMachine",
        "switches,Switch",
        "Storage arrays,StorageArray",
        "power distribution unit,Pdu",
        "spaceship,"
    })
    void classNamesOfOthersAreUnderstood(String text, String name) {
        assertThat(CATALOGUE.translateClass(text).map(CiClass::name).orElse(null))
                .isEqualTo(name);
    }

    @Test
    void anUnusualPairIsToldTheUsualTypes() {
        var advice = CATALOGUE.advise("Server", "RUNS_ON", "Rack");

        assertThat(advice.refused()).isFalse();
        assertThat(String.valueOf(advice.advice())).contains("LOCATED_IN").contains("Server runs on Rack");
        assertThat(CATALOGUE.advise("Hypervisor", "LOCATED_IN", "Rack").usual()).isTrue();
        assertThat(CATALOGUE.usualTypes("Server", "Rack").getFirst().name()).isEqualTo("CONNECTED_TO");
    }

    @Test
    void classesBelowComeWithTheirParent() {
        assertThat(CATALOGUE.withBelow(Set.of("Server", "Storage")))
                .containsExactlyInAnyOrder(
                        "Server", "Hypervisor", "Storage", "StorageArray", "StorageVolume", "SanSwitch");
        assertThat(CATALOGUE.withBelow(Set.of("Nothing"))).isEmpty();
    }

    @Test
    void aClassCannotComeBelowItself() {
        var hardware = CATALOGUE.classNamed("Hardware");
        var turned = new CiClass("Hardware", "Switch", "Hardware", "x", List.of(), List.of(), true);
        var classes = new java.util.ArrayList<>(CATALOGUE.classes());
        classes.remove(hardware);
        classes.add(turned);

        assertThatThrownBy(() -> CatalogueRules.check(new Catalogue(2, classes, CATALOGUE.types(), List.of()), turned))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("does not fit");
    }

    @Test
    void anAttributeCannotHaveTheNameOfAColumn() {
        assertThatThrownBy(() -> new AttributeDefinition("status", "S", AttributeType.TEXT, false, false, List.of()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aTypeThatIsStrictNamesItsPairs() {
        var strict = new RelationType("OWNS", "owns", "is owned by", Strength.NONE, List.of(), true);

        assertThatThrownBy(() -> CatalogueRules.check(CATALOGUE, strict)).isInstanceOf(Invalid.class);
    }
}
