package io.linchpin.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linchpin.shared.Invalid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTests {
    @ParameterizedTest
    @CsvSource({
        "serialNumber, SN-123, ' sn-123 '",
        "serialNumber, AB 12, 'ab   12'",
        "fqdn, web-01.example.org, WEB-01.example.org.",
        "macAddress, 00:1B:44:11:3A:B7, 001b44113ab7",
        "macAddress, 00-1b-44-11-3a-b7, 001B.4411.3AB7",
        "ipAddress, 10.40.7.22, 10.40.7.22/24",
        "ipAddress, 2001:DB8::1, 2001:db8:0:0:0:0:0:1/64"
    })
    void valuesAreTheSameHoweverTheyAreWritten(String field, String one, String other) {
        assertThat(IdentifierValue.plain(field, one)).isPresent().isEqualTo(IdentifierValue.plain(field, other));
    }

    @ParameterizedTest
    @CsvSource({"serialNumber, SN-1, SN-2", "name, Room 1 1, Room 11", "fqdn, web-01, web-01.example.org"})
    void valuesThatDifferStayApart(String field, String one, String other) {
        assertThat(IdentifierValue.plain(field, one)).isNotEqualTo(IdentifierValue.plain(field, other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "-",
                "0",
                "000000",
                "N/A",
                "none",
                "Unknown",
                "To be filled by O.E.M.",
                "00:00:00:00:00:00",
                "FF:FF:FF:FF:FF:FF",
                "127.0.0.1",
                "0.0.0.0",
                "::1",
                "localhost",
                "xxxxxxx"
            })
    void whatStandsForNothingIdentifiesNothing(String value) {
        assertThat(IdentifierValue.plain("serialNumber", value)).isEmpty();
    }

    @Test
    void aNameIsTakenAsItIs() {
        assertThat(IdentifierValue.plain("name", "Unknown")).contains("unknown");
    }

    @Test
    void aServerIsRecognisedByWhatItHasAValueForTheStrongestFirst() {
        var identity = server("web-01", Map.of("ipAddress", "10.0.0.1", "serialNumber", "SN1"));

        assertThat(identity.keys())
                .extracting(Identity.Key::text)
                .containsExactly(
                        "serialNumber|sn1", "ipAddress + name|10.0.0.1|web-01", "name within LOCATED_IN|web-01");
        assertThat(identity.keys().get(1).value()).isEqualTo("10.0.0.1 + web-01");
    }

    @Test
    void aClassWithoutIdentifiersOfItsOwnHasThoseOfTheClassAbove() {
        var catalogue = TestCatalogue.SHIPPED;

        assertThat(catalogue.identifiers("Hypervisor")).isEqualTo(catalogue.identifiers("Hardware"));
        assertThat(catalogue.identifiedBy("Hypervisor")).map(CiClass::name).contains("Hardware");
        assertThat(catalogue.identifiers("License")).isEmpty();
    }

    @Test
    void anotherSerialNumberTellsServersApartWhateverElseTheyShare() {
        var one = server("web-01", Map.of("serialNumber", "SN1", "fqdn", "web-01.example.org"));

        assertThat(one.isToldApartFrom(server("web-01", Map.of("serialNumber", "SN2", "fqdn", "web-01.example.org"))))
                .isTrue();
        assertThat(one.isToldApartFrom(server("web-01", Map.of("fqdn", "web-01.example.org"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "serialNumber, serialNumber",
        "' ipAddress+name ', ipAddress + name",
        "name  within  LOCATED_IN, name within LOCATED_IN"
    })
    void anIdentifierIsReadAndWrittenAsText(String text, String written) {
        assertThat(IdentifierRule.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "name + name", "name + "})
    void anIdentifierNamesEachAttributeOnce(String text) {
        assertThatThrownBy(() -> IdentifierRule.parse(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void theCatalogueTakesOnlyAttributesAndTypesThatThereAre() {
        var wrong = TestCatalogue.SHIPPED
                .classNamed("Server")
                .withIdentifiers(List.of(
                        IdentifierRule.parse("serialNumber"),
                        IdentifierRule.parse("serialNumber"),
                        IdentifierRule.parse("hostname"),
                        IdentifierRule.parse("name within STANDS_IN")));

        assertThatThrownBy(() -> CatalogueRules.check(TestCatalogue.SHIPPED, wrong))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.errors())
                        .extracting(error -> error.value())
                        .containsExactly("serialNumber", "hostname", "name within STANDS_IN"));
    }

    private static Identity server(String name, Map<String, Object> attributes) {
        return Identity.of(
                TestCatalogue.SHIPPED, new CiFacts("Server", name, CiStatus.LIVE, null, null, attributes, Map.of()));
    }
}
