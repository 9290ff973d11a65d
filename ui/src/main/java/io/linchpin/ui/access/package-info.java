/** How people come in: sign-in by form or by the sample, and who they are during their session. */
@NullMarked
package io.linchpin.ui.access;

import org.jspecify.annotations.NullMarked;
