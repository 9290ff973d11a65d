package io.linchpin.imports;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The import runs as they stand in the graph. */
@Component
class Runs {
    private static final TypeReference<EnumMap<RowKind, Counts>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<Upload.UploadedFile>> FILES = new TypeReference<>() {};

    /** What the job needs to act for whoever started the run. */
    record Job(ImportRun run, String actor, String origin, boolean applyAtOnce) {}

    private final Cypher cypher;
    private final Clock clock;

    Runs(Cypher cypher, Clock clock) {
        this.cypher = cypher;
        this.clock = clock;
    }

    @UseCase
    public void create(CurrentUser user, TenantId tenant, RunId id, String source, boolean applyAtOnce) {
        cypher.run(ImportsQuery.CREATE_RUN)
                .with("tenant", tenant)
                .with("id", id)
                .with("source", source)
                .with("startedBy", user.name())
                .with("actor", user.id())
                .with("origin", user.origin())
                .with("at", clock.instant())
                .with("apply", applyAtOnce)
                .execute();
    }

    @UseCase(readOnly = true)
    public Optional<ImportRun> find(Set<TenantId> tenants, RunId id) {
        return cypher.run(ImportsQuery.FIND_RUN)
                .with("tenants", tenants)
                .with("id", id)
                .one(this::run);
    }

    /** Inside a transaction that changes the run's plan. @return empty when it is in another state */
    Optional<ImportRun> lock(Set<TenantId> tenants, RunId id, ImportState state) {
        return cypher.run(ImportsQuery.LOCK_RUN)
                .with("tenants", tenants)
                .with("id", id)
                .with("state", state)
                .one(this::run);
    }

    /**
     * The run, inside the transaction that writes for it.
     * @throws Stopped when it is in that state no more
     */
    ImportRun inState(CurrentUser user, RunId id, ImportState state) {
        var run = find(Set.of(user.tenant()), id).orElseThrow(() -> NotFound.of(id, "import"));
        if (run.state() != state) throw new Stopped();
        return run;
    }

    @UseCase(readOnly = true)
    public List<ImportRun> list(Set<TenantId> tenants, long before, int skip, int limit) {
        return cypher.run(ImportsQuery.LIST_RUNS)
                .with("tenants", tenants)
                .with("before", before)
                .with("skip", skip)
                .with("limit", limit)
                .list(this::run);
    }

    @UseCase(readOnly = true)
    public List<Job> unfinished() {
        return cypher.run(ImportsQuery.LIST_UNFINISHED_RUNS)
                .with(
                        "states",
                        Arrays.stream(ImportState.values())
                                .filter(ImportState::running)
                                .toList())
                .list(this::job);
    }

    /** The same as it is now, when somebody begins to work on it or goes on. */
    @UseCase
    public Optional<Job> begin(Job job) {
        return cypher.run(ImportsQuery.BEGIN_STEP)
                .with("tenant", job.run().tenant())
                .with("id", job.run().id())
                .with("at", clock.instant())
                .one(this::job);
    }

    /** @return empty when the run is in no state from which that is possible */
    @UseCase
    public Optional<ImportRun> move(Set<TenantId> tenants, RunId id, ImportState target, @Nullable Message problem) {
        return move(tenants, id, target, problem, null);
    }

    /** In one step, so that nobody sees a plan waiting that waits for nobody. */
    @UseCase
    public void planned(ImportRun run, @Nullable Message problem, boolean applyAtOnce) {
        var planned = move(Set.of(run.tenant()), run.id(), ImportState.PLANNED, problem, null);
        if (applyAtOnce && planned.filter(one -> one.retirements() == 0).isPresent())
            move(Set.of(run.tenant()), run.id(), ImportState.APPLYING, null, null);
    }

    /** The job acts for this person from now on. */
    @UseCase
    public Optional<ImportRun> move(CurrentUser user, RunId id, ImportState target) {
        return move(user.tenants(Right.IMPORT), id, target, null, user);
    }

    private Optional<ImportRun> move(
            Set<TenantId> tenants,
            RunId id,
            ImportState target,
            @Nullable Message problem,
            @Nullable CurrentUser user) {
        var from = Arrays.stream(ImportState.values())
                .filter(state -> state.next().contains(target))
                .toList();
        return cypher.run(ImportsQuery.MOVE_RUN)
                .with("tenants", tenants)
                .with("id", id)
                .with("from", from)
                .with("to", target)
                .with("problem", problem == null ? null : Chunk.JSON.writeValueAsString(problem))
                .with("at", clock.instant())
                .with("finished", !target.running())
                .with("actor", user == null ? null : user.id())
                .with("origin", user == null ? null : user.origin())
                .one(this::run);
    }

    /** @param whole @param brake see {@link ImportRun} */
    @UseCase
    public void note(ImportRun run, boolean whole, boolean brake) {
        cypher.run(ImportsQuery.NOTE_INVENTORY)
                .with("tenant", run.tenant())
                .with("id", run.id())
                .with("whole", whole)
                .with("brake", brake)
                .execute();
    }

    /** @return the state the run is in now: the work stops when somebody threw it away */
    @UseCase
    public Optional<ImportState> progress(
            ImportRun run,
            long rows,
            long done,
            Map<RowKind, Counts> counts,
            @Nullable List<Upload.UploadedFile> files) {
        return cypher.run(ImportsQuery.RECORD_PROGRESS)
                .with("tenant", run.tenant())
                .with("id", run.id())
                .with("rows", rows)
                .with("done", done)
                .with("counts", Chunk.JSON.writeValueAsString(counts))
                .with("files", files == null ? null : Chunk.JSON.writeValueAsString(files))
                .one(row -> row.constant("state", ImportState.class));
    }

    private Job job(Row row) {
        var properties = row.row("run");
        return new Job(run(row), properties.text("actor"), properties.text("origin"), properties.truth("applyAtOnce"));
    }

    /** Runs from before there were messages have a text. */
    private static @Nullable Message problem(Row run) {
        var kept = run.textOrNull("problem");
        if (kept == null) return null;
        return kept.startsWith("{") ? Chunk.JSON.readValue(kept, Message.class) : Message.verbatim(kept);
    }

    private ImportRun run(Row row) {
        var run = row.row("run");
        return new ImportRun(
                run.id("id", RunId::new),
                run.id("tenant", TenantId::new),
                "IMP-%04d".formatted(run.longNumber("number")),
                run.text("source"),
                run.constant("state", ImportState.class),
                run.text("startedBy"),
                run.instant("startedAt"),
                run.instantOrNull("stepStartedAt"),
                run.instantOrNull("finishedAt"),
                run.longNumber("rows"),
                run.longNumber("done"),
                run.longNumber("stepDone"),
                Chunk.JSON.readValue(run.text("counts"), COUNTS),
                Chunk.JSON.readValue(run.text("files"), FILES),
                problem(run),
                run.truth("planned"),
                run.truth("takenBack"),
                run.truth("whole"),
                run.truth("brake"),
                run.longNumber("version"),
                clock.instant());
    }
}
