package io.linchpin.ui.impact;

import io.linchpin.impact.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A day and a night along which a window is moved, a quarter of an hour at a time. */
record Track(Instant start) {
    static final Duration STEP = Duration.ofMinutes(15);
    static final Duration LENGTH = Duration.ofHours(36);
    /** The last place where a window can begin. */
    static final int STEPS = (int) LENGTH.dividedBy(STEP);

    private static final int MARKS_EVERY_HOURS = 4;

    /** With the window in its middle, beginning at a full hour of the person. */
    static Track around(Window window, ZoneId zone) {
        var middle = window.start()
                .plus(Duration.between(window.start(), window.end()).dividedBy(2));
        return new Track(middle.minus(LENGTH.dividedBy(2))
                .atZone(zone)
                .truncatedTo(ChronoUnit.HOURS)
                .toInstant());
    }

    boolean holds(Window window) {
        return !window.start().isBefore(start) && !window.end().isAfter(start.plus(LENGTH));
    }

    Instant at(int step) {
        return start.plus(STEP.multipliedBy(step));
    }

    int step(Instant at) {
        return (int) Duration.between(start, at).dividedBy(STEP);
    }

    String percent(Instant at) {
        return share(Duration.between(start, at));
    }

    String percentOf(Window window) {
        return share(Duration.between(window.start(), window.end()));
    }

    List<Instant> marks() {
        return IntStream.rangeClosed(0, (int) LENGTH.toHours() / MARKS_EVERY_HOURS)
                .mapToObj(mark -> start.plus(Duration.ofHours((long) mark * MARKS_EVERY_HOURS)))
                .toList();
    }

    private static String share(Duration of) {
        return String.format(Locale.ROOT, "%.3f%%", Math.min(100.0, 100.0 * of.toMillis() / LENGTH.toMillis()));
    }
}
