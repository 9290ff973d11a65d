package io.linchpin.imports;

import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an import would write: looked at row by row, as a graph and by what it means; and rows left out of it. */
@Service
public class Plans {
    private static final Pattern ROW = Pattern.compile("(?i)(cis|relationships|teams|people):(\\d{1,9})");

    private final Runs runs;
    private final PlanPieces pieces;
    private final PlanWalk walk;
    private final Dropping dropping;
    private final PlanMeaning meaning;
    private final KeptConsequences kept;
    private final PlanDrawing drawing;

    Plans(
            Runs runs,
            PlanPieces pieces,
            PlanWalk walk,
            Dropping dropping,
            PlanMeaning meaning,
            KeptConsequences kept,
            PlanDrawing drawing) {
        this.runs = runs;
        this.pieces = pieces;
        this.walk = walk;
        this.dropping = dropping;
        this.meaning = meaning;
        this.kept = kept;
        this.drawing = drawing;
    }

    /** Looks through all rows of the filter's kind, a chunk at a time. */
    public PlanSelection select(CurrentUser user, RunId run, PlanFilter filter) {
        var selection = new PlanSelection(filter);
        walk.each(user.tenants(Right.IMPORT), get(user, run).id(), filter.kind(), selection::look);
        return selection;
    }

    /** Some of the selected rows as they are now, in the order of the file. @param from counted from 0 */
    public List<PlanRow> rows(CurrentUser user, RunId run, PlanSelection selection, int from, int limit) {
        var tenants = user.tenants(Right.IMPORT);
        var stream = PlanStore.Stream.of(selection.filter().kind());
        var wanted = selection.places(from, limit);
        var rows = new ArrayList<PlanRow>(wanted.length);
        var next = 0;
        if (wanted.length == 0) return rows;
        for (var piece : pieces.list(tenants, get(user, run).id(), stream)) {
            if (next == wanted.length || !piece.holds(wanted[next])) continue;
            var read = pieces.rows(tenants, run, stream, piece);
            while (next < wanted.length && piece.holds(wanted[next]))
                rows.add(read.get((int) (wanted[next++] - piece.first())));
        }
        return rows;
    }

    /**
     * The rows that a filter lets through, until there are enough.
     * @param from the first place to look at
     */
    public List<PlanRow> page(CurrentUser user, RunId run, PlanFilter filter, long from, int limit) {
        var tenants = user.tenants(Right.IMPORT);
        var stream = PlanStore.Stream.of(filter.kind());
        var rows = new ArrayList<PlanRow>();
        for (var piece : pieces.list(tenants, get(user, run).id(), stream)) {
            if (rows.size() >= limit) break;
            if (piece.first() + piece.rows() <= from) continue;
            pieces.rows(tenants, run, stream, piece).stream()
                    .filter(row -> row.place() >= from && filter.test(row))
                    .limit(limit - rows.size())
                    .forEach(rows::add);
        }
        return rows;
    }

    /** Every row that the filter lets through. */
    public void each(CurrentUser user, RunId run, PlanFilter filter, Consumer<PlanRow> reader) {
        walk.each(user.tenants(Right.IMPORT), get(user, run).id(), filter.kind(), row -> {
            if (filter.test(row)) reader.accept(row);
        });
    }

    /**
     * Leaves every row that the filter lets through out of the plan, with those that need them; or takes them in again.
     * @throws Conflict when the plan is not open
     */
    public ImportRun drop(CurrentUser user, RunId run, PlanFilter filter, boolean drop) {
        return dropping.change(user, run, new Dropping.Choice.Matching(filter), drop);
    }

    /** The same with rows that somebody has seen. */
    public ImportRun drop(CurrentUser user, RunId run, PlanSelection selection, boolean drop) {
        return dropping.change(user, run, new Dropping.Choice.Seen(selection), drop);
    }

    /**
     * The same with single rows.
     * @param rows by their ids, see {@link PlanRow#id()}
     * @throws Conflict also when one cannot be taken in because what it needs is left out
     */
    public ImportRun drop(CurrentUser user, RunId run, List<String> rows, boolean drop) {
        var changed = get(user, run);
        var byKind = rows.stream().map(Plans::place).collect(Collectors.groupingBy(Place::kind));
        for (var kind : byKind.keySet()) {
            var places = byKind.get(kind).stream().map(Place::place).collect(Collectors.toSet());
            changed = dropping.change(user, run, new Dropping.Choice.Named(kind, Set.copyOf(places)), drop);
        }
        return changed;
    }

    private record Place(RowKind kind, long place) {}

    private static Place place(String id) {
        var found = ROW.matcher(id);
        if (!found.matches())
            throw Invalid.field("rows", id, "A row is named by its kind and its place, such as cis:12.");
        return new Place(RowKind.valueOf(found.group(1).toUpperCase(Locale.ROOT)), Long.parseLong(found.group(2)));
    }

    /**
     * What the plan means. Found out when somebody first asks while the plan is open, and kept with the import.
     * @throws Conflict when nobody asked before it was applied
     */
    public Consequences consequences(CurrentUser user, RunId id) {
        var run = get(user, id);
        var known = kept.find(user.tenants(), id);
        if (known.isPresent() && (known.get().whole() || run.state() != ImportState.PLANNED))
            return known.get().consequences();
        if (run.state() != ImportState.PLANNED)
            throw new Conflict("Nobody has looked at what %s means while its plan was open.", run.number());
        var found = meaning.of(user, run);
        // Whoever left rows out meanwhile has made another plan of it.
        if (get(user, id).total().equals(run.total())) kept.keep(run, user.tenants(), found);
        return found;
    }

    /** The part of the plan that can be drawn. @param centre null for the largest part that hangs together */
    public PlanGraph graph(CurrentUser user, RunId id, @Nullable CiId centre) {
        return drawing.draw(user, get(user, id), centre);
    }

    private ImportRun get(CurrentUser user, RunId run) {
        return runs.find(user.tenants(Right.IMPORT), run).orElseThrow(() -> NotFound.of(run, "import"));
    }
}
