package io.linchpin.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next where to go on, null at the end */
public record CursorPage<T>(List<T> items, @Nullable String next) {
    public CursorPage {
        items = List.copyOf(items);
    }
}
