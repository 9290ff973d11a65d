package io.linchpin.importers.csv;

import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.PlanFilter;
import io.linchpin.imports.Plans;
import io.linchpin.imports.RefusedRow;
import io.linchpin.imports.RunId;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one plan, page by page, through one kind after the other. */
record PlanPages(Plans plans, CurrentUser user, RunId run) {
    /** @param after how many rows of its kind stand before the next one */
    private record Placed(RowAnswer row, String kind, long after) {
        List<String> position() {
            return List.of(kind, String.valueOf(after));
        }
    }

    private record Start(String kind, long from) {
        static Start of(@Nullable String cursor) {
            var position = Page.position(cursor, 2);
            if (position.getFirst().isEmpty()) return new Start("", 0);
            if (position.getLast().matches("\\d{1,18}"))
                return new Start(position.getFirst(), Long.parseLong(position.getLast()));
            throw Invalid.field("cursor", String.valueOf(cursor), "This is not the next of an earlier page.");
        }
    }

    /** Rows that are told with their reasons, a part of all of them at a time. */
    interface Told {
        List<RefusedRow> read(CurrentUser user, RunId run, long from, int limit);
    }

    Page<RowAnswer> listed(String verdict, Told told, @Nullable String cursor, int limit) {
        var size = Page.limit(limit);
        var from = Start.of(cursor).from();
        var found = new ArrayList<Placed>();
        for (var row : told.read(user, run, from, size + 1))
            found.add(new Placed(RowAnswer.of(verdict, row), verdict, from + found.size() + 1));
        return Page.of(found, size, Placed::position).map(Placed::row);
    }

    Page<RowAnswer> planned(List<PlanFilter> filters, @Nullable String cursor, int limit) {
        var size = Page.limit(limit);
        var start = Start.of(cursor);
        var found = new ArrayList<Placed>();
        var begun = start.kind().isEmpty();
        for (var filter : filters) {
            var kind = RunAnswer.word(filter.kind());
            var here = kind.equals(start.kind());
            begun |= here;
            if (!begun) continue;
            plans.page(user, run, filter, here ? start.from() : 0, size + 1 - found.size()).stream()
                    .map(row -> new Placed(RowAnswer.of(row), kind, row.place() + 1))
                    .forEach(found::add);
        }
        return Page.of(found, size, Placed::position).map(Placed::row);
    }
}
