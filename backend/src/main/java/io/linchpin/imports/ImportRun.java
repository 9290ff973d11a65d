package io.linchpin.imports;

import io.linchpin.shared.FieldError;
import io.linchpin.shared.Message;
import io.linchpin.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One upload and what became of it.
 * @param number what people call it: {@code IMP-0409}
 * @param rows rows of the present step in all, 0 while nobody knows yet
 * @param done rows of the present step that are done
 * @param stepDone of them those that were done when the work on it began or last went on, at {@code stepStartedAt}
 * @param said why it failed or what it waits for, null when all is well
 * @param planned whether its plan was finished, so that there is something to apply
 * @param takenBack whether taking it back has begun, so that there is no way but to finish that
 * @param whole whether it brings, or marks as missing, all that its source describes
 * @param brake whether it would retire so many CIs that a person has to confirm their number
 * @param asOf when it was looked up
 */
public record ImportRun(
        RunId id,
        TenantId tenant,
        String number,
        String source,
        ImportState state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant stepStartedAt,
        @Nullable Instant finishedAt,
        long rows,
        long done,
        long stepDone,
        Map<RowKind, Counts> counts,
        List<Upload.UploadedFile> files,
        @Nullable Message said,
        boolean planned,
        boolean takenBack,
        boolean whole,
        boolean brake,
        long version,
        Instant asOf) {
    private static final long SAYS_NOTHING_MILLIS = 500;
    private static final long SAYS_NOTHING_SHARE = 20;

    /** What {@code said} is in English. */
    public @Nullable String problem() {
        return said == null ? null : said.text();
    }

    /** The number alone: later runs have a greater one. */
    public long ordinal() {
        return Long.parseLong(number.substring(number.indexOf('-') + 1));
    }

    /** When the present step began. */
    Instant since() {
        return stepStartedAt == null ? startedAt : stepStartedAt;
    }

    /**
     * How fast the present step goes, and when it will be through.
     * @param left empty while that cannot be said
     */
    public record Pace(long rowsPerSecond, Optional<Duration> left) {}

    /** Empty while nothing is being done, or too little is. */
    public Optional<Pace> pace() {
        if (!state.running() || stepStartedAt == null) return Optional.empty();
        var millis = Duration.between(stepStartedAt, asOf).toMillis();
        // A few small rows at the beginning say nothing about the many that follow.
        if (millis < SAYS_NOTHING_MILLIS || (done - stepDone) * SAYS_NOTHING_SHARE <= rows - stepDone)
            return Optional.empty();
        var rate = (done - stepDone) * 1000 / millis;
        if (rate == 0) return Optional.empty();
        return Optional.of(
                new Pace(rate, rows > done ? Optional.of(Duration.ofSeconds((rows - done) / rate)) : Optional.empty()));
    }

    /** How many CIs it would retire, when a person has to confirm that number; else 0. */
    public long retirements() {
        return brake ? counts(RowKind.CIS).retire() : 0;
    }

    public Counts total() {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    public Counts counts(RowKind kind) {
        return counts.getOrDefault(kind, Counts.NONE);
    }

    public List<FieldError> refusedFiles() {
        return files.stream().flatMap(file -> file.refused().stream()).toList();
    }

    public boolean allows(ImportState target) {
        return state.next().contains(target)
                && switch (target) {
                    case APPLYING -> planned && !takenBack;
                    case PLANNING -> !takenBack;
                    case REVERTING -> planned && (takenBack || done > 0 || state == ImportState.APPLIED);
                    case PLANNED, APPLIED, REVERTED, FAILED, DISCARDED -> true;
                };
    }
}
