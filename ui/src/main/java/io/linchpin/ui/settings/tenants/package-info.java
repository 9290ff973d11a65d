/** The tree of tenants, and who has a role in each. */
@NullMarked
package io.linchpin.ui.settings.tenants;

import org.jspecify.annotations.NullMarked;
