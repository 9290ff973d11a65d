package io.linchpin.ui.imports;

import io.linchpin.imports.ImportRun;
import io.linchpin.ui.component.Stepper.Progress;
import io.linchpin.ui.component.Stepper.Step;
import java.util.List;
import java.util.stream.IntStream;

/** The way of an import: files, columns, plan, apply, report; and where one stands on it. */
final class Steps {
    private static final int FILES = 0;
    private static final int COLUMNS = 1;
    private static final int PLAN = 2;
    private static final int APPLY = 3;
    private static final int REPORT = 4;

    private Steps() {}

    static List<Step> columns(ImportWords words, int files) {
        return steps(words, files, COLUMNS, Progress.FUTURE);
    }

    static List<Step> of(ImportWords words, ImportRun run) {
        int files = run.files().size();
        return switch (run.state()) {
            case PLANNING, PLANNED -> steps(words, files, PLAN, Progress.FUTURE);
            case APPLYING -> steps(words, files, APPLY, Progress.FUTURE);
            case APPLIED, REVERTING, REVERTED -> steps(words, files, REPORT, Progress.FUTURE);
            case FAILED, DISCARDED -> steps(words, files, PLAN, Progress.OFF);
        };
    }

    private static List<Step> steps(ImportWords words, int files, int now, Progress after) {
        var names = List.of(
                words.text("imports.step.files", files),
                words.text("imports.step.columns"),
                words.text("imports.step.plan"),
                words.text("imports.step.apply"),
                words.text("imports.step.report"));
        return IntStream.rangeClosed(FILES, REPORT)
                .mapToObj(step ->
                        new Step(names.get(step), "", step < now ? Progress.PAST : step == now ? Progress.NOW : after))
                .toList();
    }
}
