package io.linchpin.imports;

import io.linchpin.shared.Cypher;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the rows of plans, in chunks, in the graph: any instance can show a plan or go on writing it. */
@Component
class PlanStore {
    /** Where the numbers of chunks begin that are added while a plan is written. */
    static final int LATE = 1_000_000;

    /** Rows of one kind, or the refused ones of all kinds, in their order. */
    record Stream<T>(String name, Class<T> type) {
        static final Stream<PlannedRow.PlannedTeam> TEAMS = new Stream<>("TEAMS", PlannedRow.PlannedTeam.class);
        static final Stream<PlannedRow.PlannedPerson> PEOPLE = new Stream<>("PEOPLE", PlannedRow.PlannedPerson.class);
        static final Stream<PlannedRow.PlannedCi> CIS = new Stream<>("CIS", PlannedRow.PlannedCi.class);
        static final Stream<PlannedRow.PlannedRelationship> RELATIONSHIPS =
                new Stream<>("RELATIONSHIPS", PlannedRow.PlannedRelationship.class);
        /** Rows that change no fact, but are told by this source for the first time or in other words: written, not shown. */
        static final Stream<PlannedRow.PlannedCi> CONFIRMED_CIS =
                new Stream<>("CONFIRMED_CIS", PlannedRow.PlannedCi.class);

        /** What rows say and do not get, because somebody goes before their source: told, not written. */
        static final Stream<RefusedRow> OVERRULED = new Stream<>("OVERRULED", RefusedRow.class);

        /** CIs of which only is kept that the source does not bring them any more. */
        static final Stream<PlannedRow.PlannedCi> MISSING_CIS = new Stream<>("MISSING_CIS", PlannedRow.PlannedCi.class);

        static final Stream<PlannedRow.PlannedRelationship> CONFIRMED_RELATIONSHIPS =
                new Stream<>("CONFIRMED_RELATIONSHIPS", PlannedRow.PlannedRelationship.class);
        static final Stream<RefusedRow> REFUSED = new Stream<>("REFUSED", RefusedRow.class);
        /** What stayed when the import was taken back, and why. */
        static final Stream<RefusedRow> KEPT = new Stream<>("KEPT", RefusedRow.class);

        static Stream<? extends PlannedRow> of(RowKind kind) {
            return switch (kind) {
                case TEAMS -> TEAMS;
                case PEOPLE -> PEOPLE;
                case CIS -> CIS;
                case RELATIONSHIPS -> RELATIONSHIPS;
            };
        }

        boolean isShown() {
            return this != CONFIRMED_CIS && this != CONFIRMED_RELATIONSHIPS;
        }
    }

    /** In the order in which they are written. */
    static final List<Stream<? extends PlannedRow>> WRITTEN = List.of(
            Stream.TEAMS,
            Stream.PEOPLE,
            Stream.CIS,
            Stream.CONFIRMED_CIS,
            Stream.MISSING_CIS,
            Stream.RELATIONSHIPS,
            Stream.CONFIRMED_RELATIONSHIPS);

    /** @param key unique in the installation */
    record OpenChunk(String key, int rows) {}

    private final Cypher cypher;
    private final int chunkRows;

    /** @param chunkRows that are written in one transaction; fewer need less memory in the database, more are quicker */
    PlanStore(Cypher cypher, @Value("${linchpin.imports.rows-at-once:5000}") int chunkRows) {
        this.cypher = cypher;
        this.chunkRows = chunkRows;
    }

    /** Rows that are compared, kept and written together. */
    int chunkRows() {
        return chunkRows;
    }

    @UseCase
    public void write(TenantId tenant, RunId run, Stream<?> stream, int seq, long first, List<?> rows) {
        cypher.run(ImportsQuery.WRITE_CHUNK)
                .with("tenant", tenant)
                .with("run", run)
                .with("key", "%s|%s|%d".formatted(run, stream.name, seq))
                .with("stream", stream.name)
                .with("seq", seq)
                .with("first", first)
                .with("rows", rows.size())
                .with("data", Chunk.pack(rows))
                .execute();
    }

    /** @param from counted from 0 in the stream */
    @UseCase(readOnly = true)
    public <T> List<T> read(Set<TenantId> tenants, RunId run, Stream<T> stream, long from, int limit) {
        record Piece<T>(long first, List<T> rows) {}
        var pieces = cypher.run(ImportsQuery.READ_CHUNKS)
                .with("tenants", tenants)
                .with("run", run)
                .with("stream", stream.name)
                .with("from", from)
                .with("to", from + limit)
                .list(row -> new Piece<>(row.longNumber("first"), Chunk.unpack(row.bytes("data"), stream.type)));
        var wanted = new ArrayList<T>(limit);
        for (var piece : pieces) {
            var begin = (int) Math.max(0, from - piece.first);
            var end = (int) Math.min(piece.rows.size(), from + limit - piece.first);
            wanted.addAll(piece.rows.subList(begin, end));
        }
        return wanted;
    }

    /** All rows of a stream, a chunk at a time. */
    <T> void each(TenantId tenant, RunId run, Stream<T> stream, Consumer<List<T>> reader) {
        var from = 0L;
        var rows = read(Set.of(tenant), run, stream, from, chunkRows);
        while (!rows.isEmpty()) {
            reader.accept(rows);
            from += rows.size();
            rows = read(Set.of(tenant), run, stream, from, chunkRows);
        }
    }

    /** The rows that applying writes, those that are written already too. */
    @UseCase(readOnly = true)
    public long size(TenantId tenant, RunId run) {
        return size(tenant, run, WRITTEN);
    }

    /** How many rows there are in these streams. */
    @UseCase(readOnly = true)
    public long size(TenantId tenant, RunId run, List<? extends Stream<?>> streams) {
        return cypher.run(ImportsQuery.COUNT_PLANNED_ROWS)
                .with("tenants", Set.of(tenant))
                .with("run", run)
                .with("streams", streams.stream().map(Stream::name).toList())
                .one(row -> row.longNumber("rows"))
                .orElse(0L);
    }

    @UseCase(readOnly = true)
    public List<OpenChunk> open(TenantId tenant, RunId run, Stream<?> stream) {
        return cypher.run(ImportsQuery.LIST_OPEN_CHUNKS)
                .with("tenants", Set.of(tenant))
                .with("run", run)
                .with("stream", stream.name)
                .list(row -> new OpenChunk(row.text("key"), row.number("rows")));
    }

    /** Rows of a chunk, each with its place in it, counted from 0. */
    record Placed<T>(List<T> rows, List<Integer> places) {
        /** Those at none of these places. */
        static <T> Placed<T> without(int[] out, List<T> rows) {
            var left = Arrays.stream(out).boxed().collect(Collectors.toSet());
            var places = IntStream.range(0, rows.size())
                    .boxed()
                    .filter(place -> !left.contains(place))
                    .toList();
            return new Placed<>(places.stream().map(rows::get).toList(), places);
        }

        /** @param some of these very rows */
        List<Integer> placesOf(Collection<?> some) {
            var wanted = Collections.newSetFromMap(new IdentityHashMap<>());
            wanted.addAll(some);
            return IntStream.range(0, rows.size())
                    .filter(at -> wanted.contains(rows.get(at)))
                    .mapToObj(places::get)
                    .toList();
        }
    }

    /** Inside the transaction that writes the rows. @return none when they have been written already */
    <T> Placed<T> claim(TenantId tenant, OpenChunk chunk, Stream<T> stream) {
        return cypher.run(ImportsQuery.CLAIM_CHUNK)
                .with("tenant", tenant)
                .with("key", chunk.key)
                .one(row -> Placed.without(row.numbers("out"), Chunk.unpack(row.bytes("data"), stream.type)))
                .orElse(new Placed<>(List.of(), List.of()));
    }

    /** Inside the transaction that writes the rows. @param places of the rows that were not written, from 0 */
    void leave(TenantId tenant, OpenChunk chunk, List<Integer> places) {
        cypher.run(ImportsQuery.LEAVE_ROWS)
                .with("tenant", tenant)
                .with("key", chunk.key)
                .with("rows", places)
                .execute();
    }

    /** What is written and not taken back, the last first. */
    @UseCase(readOnly = true)
    public List<OpenChunk> written(TenantId tenant, RunId run, Stream<?> stream) {
        return cypher.run(ImportsQuery.LIST_WRITTEN_CHUNKS)
                .with("tenants", Set.of(tenant))
                .with("run", run)
                .with("stream", stream.name)
                .list(row -> new OpenChunk(row.text("key"), row.number("rows")));
    }

    /**
     * The rows of a chunk that were written; empty when they have been taken back already.
     * @param mark whether they are taken back in this transaction, or only looked at
     */
    <T> List<T> takeBack(TenantId tenant, OpenChunk chunk, Stream<T> stream, boolean mark) {
        return cypher.run(ImportsQuery.TAKE_BACK_CHUNK)
                .with("tenant", tenant)
                .with("key", chunk.key)
                .with("mark", mark)
                .one(row -> Placed.without(row.numbers("left"), Chunk.unpack(row.bytes("data"), stream.type))
                        .rows())
                .orElse(List.of());
    }

    @UseCase
    public void delete(TenantId tenant, RunId run) {
        cypher.run(ImportsQuery.DELETE_CHUNKS)
                .with("tenant", tenant)
                .with("run", run)
                .execute();
    }
}
