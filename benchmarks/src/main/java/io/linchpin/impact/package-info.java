/** Benchmarks of the impact engine; they stand in its package to time what is inside. */
@NullMarked
package io.linchpin.impact;

import org.jspecify.annotations.NullMarked;
