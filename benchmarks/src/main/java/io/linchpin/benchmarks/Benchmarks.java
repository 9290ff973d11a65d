package io.linchpin.benchmarks;

import io.linchpin.impact.ImpactBenchmark;
import java.util.Arrays;
import java.util.List;

/** {@code ./linchpin bench impact 10000 1000000}: the sizes are numbers of CIs. */
public final class Benchmarks {
    private static final List<Integer> SIZES = List.of(10_000, 100_000);

    private Benchmarks() {}

    static void main(String... arguments) throws Exception {
        if (arguments.length == 0 || !arguments[0].equals("impact")) {
            System.err.println("./linchpin bench impact [CIS…]");
            System.exit(2);
        }
        var sizes = arguments.length == 1
                ? SIZES
                : Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
        System.out.println(Machine.described());
        for (var size : sizes) {
            try (var installation = Installation.with(HeavyTailed.of(size))) {
                ImpactBenchmark.run(installation);
            }
        }
        System.exit(0);
    }
}
