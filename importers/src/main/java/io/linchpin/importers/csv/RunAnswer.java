package io.linchpin.importers.csv;

import io.linchpin.imports.Counts;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.imports.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as programs see it.
 * @param counts by kind in small letters: {@code cis, relationships, teams, people}
 * @param planned whether there is a plan that can be looked at
 * @param confirmRetirements how many CIs the plan retires, when that number has to be confirmed to apply it; else null
 */
record RunAnswer(
        RunId id,
        String number,
        String source,
        ImportState state,
        Progress progress,
        Map<String, Counts> counts,
        List<Upload.UploadedFile> files,
        boolean planned,
        @Nullable Long confirmRetirements,
        @Nullable String problem,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {
    /** The kinds of rows in the order people read them. */
    static final List<RowKind> KINDS = List.of(RowKind.CIS, RowKind.RELATIONSHIPS, RowKind.TEAMS, RowKind.PEOPLE);

    /**
     * @param rows of the present step, 0 while nobody knows yet
     * @param rowsPerSecond null while nothing is being done or too little to say
     * @param remainingSeconds the same
     */
    record Progress(
            long rows,
            long done,
            @Nullable Long rowsPerSecond,
            @Nullable Long remainingSeconds) {
        static Progress of(ImportRun run) {
            var pace = run.pace();
            return new Progress(
                    run.rows(),
                    run.done(),
                    pace.map(ImportRun.Pace::rowsPerSecond).orElse(null),
                    pace.flatMap(ImportRun.Pace::left).map(Duration::toSeconds).orElse(null));
        }
    }

    static RunAnswer of(ImportRun run) {
        var counts = new LinkedHashMap<String, Counts>();
        for (var kind : KINDS) counts.put(word(kind), run.counts(kind));
        return new RunAnswer(
                run.id(),
                run.number(),
                run.source(),
                run.state(),
                Progress.of(run),
                counts,
                run.files(),
                run.planned(),
                run.retirements() == 0 ? null : run.retirements(),
                run.problem(),
                run.startedBy(),
                run.startedAt(),
                run.finishedAt());
    }

    static String word(RowKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
