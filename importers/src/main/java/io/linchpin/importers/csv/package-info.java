/** Delimited text that people bring: how a file is written, its rows, and the mapping that says what their columns mean. */
@NamedInterface("csv")
@NullMarked
package io.linchpin.importers.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
