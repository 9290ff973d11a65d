package io.linchpin.imports;

import io.linchpin.imports.PlanRow.Fate;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The rows of plans a chunk at a time, with what is noted of each. */
@Component
class PlanPieces {
    private final Cypher cypher;
    private final PlanStore plans;

    PlanPieces(Cypher cypher, PlanStore plans) {
        this.cypher = cypher;
        this.plans = plans;
    }

    /**
     * One chunk; the sets hold places in it, counted from 0.
     * @param first how many rows of its stream stand before it
     * @param dropped rows that a person left out
     * @param along rows that are left out because what they need is
     * @param left rows that were not written after all
     */
    record Piece(String key, long first, int rows, BitSet dropped, BitSet along, BitSet left) {
        Fate fate(int place) {
            if (dropped.get(place)) return Fate.DROPPED;
            if (along.get(place)) return Fate.ALONG;
            return left.get(place) ? Fate.REFUSED : Fate.WRITTEN;
        }

        boolean hasOut() {
            return !dropped.isEmpty() || !along.isEmpty();
        }

        boolean holds(long place) {
            return place >= first && place < first + rows;
        }

        Piece with(BitSet dropped, BitSet along) {
            return new Piece(key, first, rows, dropped, along, left);
        }
    }

    @UseCase(readOnly = true)
    public List<Piece> list(Set<TenantId> tenants, RunId run, PlanStore.Stream<?> stream) {
        return cypher.run(ImportsQuery.LIST_CHUNKS)
                .with("tenants", tenants)
                .with("run", run)
                .with("stream", stream.name())
                .list(row -> new Piece(
                        row.text("key"),
                        row.longNumber("first"),
                        row.number("rows"),
                        bits(row.numbers("dropped")),
                        bits(row.numbers("along")),
                        bits(row.numbers("left"))));
    }

    List<PlanRow> rows(Set<TenantId> tenants, RunId run, PlanStore.Stream<? extends PlannedRow> stream, Piece piece) {
        var read = plans.read(tenants, run, stream, piece.first, piece.rows);
        var rows = new ArrayList<PlanRow>(read.size());
        for (var place = 0; place < read.size(); place++)
            rows.add(new PlanRow(piece.first + place, read.get(place), piece.fate(place)));
        return rows;
    }

    /** Inside the transaction that changes the plan. */
    void mark(TenantId tenant, Piece piece) {
        cypher.run(ImportsQuery.MARK_ROWS)
                .with("tenant", tenant)
                .with("key", piece.key)
                .with("dropped", piece.dropped.stream().boxed().toList())
                .with("along", piece.along.stream().boxed().toList())
                .execute();
    }

    private static BitSet bits(int[] places) {
        var bits = new BitSet();
        IntStream.of(places).forEach(bits::set);
        return bits;
    }
}
