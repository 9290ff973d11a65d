/** What else fails when these CIs fail, how badly, and why; the rules are those of the impact design. */
@NullMarked
package io.linchpin.impact;

import org.jspecify.annotations.NullMarked;
