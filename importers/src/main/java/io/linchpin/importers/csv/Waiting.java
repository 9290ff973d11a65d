package io.linchpin.importers.csv;

import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RunId;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Holds the answer back until an import has come to its end, and then says how it went so that a scheduler understands: silent
 * when there is nothing to say, an error when a person has to look.
 */
@Component
class Waiting {
    /** Whoever waits longer looks again with the import's own address. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int TOLD = 20;

    private final Imports imports;

    Waiting(Imports imports) {
        this.imports = imports;
    }

    /**
     * @param apply whether it was to be applied, so that a plan which waits for a person is not the end somebody wanted
     * @param quiet says nothing when nothing was new, and one line of text when something was
     * @throws Invalid when rows or files were refused
     * @throws Conflict when it stopped, was thrown away, or waits for a person
     */
    ResponseEntity<?> answer(CurrentUser user, RunId id, boolean apply, boolean quiet) {
        var run = settled(user, id);
        if (run.state().running())
            return ResponseEntity.accepted()
                    .location(URI.create(ImportsController.PATH + id))
                    .body(RunAnswer.of(run));
        require(user, run, apply);
        if (!quiet) return ResponseEntity.ok(RunAnswer.of(run));
        if (run.total().changes() == 0) return ResponseEntity.noContent().build();
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(line(run) + "\n");
    }

    private ImportRun settled(CurrentUser user, RunId id) {
        var end = System.nanoTime() + LONGEST.toNanos();
        var pause = FIRST_PAUSE;
        var run = imports.get(user, id);
        while (run.state().running() && System.nanoTime() < end) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return run;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            run = imports.get(user, id);
        }
        return run;
    }

    private void require(CurrentUser user, ImportRun run, boolean apply) {
        if (!run.refusedFiles().isEmpty()) throw refused(run, run.refusedFiles());
        switch (run.state()) {
            case FAILED, DISCARDED, REVERTED -> throw stopped(run);
            case PLANNED -> {
                if (apply) throw stopped(run);
            }
            case PLANNING, APPLYING, APPLIED, REVERTING -> {}
        }
        if (run.total().refuse() > 0) throw refused(run, reasons(user, run));
    }

    private List<FieldError> reasons(CurrentUser user, ImportRun run) {
        var errors = new ArrayList<FieldError>();
        for (var row : imports.refused(user, run.id(), 0, TOLD)) errors.addAll(row.errors());
        return errors;
    }

    private static Invalid refused(ImportRun run, List<FieldError> errors) {
        return new Invalid(
                Message.of(
                        "Rows or files of %s were refused: %s All reasons: %s/refused.csv",
                        run.number(), line(run), ImportsController.PATH + run.id()),
                errors);
    }

    private static Conflict stopped(ImportRun run) {
        var address = ImportsController.PATH + run.id();
        return run.problem() == null
                ? new Conflict(
                        "%s from %s is %s and waits for a person. See %s",
                        run.number(), run.source(), run.state(), address)
                : new Conflict(
                        "%s from %s is %s: %s See %s", run.number(), run.source(), run.state(), run.problem(), address);
    }

    /** "IMP-0409 netbox: 14 new, 63 changed, 0 retired, 1976 the same, 0 refused." */
    private static String line(ImportRun run) {
        var total = run.total();
        return "%s %s: %d new, %d changed, %d retired, %d the same, %d refused."
                .formatted(
                        run.number(),
                        run.source(),
                        total.create(),
                        total.update(),
                        total.retire(),
                        total.same(),
                        total.refuse());
    }
}
