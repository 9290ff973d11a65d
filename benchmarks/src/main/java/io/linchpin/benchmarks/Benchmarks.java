package io.linchpin.benchmarks;

import io.linchpin.impact.ImpactBenchmark;
import java.util.Arrays;
import java.util.List;

/** {@code ./linchpin bench impact 10000 1000000}, {@code questions} or {@code import}: the sizes are numbers of CIs. */
public final class Benchmarks {
    private static final List<Integer> SIZES = List.of(10_000, 100_000);
    private static final String USAGE = """
        ./linchpin bench impact [CIS…]     impact beside its alternatives
        ./linchpin bench questions [CIS]   questions while an import of 100,000 rows runs
        ./linchpin bench import [CIS…]     imports beside the bare driver
        """;

    private Benchmarks() {}

    static void main(String... arguments) throws Exception {
        var sizes = Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "impact" -> {
                System.out.println(Machine.described());
                for (var size : sizes.isEmpty() ? SIZES : sizes) impact(size);
            }
            case "questions" -> {
                System.out.println(Machine.described());
                questions(sizes.isEmpty() ? SIZES.getFirst() : sizes.getFirst());
            }
            case "import" -> {
                System.out.println(Machine.described());
                for (var size : sizes.isEmpty() ? SIZES : sizes) ImportBenchmark.run(size);
            }
            default -> {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
        System.exit(0);
    }

    private static void impact(int size) throws Exception {
        try (var installation = Installation.with(HeavyTailed.of(size))) {
            var ladder = ImpactBenchmark.ladder();
            installation.store(ladder);
            ImpactBenchmark.run(installation, ladder);
        }
    }

    private static void questions(int size) throws Exception {
        var graph = HeavyTailed.of(size);
        try (var installation = Installation.with(graph)) {
            QuestionsBesideImport.run(installation, graph);
        }
    }
}
