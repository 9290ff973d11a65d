package io.linchpin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTests {
    final SettableClock clock = new SettableClock();
    final Throttle throttle = new Throttle(clock);

    @Test
    void aFewSlipsCostNothing() {
        fail("kim", "10.0.0.1", 3);

        assertThat(throttle.wait("kim", "10.0.0.1")).isEmpty();
    }

    @Test
    void everyFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
        fail("kim", "10.0.0.1", 4);
        assertThat(throttle.wait("kim", "10.0.0.1")).contains(Duration.ofSeconds(1));
        fail("kim", "10.0.0.1", 3);
        assertThat(throttle.wait("kim", "10.0.0.1")).contains(Duration.ofSeconds(8));
        fail("kim", "10.0.0.1", 1000);
        assertThat(throttle.wait("kim", "10.0.0.1")).contains(Duration.ofMinutes(15));
    }

    @Test
    void theWaitEnds() {
        fail("kim", "10.0.0.1", 6);
        clock.pass(Duration.ofSeconds(4));

        assertThat(throttle.wait("kim", "10.0.0.1")).isEmpty();
    }

    @Test
    void nobodyLocksOutSomebodyElseFromAfar() {
        fail("kim", "10.0.0.1", 30);

        assertThat(throttle.wait("kim", "10.0.0.2")).isEmpty();
    }

    @Test
    void tryingManyNamesFromOneAddressIsSlowedToo() {
        for (int number = 0; number < 45; number++) throttle.failed("user" + number, "10.0.0.1");

        assertThat(throttle.wait("somebody new", "10.0.0.1")).isPresent();
    }

    @Test
    void theRightPasswordForgetsTheFailures() {
        fail("kim", "10.0.0.1", 5);
        throttle.succeeded("kim", "10.0.0.1");

        assertThat(throttle.wait("kim", "10.0.0.1")).isEmpty();
    }

    @Test
    void anHourWithoutFailureForgetsThem() {
        fail("kim", "10.0.0.1", 20);
        clock.pass(Duration.ofMinutes(61));
        fail("kim", "10.0.0.1", 1);

        assertThat(throttle.wait("kim", "10.0.0.1")).isEmpty();
    }

    @Test
    void whoWaitsIsKnownAndCanBeLetInAtOnce() {
        fail("kim", "10.0.0.1", 6);
        fail("kim", "10.0.0.2", 2);

        assertThat(throttle.waits("kim"))
                .containsExactly(
                        new SignInState.Wait("10.0.0.1", 6, clock.instant().plusSeconds(4)));

        throttle.forget("kim");
        assertThat(throttle.waits("kim")).isEmpty();
        assertThat(throttle.wait("kim", "10.0.0.1")).isEmpty();
    }

    private void fail(String username, String address, int times) {
        for (int time = 0; time < times; time++) throttle.failed(username, address);
    }
}
