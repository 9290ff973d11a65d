/** What the pages of the settings have in common: forms that say what is wrong where it is, lists, secrets shown once. */
@NullMarked
package io.linchpin.ui.settings;

import org.jspecify.annotations.NullMarked;
