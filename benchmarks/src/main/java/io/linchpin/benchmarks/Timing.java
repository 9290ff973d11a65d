package io.linchpin.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Times in milliseconds. */
public final class Timing {
    private Timing() {}

    /** Of as many runs again after the first ones, which warm up. */
    public static double median(int runs, Callable<?> work) throws Exception {
        for (var warm = 0; warm < runs; warm++) work.call();
        var times = new double[runs];
        for (var run = 0; run < runs; run++) times[run] = once(work);
        return percentile(times, 50);
    }

    public static double once(Callable<?> work) throws Exception {
        var start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    public static double percentile(double[] times, int percent) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** How far a benchmark is, beside the table that goes to standard output. */
    public static void progress(String what) {
        System.err.printf("%tT %s%n", System.currentTimeMillis(), what);
    }
}
