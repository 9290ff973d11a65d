package io.linchpin.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** What the figures were measured on, and the memory of processes. */
public final class Machine {
    private Machine() {}

    static String described() {
        var runtime = Runtime.getRuntime();
        return "%d cores, Java %s, application heap up to %,d MB, load %.1f"
                .formatted(
                        runtime.availableProcessors(),
                        Runtime.version(),
                        runtime.maxMemory() >> 20,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** In bytes, as the operating system counts it; 0 where it has no {@code ps}. */
    public static long memoryOf(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            var kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) << 10;
        } catch (IOException _) {
            return 0;
        }
    }

    public static long ownMemory() {
        return memoryOf(ProcessHandle.current().pid());
    }
}
