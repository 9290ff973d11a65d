package io.linchpin.imports;

import org.jspecify.annotations.Nullable;

/** One value, as it is and as it would be; null where there is none. */
public record Change(@Nullable String before, @Nullable String after) {}
