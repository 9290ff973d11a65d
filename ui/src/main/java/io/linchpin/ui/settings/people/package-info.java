/** Who works here: the list, and a page for each with what they may do and how they come in. */
@NullMarked
package io.linchpin.ui.settings.people;

import org.jspecify.annotations.NullMarked;
