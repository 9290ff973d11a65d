/** Builds the sample company, a regional healthcare network with its hosting provider, as files for the ordinary importer. */
@NullMarked
package io.linchpin.importers.sample;

import org.jspecify.annotations.NullMarked;
