package io.linchpin.cmdb;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who gave a CI its values: whoever made it, but for those that were written since.
 * @param origin null when nobody knows any more
 * @param named by field, as in {@link CiFacts#differences}
 */
public record Authors(@Nullable Author origin, Map<String, Author> named) {
    public Authors {
        named = Map.copyOf(named);
    }

    /** @return empty when nobody has given the field a value, or nobody knows who */
    public Optional<Author> of(String field, @Nullable Object value) {
        var writer = named.get(field);
        if (writer != null) return Optional.of(writer);
        return value == null ? Optional.empty() : Optional.ofNullable(origin);
    }
}
