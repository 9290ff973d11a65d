package io.linchpin.ui.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;

class SampleGuardTests {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.17", "", "no.such.host.invalid"})
    void withTheSampleNothingStartsThatOthersCouldReach(String address) {
        assertThatThrownBy(() -> start("linchpin.sample=on", "server.address=" + address))
                .isInstanceOf(SampleExposed.class);
    }

    @Test
    void withTheSampleNothingStartsOnAllAddresses() {
        assertThatThrownBy(() -> start("linchpin.sample=on"))
                .isInstanceOf(SampleExposed.class)
                .hasMessageContaining("all addresses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void theSampleIsForThisMachine(String address) {
        assertThatCode(() -> start("linchpin.sample=on", "server.address=" + address))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutTheSampleItMayListenAnywhere() {
        assertThatCode(() -> start("linchpin.sample=off", "server.address=0.0.0.0"))
                .doesNotThrowAnyException();
        assertThatCode(() -> start("server.address=0.0.0.0")).doesNotThrowAnyException();
    }

    @Test
    void theReasonAndTheWayOutAreSaid() {
        var analysis = new SampleExposedAnalyzer().analyze(new SampleExposed("0.0.0.0"));

        assertThat(analysis).isNotNull().satisfies(said -> {
            assertThat(said.getDescription()).contains("0.0.0.0", "without a password");
            assertThat(said.getAction()).contains("LINCHPIN_ADDRESS", "LINCHPIN_SAMPLE=off");
        });
    }

    private static void start(String... settings) {
        try (var application = new GenericApplicationContext()) {
            TestPropertyValues.of(settings).applyTo(application);
            new SampleGuard().initialize(application);
        }
    }
}
