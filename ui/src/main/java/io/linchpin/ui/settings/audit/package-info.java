/** Who did what, when, from where and why. */
@NullMarked
package io.linchpin.ui.settings.audit;

import org.jspecify.annotations.NullMarked;
