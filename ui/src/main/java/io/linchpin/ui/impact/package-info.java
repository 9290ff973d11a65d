/** The impact page: what fails when CIs fail, why, and who has to know. */
@NullMarked
package io.linchpin.ui.impact;

import org.jspecify.annotations.NullMarked;
