package io.linchpin.imports;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.imports.PlanPieces.Piece;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.UseCase;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Leaves rows out of a plan together with those that need them, and takes them in again. */
@Component
class Dropping {
    private final Runs runs;
    private final PlanPieces pieces;
    private final KeptConsequences consequences;

    Dropping(Runs runs, PlanPieces pieces, KeptConsequences consequences) {
        this.runs = runs;
        this.pieces = pieces;
        this.consequences = consequences;
    }

    /** Which rows of one kind are meant. */
    sealed interface Choice {
        RowKind kind();

        boolean concerns(Piece piece);

        boolean takes(PlanRow row);

        /** All that a filter lets through. */
        record Matching(PlanFilter filter) implements Choice {
            @Override
            public RowKind kind() {
                return filter.kind();
            }

            @Override
            public boolean concerns(Piece piece) {
                return true;
            }

            @Override
            public boolean takes(PlanRow row) {
                return filter.test(row);
            }
        }

        /** Those that stood there when somebody looked. */
        record Seen(PlanSelection selection) implements Choice {
            @Override
            public RowKind kind() {
                return selection.filter().kind();
            }

            @Override
            public boolean concerns(Piece piece) {
                return selection.isIn(piece.first(), piece.rows());
            }

            @Override
            public boolean takes(PlanRow row) {
                return selection.contains(row.place());
            }
        }

        /** Named one by one, so that it is told when one cannot be taken in. */
        record Named(RowKind kind, Set<Long> places) implements Choice {
            @Override
            public boolean concerns(Piece piece) {
                return places.stream().anyMatch(piece::holds);
            }

            @Override
            public boolean takes(PlanRow row) {
                return places.contains(row.place());
            }
        }
    }

    /**
     * @param drop false takes them in again
     * @throws Conflict when the plan is not open, or a row cannot be taken in because what it needs is left out
     */
    @UseCase
    public ImportRun change(CurrentUser user, RunId id, Choice choice, boolean drop) {
        var tenants = user.tenants(Right.IMPORT);
        var run = runs.find(tenants, id).orElseThrow(() -> NotFound.of(id, "import"));
        var locked = runs.lock(tenants, id, ImportState.PLANNED)
                .orElseThrow(() -> new Conflict(
                        "%s is %s; rows can be left out of a plan that is open.", run.number(), run.state()));
        var plan = new OpenPlan(locked);
        plan.choose(choice, drop);
        plan.settle();
        var counts = plan.save();
        runs.progress(locked, locked.rows(), locked.done(), counts, null);
        consequences.forget(locked);
        return runs.find(tenants, id).orElseThrow(() -> NotFound.of(id, "import"));
    }

    /** The plan while its rows are being marked anew; read a chunk at a time, and written at the end. */
    private final class OpenPlan {
        private final ImportRun run;
        private final Map<RowKind, List<Piece>> before = new EnumMap<>(RowKind.class);
        private final Map<RowKind, List<Piece>> now = new EnumMap<>(RowKind.class);

        private OpenPlan(ImportRun run) {
            this.run = run;
            for (var kind : RowKind.values()) {
                var listed = pieces.list(Set.of(run.tenant()), run.id(), PlanStore.Stream.of(kind));
                before.put(kind, listed);
                now.put(kind, listed);
            }
        }

        private List<PlanRow> rows(RowKind kind, Piece piece) {
            return pieces.rows(Set.of(run.tenant()), run.id(), PlanStore.Stream.of(kind), piece);
        }

        private List<Piece> pieces(RowKind kind) {
            return now.getOrDefault(kind, List.of());
        }

        private void choose(Choice choice, boolean drop) {
            var marked = pieces(choice.kind()).stream()
                    .map(piece -> choice.concerns(piece) ? choose(choice, piece, drop) : piece)
                    .toList();
            now.put(choice.kind(), marked);
        }

        private Piece choose(Choice choice, Piece piece, boolean drop) {
            var dropped = (BitSet) piece.dropped().clone();
            for (var row : rows(choice.kind(), piece)) {
                if (!choice.takes(row)) continue;
                if (!drop && choice instanceof Choice.Named && row.fate() == PlanRow.Fate.ALONG) throw needs(row);
                if (row.fate() != PlanRow.Fate.ALONG) dropped.set((int) (row.place() - piece.first()), drop);
            }
            return piece.with(dropped, piece.along());
        }

        private Conflict needs(PlanRow row) {
            return new Conflict(
                    "%s is left out because something it needs is. Take that in again, and this comes too.",
                    row.row().subject());
        }

        /** Kind by kind in the order of writing, so that what is left out along takes along in turn. */
        private void settle() {
            var needs = new Needs();
            eachOut(RowKind.TEAMS, needs::out);
            along(RowKind.PEOPLE, needs.hasTeams(), needs::isMissing);
            eachOut(RowKind.PEOPLE, needs::out);
            along(RowKind.CIS, needs.hasParties(), needs::isMissing);
            eachOut(RowKind.CIS, needs::out);
            eachOut(RowKind.RELATIONSHIPS, needs::out);
            along(RowKind.RELATIONSHIPS, needs.hasEnds(), needs::isMissing);
        }

        private void eachOut(RowKind kind, Consumer<PlannedRow> reader) {
            for (var piece : pieces(kind)) {
                if (!piece.hasOut()) continue;
                for (var row : rows(kind, piece)) if (row.fate().isOut()) reader.accept(row.row());
            }
        }

        private void along(RowKind kind, boolean any, Predicate<PlannedRow> missing) {
            now.put(
                    kind,
                    pieces(kind).stream()
                            .map(piece -> any || !piece.along().isEmpty() ? along(kind, piece, missing) : piece)
                            .toList());
        }

        private Piece along(RowKind kind, Piece piece, Predicate<PlannedRow> missing) {
            var along = new BitSet();
            for (var row : rows(kind, piece)) {
                var place = (int) (row.place() - piece.first());
                if (!piece.dropped().get(place) && missing.test(row.row())) along.set(place);
            }
            return piece.with(piece.dropped(), along);
        }

        private Map<RowKind, Counts> save() {
            var counts = new EnumMap<RowKind, Counts>(RowKind.class);
            counts.putAll(run.counts());
            for (var kind : RowKind.values()) {
                var then = before.getOrDefault(kind, List.of());
                for (var at = 0; at < then.size(); at++) {
                    var piece = pieces(kind).get(at);
                    if (piece.equals(then.get(at))) continue;
                    pieces.mark(run.tenant(), piece);
                    counts.merge(kind, moved(kind, then.get(at), piece), Counts::plus);
                }
            }
            return counts;
        }

        private Counts moved(RowKind kind, Piece then, Piece piece) {
            var moved = Counts.NONE;
            for (var row : rows(kind, piece)) {
                var wasOut = then.fate((int) (row.place() - piece.first())).isOut();
                if (wasOut != row.fate().isOut()) moved = moved.dropped(PlanAction.of(row.row()), wasOut ? -1 : 1);
            }
            return moved;
        }
    }
}
