package io.linchpin.imports;

import io.linchpin.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the rows of a plan and stores a chunk whenever one is full. */
final class PlanWriter {
    private final PlanStore store;
    private final TenantId tenant;
    private final RunId run;
    private final int chunkRows;
    private final Map<PlanStore.Stream<?>, Buffer> buffers = new HashMap<>();

    PlanWriter(PlanStore store, TenantId tenant, RunId run) {
        this.store = store;
        this.tenant = tenant;
        this.run = run;
        this.chunkRows = store.chunkRows();
    }

    <T> void add(PlanStore.Stream<T> stream, T row) {
        var buffer = buffers.computeIfAbsent(stream, missing -> new Buffer());
        buffer.rows.add(row);
        if (buffer.rows.size() == chunkRows) store(stream, buffer);
    }

    /** Begins a new chunk when so many more rows would not fit into this one. */
    void keepTogether(PlanStore.Stream<?> stream, int rows) {
        var buffer = buffers.get(stream);
        if (buffer != null && !buffer.rows.isEmpty() && buffer.rows.size() + rows > chunkRows) store(stream, buffer);
    }

    void finish() {
        buffers.forEach((stream, buffer) -> {
            if (!buffer.rows.isEmpty()) store(stream, buffer);
        });
    }

    private void store(PlanStore.Stream<?> stream, Buffer buffer) {
        store.write(tenant, run, stream, buffer.chunks, buffer.stored, List.copyOf(buffer.rows));
        buffer.chunks++;
        buffer.stored += buffer.rows.size();
        buffer.rows.clear();
    }

    private static final class Buffer {
        private final List<Object> rows = new ArrayList<>();
        private int chunks;
        private long stored;
    }
}
