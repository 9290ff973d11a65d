/** What stands around every page: navigation, tenant, search, commands, keys, theme, language, and the pages for errors and sign-in. */
@NullMarked
package io.linchpin.ui.shell;

import org.jspecify.annotations.NullMarked;
