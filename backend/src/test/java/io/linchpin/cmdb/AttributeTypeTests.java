package io.linchpin.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTypeTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.40.7.22",
                "255.255.255.255",
                "10.0.0.0/8",
                "::",
                "::1",
                "fe80::1",
                "FE80::A:1",
                "2001:db8:0:0:0:0:0:1",
                "2001:db8::/32",
                "::ffff:10.0.0.1"
            })
    void theseAreAddresses(String text) {
        assertThat(AttributeType.IP_ADDRESS.parse(text)).contains(text.toLowerCase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.01",
                "10.0.0.1.1",
                "10.0.0.0/33",
                "10.0.0.0/",
                "fe80",
                "fe80:::1",
                "1::2::3",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "g::1",
                "::1/129",
                "10.0.0.1::",
                "srv-01"
            })
    void theseAreNone(String text) {
        assertThat(AttributeType.IP_ADDRESS.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12,12",
        "+12,12",
        "-0.50,-0.5",
        "1e3,1000",
        "64.0,64",
        "0.1,0.1",
        "12345678901234567890,12345678901234567000"
    })
    void aNumberReadAndWrittenIsTheSameNumber(String text, String again) {
        assertThat(AttributeType.NUMBER.parse(text).map(AttributeType::text)).contains(again);
        assertThat(AttributeType.NUMBER.parse(again).map(AttributeType::text)).contains(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,5", "0x10", "NaN", "Infinity", "1e999999999", "--1", "1.2.3", "12 GB"})
    void theseAreNoNumbers(String text) {
        assertThat(AttributeType.NUMBER.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DATE,2026-02-29",
        "DATE,22.11.2026",
        "DATE,2026-11-22T10:00",
        "BOOLEAN,maybe",
        "EMAIL,desk@",
        "EMAIL,a b@c.de",
        "URL,example.org",
        "URL,http://a b"
    })
    void theseDoNotFitTheirType(AttributeType type, String text) {
        assertThat(type.parse(text)).isEmpty();
    }

    @Test
    void datesAndTruthsAreTyped() {
        assertThat(AttributeType.DATE.parse(" 2028-02-29 ")).contains(LocalDate.of(2028, 2, 29));
        assertThat(AttributeType.BOOLEAN.parse("Yes")).contains(true);
        assertThat(AttributeType.BOOLEAN.parse("0")).contains(false);
    }
}
