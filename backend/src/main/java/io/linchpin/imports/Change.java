package io.linchpin.imports;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One value, as it is and as it would be; null where there is none. */
public record Change(@Nullable String before, @Nullable String after) {
    /** Where the two values are the same, nothing. */
    static void add(Map<String, Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) changes.put(field, new Change(Texts.of(before), Texts.of(after)));
    }
}
