package io.linchpin.impact;

import io.linchpin.shared.Invalid;
import java.time.Instant;

/** A time in which work is planned; the end no longer belongs to it. */
public record Window(Instant start, Instant end) {
    public Window {
        if (!start.isBefore(end))
            throw Invalid.field("window", start + " to " + end, "A window ends after it has begun.");
    }
}
