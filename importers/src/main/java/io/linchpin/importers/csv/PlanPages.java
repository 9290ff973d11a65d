package io.linchpin.importers.csv;

import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.Imports;
import io.linchpin.imports.PlannedRow;
import io.linchpin.imports.RefusedRow;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of one plan, page by page, through one kind after the other. */
record PlanPages(Imports imports, CurrentUser user, RunId run) {
    private static final int CHUNK = 5_000;

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

    Page<RowAnswer> planned(List<RowKind> kinds, Predicate<PlannedRow> wanted, @Nullable String cursor, int limit) {
        var size = Page.limit(limit);
        var start = Start.of(cursor);
        var found = new ArrayList<Placed>();
        var begun = start.kind().isEmpty();
        for (var kind : kinds) {
            var here = RunAnswer.word(kind).equals(start.kind());
            begun |= here;
            if (begun) collect(kind, here ? start.from() : 0, wanted, size + 1, found);
        }
        return Page.of(found, size, Placed::position).map(Placed::row);
    }

    /** Adds rows of one kind until there are {@code enough} of all kinds. */
    private void collect(RowKind kind, long from, Predicate<PlannedRow> wanted, int enough, List<Placed> found) {
        var at = from;
        while (found.size() < enough) {
            var rows = imports.planned(user, run, kind, at, CHUNK);
            for (var row : rows) {
                at++;
                if (found.size() < enough && wanted.test(row))
                    found.add(new Placed(RowAnswer.of(row), RunAnswer.word(kind), at));
            }
            if (rows.size() < CHUNK) return;
        }
    }
}
