package io.linchpin.shared;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How our values look in the database: ids as text, enums by name, instants as UTC date-times. */
final class Stored {
    private Stored() {}

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Identifier id -> id.value().toString();
            case Enum<?> constant -> constant.name();
            case Instant instant -> instant.atZone(ZoneOffset.UTC);
            case Collection<?> items -> list(items);
            case Map<?, ?> map -> map(map);
            case Record someRecord ->
                throw new IllegalArgumentException(
                        "A %s cannot be a parameter: give a map of its parts.".formatted(someRecord.getClass()));
            default -> value;
        };
    }

    private static Object list(Collection<?> items) {
        var stored = new ArrayList<@Nullable Object>(items.size());
        for (var item : items) stored.add(of(item));
        return stored;
    }

    private static Object map(Map<?, ?> map) {
        var stored = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> stored.put(String.valueOf(key), of(value)));
        return stored;
    }
}
