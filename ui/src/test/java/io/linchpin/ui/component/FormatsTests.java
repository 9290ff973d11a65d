package io.linchpin.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTests {

    /** Tuesday, 10:14 in New York. */
    private static final Instant NOW = Instant.parse("2026-11-24T15:14:00Z");

    private static final Formats ENGLISH = formats(Locale.ENGLISH, "America/New_York");
    private static final Formats GERMAN = formats(Locale.GERMAN, "Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T14:58:00Z, 09:58",
        "2026-11-23T21:20:00Z, Mon 16:20",
        "2026-11-24T04:59:00Z, Mon 23:59",
        "2026-11-18T12:00:00Z, Wed 07:00",
        "2026-11-17T12:00:00Z, 17 Nov",
        "2024-03-14T12:00:00Z, 14 Mar 24"
    })
    void aTimeIsAsShortAsItStaysClearInTheZoneOfTheReader(Instant at, String shown) {
        assertThat(ENGLISH.brief(at)).isEqualTo(shown);
    }

    @Test
    void theFullTimeNamesItsZone() {
        assertThat(ENGLISH.full(NOW)).isEqualTo("Tue 24 Nov 2026, 10:14 ET");
        assertThat(GERMAN.full(NOW)).startsWith("Di. 24. Nov. 2026, 16:14");
    }

    @Test
    void aDateIsWrittenAsInEveryTime() {
        assertThat(ENGLISH.date(LocalDate.of(2026, 9, 4))).isEqualTo("4 Sep 2026");
        assertThat(GERMAN.date(LocalDate.of(2026, 9, 4))).isEqualTo("4. Sept. 2026");
    }

    @Test
    void aWindowSaysTheDayOnceWhenItEndsOnTheSameDay() {
        var start = Instant.parse("2026-11-29T03:00:00Z");
        assertThat(ENGLISH.window(start, start.plus(Duration.ofHours(1)))).isEqualTo("Sat 28 Nov 22:00 – 23:00 ET");
        assertThat(ENGLISH.window(start, start.plus(Duration.ofHours(4))))
                .isEqualTo("Sat 28 Nov 22:00 – Sun 29 Nov 02:00 ET");
    }

    @ParameterizedTest
    @CsvSource({"PT-18H, 18\u00A0h ago", "PT5M, in 5\u00A0min", "PT-59S, just now", "P-3D, 3\u00A0d ago"})
    void howLongAgoIsSaidInOneUnit(Duration from, String shown) {
        assertThat(ENGLISH.ago(NOW.plus(from))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"PT12S, 12\u00A0s", "PT4H30M, 4\u00A0h 30\u00A0min", "PT4H, 4\u00A0h", "P3DT2H, 3\u00A0d 2\u00A0h"})
    void aDurationHasAtMostTwoUnits(Duration duration, String shown) {
        assertThat(ENGLISH.duration(duration)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"PT2H46M, 2:46", "PT31M, 0:31", "PT-5M, −0:05", "PT26H, 26:00"})
    void aClockCountsHoursAndMinutes(Duration left, String shown) {
        assertThat(ENGLISH.clock(left)).isEqualTo(shown);
    }

    @Test
    void largeNumbersAreGroupedByThinSpacesThatNeverBreak() {
        assertThat(ENGLISH.number(48_213)).isEqualTo("48\u202F213");
        assertThat(GERMAN.number(1_234.5, 2)).isEqualTo("1\u202F234,5");
        assertThat(ENGLISH.percent(0.955)).isEqualTo("95.5\u00A0%");
    }

    private static Formats formats(Locale locale, String zone) {
        return new Formats(locale, ZoneId.of(zone), Clock.fixed(NOW, ZoneId.of("UTC")));
    }
}
