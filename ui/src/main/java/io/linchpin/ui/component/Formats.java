package io.linchpin.ui.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Numbers and times as one person reads them: their language, their zone, thin spaces in large numbers, hours from 0 to 24.
 *
 * @param zone in which instants are shown
 * @param clock for "today" and "ago"
 */
public record Formats(Locale locale, ZoneId zone, Clock clock) {

    private static final char THIN_SPACE = '\u202F';

    /** Those of the person at the current UI; English and UTC where there is none. */
    public static Formats current() {
        var ui = UI.getCurrent();
        var own = ui == null ? null : ComponentUtil.getData(ui, Formats.class);
        return own == null ? new Formats(Locale.ENGLISH, ZoneOffset.UTC, Clock.systemUTC()) : own;
    }

    /** 48 213, never broken at the space. */
    public String number(long number) {
        return decimal("#,##0", number);
    }

    /** @param digits at most so many after the point */
    public String number(double number, int digits) {
        return decimal("#,##0." + "#".repeat(digits), number);
    }

    /** @param share 0 to 1, shown with at most one digit after the point */
    public String percent(double share) {
        return number(share * 100, 1) + "\u00A0%";
    }

    private String decimal(String pattern, Number number) {
        return decimals(pattern, locale).format(number);
    }

    static DecimalFormat decimals(String pattern, Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setGroupingSeparator(THIN_SPACE);
        return new DecimalFormat(pattern, symbols);
    }

    /** 09:58 */
    public String time(Instant at) {
        return format("component.time.time", at);
    }

    /** Tue 24 Nov */
    public String day(Instant at) {
        return format("component.time.day", at);
    }

    /** Tue 24 Nov 2026, 10:14 ET */
    public String full(Instant at) {
        return format("component.time.full", at);
    }

    /** 24 Nov 2026 */
    public String date(LocalDate day) {
        return formatter("component.time.date").format(day);
    }

    /** As short as it stays clear: 09:58 today, Mon 16:20 within six days, 18 Nov within the year, 14 Mar 24 before that. */
    public String brief(Instant at) {
        var then = at.atZone(zone);
        var now = clock.instant().atZone(zone);
        var days = Math.abs(ChronoUnit.DAYS.between(then.toLocalDate(), now.toLocalDate()));
        if (days == 0) {
            return time(at);
        }
        if (days < 7) {
            return format("component.time.week", at);
        }
        return format(then.getYear() == now.getYear() ? "component.time.year" : "component.time.past", at);
    }

    /** Sat 28 Nov 22:00 – Sun 02:00 ET; the day is said once when both ends share it. */
    public String window(Instant from, Instant to) {
        var sameDay = day(from).equals(day(to));
        return format("component.time.dayTime", from) + " – "
                + format(sameDay ? "component.time.timeZone" : "component.time.weekZone", to);
    }

    /** "18 h ago", "in 5 min", "just now". */
    public String ago(Instant at) {
        var between = Duration.between(at, clock.instant());
        if (between.abs().toSeconds() < 60) {
            return text("component.time.now");
        }
        return between.isNegative()
                ? text("component.time.in", coarse(between.negated()))
                : text("component.time.ago", coarse(between));
    }

    /** 2:46, hours and minutes; for clocks that run. */
    public String clock(Duration left) {
        return "%s%d:%02d"
                .formatted(
                        left.isNegative() ? "−" : "",
                        left.abs().toHours(),
                        left.abs().toMinutesPart());
    }

    /** "3 d", "4 h 30 min", "12 s": the two largest units that are not zero. */
    public String duration(Duration duration) {
        var seconds = duration.abs().toSeconds();
        if (seconds < 60) {
            return unit("second", seconds);
        }
        if (seconds < 3_600) {
            return unit("minute", seconds / 60);
        }
        return seconds < 86_400
                ? units("hour", seconds / 3_600, "minute", seconds % 3_600 / 60)
                : units("day", seconds / 86_400, "hour", seconds % 86_400 / 3_600);
    }

    private String coarse(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds < 3_600) {
            return unit("minute", seconds / 60);
        }
        return seconds < 86_400 ? unit("hour", seconds / 3_600) : unit("day", seconds / 86_400);
    }

    private String units(String large, long many, String small, long few) {
        return few == 0 ? unit(large, many) : unit(large, many) + " " + unit(small, few);
    }

    private String unit(String name, long count) {
        return number(count) + "\u00A0" + text("component.unit." + name);
    }

    private String format(String key, Instant at) {
        return formatter(key).format(ZonedDateTime.ofInstant(at, zone));
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(text(key), locale);
    }

    private String text(String key, Object... arguments) {
        return Texts.text(key, locale, arguments);
    }
}
