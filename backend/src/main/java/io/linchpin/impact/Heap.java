package io.linchpin.impact;

import org.springframework.stereotype.Component;

/** The memory of this process. */
@Component
class Heap {
    long most() {
        return Runtime.getRuntime().maxMemory();
    }

    /** What may still be filled, of which garbage is a part only after it has been collected. */
    long free() {
        var runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /** What is free at once, and if that is less than wanted, after collecting garbage, which takes a while. */
    long free(long wanted) {
        var free = free();
        if (free >= wanted) return free;
        System.gc();
        return free();
    }
}
