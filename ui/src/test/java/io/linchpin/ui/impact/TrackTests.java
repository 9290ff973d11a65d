package io.linchpin.ui.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.impact.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TrackTests {
    private static final Instant TEN = Instant.parse("2026-11-29T03:10:00Z");
    private static final Window NIGHT = new Window(TEN, TEN.plus(Duration.ofHours(4)));
    private static final Track TRACK = Track.around(NIGHT, ZoneId.of("Asia/Kolkata"));

    @Test
    void theWindowLiesInTheMiddleOfATrackThatBeginsAtAFullHourOfThePerson() {
        assertThat(TRACK.start()).isEqualTo("2026-11-28T10:30:00Z");
        assertThat(TRACK.holds(NIGHT)).isTrue();
    }

    @Test
    void aWindowThatEndsBehindTheTrackNeedsAnotherOne() {
        var end = TRACK.start().plus(Track.LENGTH);

        assertThat(TRACK.holds(new Window(end.minusSeconds(60), end))).isTrue();
        assertThat(TRACK.holds(new Window(end.minusSeconds(60), end.plusSeconds(1))))
                .isFalse();
        assertThat(TRACK.holds(new Window(TRACK.start().minusSeconds(1), end))).isFalse();
    }

    @Test
    void aStepIsAQuarterOfAnHour() {
        assertThat(TRACK.at(3)).isEqualTo(TRACK.start().plus(Duration.ofMinutes(45)));
        assertThat(TRACK.step(TRACK.at(17))).isEqualTo(17);
    }

    @Test
    void theBandIsAsLongAsTheWindowIs() {
        assertThat(TRACK.percentOf(NIGHT)).isEqualTo("11.111%");
        assertThat(TRACK.percent(TRACK.start())).isEqualTo("0.000%");
    }
}
