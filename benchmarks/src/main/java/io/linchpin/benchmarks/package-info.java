/** Timings run by hand and by {@code ./linchpin bench}; no test depends on them. */
@NullMarked
package io.linchpin.benchmarks;

import org.jspecify.annotations.NullMarked;
