package io.linchpin.benchmarks;

import java.lang.management.ManagementFactory;

/** What the figures were measured on. */
final class Machine {
    private Machine() {}

    static String described() {
        var runtime = Runtime.getRuntime();
        return "%d cores, Java %s, application heap up to %d MB, load %.1f"
                .formatted(
                        runtime.availableProcessors(),
                        Runtime.version(),
                        runtime.maxMemory() >> 20,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
