package io.linchpin.ui.settings.audit;

import io.linchpin.audit.AuditEntry;
import io.linchpin.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The trail as far as somebody has scrolled. It is read page by page, each from where the one before ended, so that what is
 * written meanwhile moves no row.
 */
final class AuditPages {
    private final Function<@Nullable String, Page<AuditEntry>> read;
    private final List<AuditEntry> seen = new ArrayList<>();
    private @Nullable String next;
    private boolean begun;

    /** @param read the page at a cursor, the first one at null */
    AuditPages(Function<@Nullable String, Page<AuditEntry>> read) {
        this.read = read;
    }

    List<AuditEntry> from(int offset, int limit) {
        while (seen.size() < offset + limit && hasMore()) {
            var page = read.apply(next);
            seen.addAll(page.items());
            next = page.next();
            begun = true;
        }
        var from = Math.min(offset, seen.size());
        return List.copyOf(seen.subList(from, Math.min(offset + limit, seen.size())));
    }

    private boolean hasMore() {
        return !begun || next != null;
    }
}
