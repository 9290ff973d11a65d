package io.linchpin.imports;

import io.linchpin.shared.FieldError;
import java.util.List;

/** A row that cannot be written, with everything that is wrong with it, and the row as it came. */
public record RefusedRow(RowKind kind, String file, long line, List<String> cells, List<FieldError> errors) {}
