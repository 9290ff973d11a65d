package io.linchpin.imports;

import io.linchpin.shared.TenantId;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Walks over the rows of a plan in their order, holding one chunk at a time. */
@Component
class PlanWalk {
    private final PlanPieces pieces;

    PlanWalk(PlanPieces pieces) {
        this.pieces = pieces;
    }

    void each(Set<TenantId> tenants, RunId run, RowKind kind, Consumer<PlanRow> reader) {
        var stream = PlanStore.Stream.of(kind);
        for (var piece : pieces.list(tenants, run, stream))
            pieces.rows(tenants, run, stream, piece).forEach(reader);
    }

    /** Only those that applying writes, or has written. */
    void eachWritten(ImportRun run, RowKind kind, Consumer<PlannedRow> reader) {
        each(Set.of(run.tenant()), run.id(), kind, row -> {
            if (row.fate() == PlanRow.Fate.WRITTEN) reader.accept(row.row());
        });
    }
}
