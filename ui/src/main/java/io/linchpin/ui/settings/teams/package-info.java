/** Teams, who is in them, and what they look after. */
@NullMarked
package io.linchpin.ui.settings.teams;

import org.jspecify.annotations.NullMarked;
