/** How programs come in: tokens, shown once and revoked at once. */
@NullMarked
package io.linchpin.ui.settings.tokens;

import org.jspecify.annotations.NullMarked;
