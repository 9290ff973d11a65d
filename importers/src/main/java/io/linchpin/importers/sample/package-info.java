/** Builds the sample company, a regional healthcare network with its hosting provider, as files for the ordinary importer. */
@NamedInterface("sample")
@NullMarked
package io.linchpin.importers.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
