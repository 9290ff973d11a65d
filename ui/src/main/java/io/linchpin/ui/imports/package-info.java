/** Imports on the screen: files, columns, plan, applying and the report. */
@NullMarked
package io.linchpin.ui.imports;

import org.jspecify.annotations.NullMarked;
