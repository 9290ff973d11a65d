package io.linchpin.importers.csv;

import io.linchpin.imports.RowKind;
import java.util.Set;

/**
 * One way to read a file.
 * @param path where it stands in the mapping: {@code cis}, {@code files.devices.relationships.2}
 * @param takesRest whether columns that it does not name count too: those called like a field, and what is left as attributes
 * @param elsewhere columns that another reading of the same file is about, so that they are not left
 */
record Reading(String path, RowKind kind, FileMapping mapping, boolean takesRest, Set<String> elsewhere) {}
