package io.linchpin.benchmarks;

import io.linchpin.identity.CurrentUser;
import io.linchpin.importers.csv.CsvUploads;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Each step of an import beside what the driver alone needs for the same rows, in one run. */
final class ImportBenchmark {
    private static final long PAUSE_MILLIS = 20;
    private static final String SOURCE = "benchmark";
    private static final String BARE_LOAD = "bare driver load";
    private static final String MERGE_SET = "MERGE … SET of everything";

    private final ImportFiles files;
    private final List<Step> steps = new ArrayList<>();

    private record Step(String name, long rows, double seconds, MemoryWatch.Peak peak) {
        double rate() {
            return rows / seconds;
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private ImportBenchmark(ImportFiles files) {
        this.files = files;
    }

    static void run(int cis) throws Exception {
        Timing.progress("making up %,d CIs".formatted(cis));
        try (var files = ImportFiles.of(cis)) {
            var benchmark = new ImportBenchmark(files);
            try (var installation = Installation.started();
                    var watch = new MemoryWatch(installation)) {
                benchmark.floors(installation, watch);
            }
            try (var installation = Installation.started();
                    var watch = new MemoryWatch(installation)) {
                benchmark.imports(installation, watch);
            }
            benchmark.print();
        }
    }

    private void floors(Installation installation, MemoryWatch watch) throws Exception {
        try (var bare = new BareLoad(installation)) {
            Work load = () -> {
                bare.cis(files.cis());
                bare.relationships(files.relationships());
            };
            time(watch, BARE_LOAD, files.rows(), load);
            time(watch, MERGE_SET, files.rows(), load);
        }
    }

    private void imports(Installation installation, MemoryWatch watch) throws Exception {
        var importer = new Importer(installation.bean(Imports.class), installation.administrator());
        var first = importer.upload(files.cis(), files.relationships());
        time(watch, "plan", files.rows(), () -> importer.plan(first, false));
        time(watch, "apply", files.rows(), () -> importer.apply(first));
        var again = importer.upload(files.cis(), files.relationships());
        time(watch, "the same files again", files.rows(), () -> importer.plan(again, true));
        importer.check(again, run -> run.total().changes() == 0 && run.total().refuse() == 0);
        var changed = importer.upload(files.changed(), files.relationships());
        time(watch, "1 % changed", files.rows(), () -> importer.plan(changed, true));
        importer.check(changed, run -> run.total().update() == files.ciRows() / 100);
        time(watch, "revert of 1 %", files.ciRows() / 100, () -> importer.revert(changed));
        time(watch, "revert of everything", files.rows(), () -> importer.revert(first));
    }

    private void time(MemoryWatch watch, String name, long rows, Work work) throws Exception {
        Timing.progress(name);
        watch.peak();
        var millis = Timing.once(() -> {
            work.run();
            return name;
        });
        steps.add(new Step(name, rows, millis / 1000, watch.peak()));
    }

    private Step step(String name) {
        return steps.stream().filter(step -> step.name.equals(name)).findFirst().orElseThrow();
    }

    private void print() {
        var bare = step(BARE_LOAD);
        var merge = step(MERGE_SET);
        System.out.printf("%n### %,d CIs, %,d relationships%n%n", files.ciRows(), files.relationshipRows());
        System.out.println(
                "| step | rows | s | rows/s | time ÷ bare load | rate ÷ MERGE … SET | application at most, MB"
                        + " | its heap after a collection, MB | database at most, MB |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var step : steps)
            System.out.printf(
                    "| %s | %,d | %,.1f | %,.0f | %.2f | %.2f | %,d | %,d | %,d |%n",
                    step.name,
                    step.rows,
                    step.seconds,
                    step.rate(),
                    step.seconds / bare.seconds,
                    step.rate() / merge.rate(),
                    step.peak.application() >> 20,
                    step.peak.heap() >> 20,
                    step.peak.database() >> 20);
        System.out.printf(
                "%nPlan and apply together take %.2f times the bare load.%n",
                (step("plan").seconds + step("apply").seconds) / bare.seconds);
    }

    /** Somebody who imports and waits for what becomes of it. */
    private record Importer(Imports imports, CurrentUser user) {
        RunId upload(Path cis, Path relationships) throws IOException {
            var run = RunId.random();
            var folder = imports.receive(run);
            store(folder, RowKind.CIS, cis);
            store(folder, RowKind.RELATIONSHIPS, relationships);
            return run;
        }

        private static void store(Path folder, RowKind kind, Path file) throws IOException {
            try (var content = Files.newInputStream(file)) {
                CsvUploads.store(folder, kind, file.getFileName().toString(), content);
            }
        }

        void plan(RunId run, boolean apply) throws InterruptedException {
            imports.start(user, user.tenant(), run, SOURCE, apply);
            await(run);
        }

        void apply(RunId run) throws InterruptedException {
            imports.apply(user, run);
            await(run);
        }

        void revert(RunId run) throws InterruptedException {
            imports.revert(user, run);
            await(run);
        }

        void await(RunId run) throws InterruptedException {
            var now = imports.get(user, run);
            while (now.state().running()) {
                Thread.sleep(PAUSE_MILLIS);
                now = imports.get(user, run);
            }
            check(run, settled -> settled.state() != ImportState.FAILED);
        }

        void check(RunId run, Predicate<ImportRun> expected) {
            var now = imports.get(user, run);
            if (!expected.test(now)) throw new IllegalStateException("Not as expected: " + now);
        }
    }
}
