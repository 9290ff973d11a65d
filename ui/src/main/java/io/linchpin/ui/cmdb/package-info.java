/** The pages of the CMDB: list, CI, forms, map, services and the catalogue. */
@NullMarked
package io.linchpin.ui.cmdb;

import org.jspecify.annotations.NullMarked;
