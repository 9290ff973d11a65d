package io.linchpin.imports;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Conflict;
import io.linchpin.shared.DomainEvent;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Page;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Imports: plan, look, apply or throw away. Two decisions by a person: the mapping, and to apply. */
@Service
public class Imports {
    private final Runs runs;
    private final PlanStore plans;
    private final Spool spool;
    private final Undo undo;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(Runs runs, PlanStore plans, Spool spool, Undo undo, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.plans = plans;
        this.spool = spool;
        this.undo = undo;
        this.events = events;
        this.clock = clock;
    }

    /** A folder for the files of a run that is yet to start; the importer fills it, then calls {@link #start}. */
    public Path receive(RunId run) throws IOException {
        return spool.create(run);
    }

    /** Throws away what was received when the upload breaks off. */
    public void forget(RunId run) {
        spool.delete(run);
    }

    /**
     * Plans in the background what {@link #receive} got.
     * @param source a name for where the rows come from; what it said before is compared with what it says now
     * @param apply applies the plan as soon as it is made, without a look
     */
    public ImportRun start(CurrentUser user, TenantId tenant, RunId run, String source, boolean apply) {
        user.require(Right.IMPORT, tenant);
        runs.create(user, tenant, run, source(source), apply);
        events.publishEvent(new ImportJobs.Woken());
        return get(user, run);
    }

    /** The name of a source without the space around it. */
    public static String source(String name) {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}"))
            throw Invalid.field(
                    "source",
                    name,
                    "A source has a name of up to 64 letters, digits, spaces, dots, _ and -, such as netbox.");
        return name.strip();
    }

    public ImportRun get(CurrentUser user, RunId run) {
        return runs.find(user.tenants(Right.IMPORT), run).orElseThrow(() -> NotFound.of(run, "import"));
    }

    /** Newest first. */
    public List<ImportRun> list(CurrentUser user, int skip, int limit) {
        return runs.list(user.tenants(Right.IMPORT), Long.MAX_VALUE, skip, limit);
    }

    /** Newest first. @param cursor of the page before, null for the first */
    public Page<ImportRun> page(CurrentUser user, @Nullable String cursor, int limit) {
        var size = Page.limit(limit);
        var found = runs.list(user.tenants(Right.IMPORT), before(cursor), 0, size + 1);
        return Page.of(found, size, run -> List.of(String.valueOf(run.ordinal())));
    }

    private static long before(@Nullable String cursor) {
        var number = Page.position(cursor, 1).getFirst();
        if (number.isEmpty()) return Long.MAX_VALUE;
        if (number.matches("\\d{1,18}")) return Long.parseLong(number);
        throw Invalid.field("cursor", String.valueOf(cursor), "This is not the next of an earlier page.");
    }

    /** What rows say and do not get, because somebody goes before their source; it is kept with the source. @param from counted from 0 */
    public List<RefusedRow> overruled(CurrentUser user, RunId run, long from, int limit) {
        return plans.read(user.tenants(Right.IMPORT), get(user, run).id(), PlanStore.Stream.OVERRULED, from, limit);
    }

    /** Everything that was refused, of all kinds, with all reasons. @param from counted from 0 */
    public List<RefusedRow> refused(CurrentUser user, RunId run, long from, int limit) {
        return plans.read(user.tenants(Right.IMPORT), get(user, run).id(), PlanStore.Stream.REFUSED, from, limit);
    }

    /** Writes the plan in the background. Also goes on where a stopped run was. */
    @UseCase
    public ImportRun apply(CurrentUser user, RunId run) {
        return apply(user, run, null);
    }

    /**
     * @param confirmed how many CIs are to be retired, where {@link ImportRun#retirements} asks for it
     * @throws Conflict naming the number, when it is another one
     */
    @UseCase
    public ImportRun apply(CurrentUser user, RunId run, @Nullable Long confirmed) {
        var planned = get(user, run);
        var retired = planned.retirements();
        if (retired > 0 && planned.state() == ImportState.PLANNED && !Objects.equals(confirmed, retired))
            throw new Conflict(
                    "%s would retire %d CIs, which stops it. Confirm that number to apply it.",
                    planned.number(), retired);
        return move(
                user,
                run,
                ImportState.APPLYING,
                Message.of("applied"),
                () -> runs.move(user, run, ImportState.APPLYING));
    }

    /** Takes back in the background what the import wrote; what somebody has changed since stays and is listed. */
    @UseCase
    public ImportRun revert(CurrentUser user, RunId run) {
        return move(
                user,
                run,
                ImportState.REVERTING,
                Message.of("reverted"),
                () -> runs.move(user, run, ImportState.REVERTING));
    }

    /** What stayed when the import was taken back, and why. @param from counted from 0 */
    public List<RefusedRow> kept(CurrentUser user, RunId run, long from, int limit) {
        return plans.read(user.tenants(Right.IMPORT), get(user, run).id(), PlanStore.Stream.KEPT, from, limit);
    }

    /** How many rows {@link #kept} has. */
    public long countKept(CurrentUser user, RunId run) {
        return plans.size(get(user, run).tenant(), run, List.of(PlanStore.Stream.KEPT));
    }

    /**
     * What taking an import back would leave, as things are now.
     * @param kept how many values and CIs would stay
     * @param first some of them
     */
    public record RevertPreview(long kept, List<RefusedRow> first) {
        public RevertPreview {
            first = List.copyOf(first);
        }
    }

    /** Looks through the whole import, a chunk at a time. @param limit how many are told one by one */
    public RevertPreview revertPreview(CurrentUser user, RunId id, int limit) {
        var run = get(user, id);
        if (!run.allows(ImportState.REVERTING)) throw impossible(run, Message.of("reverted"));
        var first = new ArrayList<RefusedRow>();
        var kept = new AtomicLong();
        undo.eachKept(user, run, rows -> {
            kept.addAndGet(rows.size());
            rows.stream().limit(Math.max(0, limit - first.size())).forEach(first::add);
        });
        return new RevertPreview(kept.get(), first);
    }

    /** Stops writing after the rows that are being written now; what is written stays, and it can go on from there. */
    @UseCase
    public ImportRun stop(CurrentUser user, RunId run) {
        if (!get(user, run).state().writes()) throw impossible(get(user, run), Message.of("stopped"));
        var problem = Message.of("%s stopped it.", user.name());
        return move(
                user,
                run,
                ImportState.FAILED,
                Message.of("stopped"),
                () -> runs.move(user.tenants(Right.IMPORT), run, ImportState.FAILED, problem));
    }

    /** Throws away what is not written. */
    @UseCase
    public ImportRun discard(CurrentUser user, RunId run) {
        var discarded = move(
                user,
                run,
                ImportState.DISCARDED,
                Message.of("discarded"),
                () -> runs.move(user.tenants(Right.IMPORT), run, ImportState.DISCARDED, null));
        plans.delete(discarded.tenant(), run);
        spool.delete(run);
        return discarded;
    }

    private static Conflict impossible(ImportRun run, Message verb) {
        return new Conflict("%s is %s, so it cannot be %s.", run.number(), run.state(), verb);
    }

    private ImportRun move(
            CurrentUser user, RunId id, ImportState target, Message verb, Supplier<Optional<ImportRun>> step) {
        var run = get(user, id);
        var moved = step.get().orElseThrow(() -> impossible(run, verb));
        if (target.running()) events.publishEvent(new ImportJobs.Woken());
        events.publishEvent(new DomainEvent(
                run.tenant(),
                clock.instant(),
                user.actor(),
                "ImportRun " + id,
                verb.text(),
                Message.of("%s %s the import %s from %s.", user.name(), verb, run.number(), run.source()),
                Map.of("state", run.state().name()),
                Map.of("state", target.name()),
                "",
                Set.of(id.value())));
        return moved;
    }
}
