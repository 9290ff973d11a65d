package io.linchpin.imports;

import io.linchpin.cmdb.Catalogues;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.SignIns;
import io.linchpin.imports.Upload.UploadedFile;
import io.linchpin.imports.UploadRow.CiRow;
import io.linchpin.imports.UploadRow.PersonRow;
import io.linchpin.imports.UploadRow.RelationshipRow;
import io.linchpin.imports.UploadRow.TeamRow;
import io.linchpin.imports.UploadRow.Unreadable;
import io.linchpin.shared.Failure;
import io.linchpin.shared.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes a plan. Reads the files twice: once to learn which rows speak about the same thing and what may be referred to, once
 * to compare them with the graph, some thousand rows at a time. Writes nothing but the plan; interrupted, it begins anew.
 */
@Component
class PlanJob {
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(300);
    private static final Logger LOG = LoggerFactory.getLogger(PlanJob.class);

    private final Runs runs;
    private final PlanStore plans;
    private final Spool spool;
    private final ObjectProvider<UploadFormat> format; // the backend by itself knows no files
    private final SignIns signIns;
    private final Catalogues catalogues;
    private final Parties.Source parties;
    private final TeamPlanner teams;
    private final PeoplePlanner people;
    private final CiPlanner cis;
    private final RelationshipPlanner relationships;
    private final MissingPlanner missing;

    PlanJob(
            Runs runs,
            PlanStore plans,
            Spool spool,
            ObjectProvider<UploadFormat> format,
            SignIns signIns,
            Catalogues catalogues,
            Parties.Source parties,
            TeamPlanner teams,
            PeoplePlanner people,
            CiPlanner cis,
            RelationshipPlanner relationships,
            MissingPlanner missing) {
        this.runs = runs;
        this.plans = plans;
        this.spool = spool;
        this.format = format;
        this.signIns = signIns;
        this.catalogues = catalogues;
        this.parties = parties;
        this.teams = teams;
        this.people = people;
        this.cis = cis;
        this.relationships = relationships;
        this.missing = missing;
    }

    /** @param alive called now and then; throws when another instance has taken over */
    void plan(Runs.Job job, Runnable alive) {
        var run = job.run();
        try {
            if (!Files.isDirectory(spool.folder(run.id()))) {
                fail(run, Message.of("The uploaded files are not on this machine any more. Upload them again."));
                return;
            }
            plans.delete(run.tenant(), run.id());
            plan(job, format.getObject().open(spool.folder(run.id()), run.tenant(), run.source()), alive);
        } catch (ThrownAway e) {
            forget(run);
        } catch (IOException | Failure e) {
            LOG.warn("{} cannot be planned", run.number(), e);
            fail(
                    run,
                    Message.of(
                            "The files cannot be read: %s",
                            e instanceof Failure broken ? broken.said() : String.valueOf(e.getMessage())));
        }
    }

    private void plan(Runs.Job job, Upload upload, Runnable alive) throws IOException {
        var run = job.run();
        if (!upload.files().isEmpty()
                && upload.files().stream().noneMatch(file -> file.refused().isEmpty())) {
            runs.progress(run, 0, 0, run.counts(), upload.files());
            fail(run, Message.of("No file could be read."));
            return;
        }
        var user = signIns.resolve(PersonId.of(job.actor()), run.tenant(), job.origin());
        var writer = new PlanWriter(plans, run.tenant(), run.id());
        var context = new PlanContext(
                run, user, upload, catalogues.current(), writer, new Reporter(runs, upload.files(), alive));
        try (var reading = new ReadAhead(upload)) {
            // Relationships first: where a CI is can be part of what it is recognised by.
            for (var kind : List.of(RowKind.values()).reversed())
                reading.batches(kind, plans.chunkRows(), rows -> {
                    for (var row : rows) index(context, row);
                    context.look();
                });
            compare(context, reading);
        }
        var told = missing.plan(context, upload);
        writer.finish();
        runs.progress(run, context.rows(), context.rows(), context.counts(), described(context, upload.files()));
        runs.planned(run, told, job.applyAtOnce());
    }

    private static void index(PlanContext context, UploadRow row) {
        context.expect();
        var place = context.places.of(row.origin());
        switch (row) {
            case CiRow ci -> {
                var ordinal = context.cis.claim(ci, place);
                if (context.cis.place(ordinal) == place) context.identities.claim(ci, ordinal);
            }
            case RelationshipRow relationship -> {
                context.relationships.claim(relationship, place);
                context.identities.locate(relationship);
            }
            case TeamRow team -> context.teams.add(TeamPlanner.claim(team), TeamPlanner.content(team), place);
            case PersonRow person ->
                context.people.add(PeoplePlanner.claim(person), PeoplePlanner.content(person), place);
            case Unreadable _ -> {}
        }
    }

    private void compare(PlanContext context, ReadAhead reading) throws IOException {
        var known = parties.of(context);
        read(context, reading, RowKind.TEAMS, TeamRow.class, rows -> teams.plan(context, known, rows));
        read(context, reading, RowKind.PEOPLE, PersonRow.class, rows -> people.plan(context, known, rows));
        read(context, reading, RowKind.CIS, CiRow.class, rows -> cis.plan(context, known, rows));
        read(context, reading, RowKind.RELATIONSHIPS, RelationshipRow.class, rows -> relationships.plan(context, rows));
    }

    private <T extends UploadRow> void read(
            PlanContext context, ReadAhead reading, RowKind kind, Class<T> type, Consumer<List<T>> planner)
            throws IOException {
        reading.batches(kind, plans.chunkRows(), batch -> {
            var readable = new ArrayList<T>(batch.size());
            for (var row : batch)
                if (row instanceof Unreadable unreadable) context.unreadable(unreadable);
                else readable.add(type.cast(row));
            planner.accept(readable);
            context.done(batch.size());
        });
    }

    /** With what became of columns that only some classes take. */
    private static List<UploadedFile> described(PlanContext context, List<UploadedFile> files) {
        return files.stream()
                .map(file -> file.with(file.columns().stream()
                        .map(column -> described(context, file, column))
                        .toList()))
                .toList();
    }

    private static Upload.Column described(PlanContext context, UploadedFile file, Upload.Column column) {
        var classes = context.ignored().get(new PlanContext.Ignored(file.name(), column.name()));
        if (classes == null || file.kind() != RowKind.CIS) return column;
        return new Upload.Column(column.name(), column.target(), "left out for " + String.join(", ", classes));
    }

    private void forget(ImportRun run) {
        plans.delete(run.tenant(), run.id());
        spool.delete(run.id());
    }

    private void fail(ImportRun run, Message problem) {
        runs.move(Set.of(run.tenant()), run.id(), ImportState.FAILED, problem);
        spool.delete(run.id());
    }

    /** Writes progress a few times a second, and notices that somebody threw the run away. */
    private record Reporter(Runs runs, List<UploadedFile> files, Runnable alive, long[] last)
            implements PlanContext.Watcher {
        Reporter(Runs runs, List<UploadedFile> files, Runnable alive) {
            this(runs, files, alive, new long[1]);
        }

        @Override
        public void look(PlanContext context) {
            var now = System.nanoTime();
            if (last[0] != 0 && now - last[0] < BETWEEN_REPORTS.toNanos()) return;
            last[0] = now;
            alive.run();
            var state = runs.progress(context.run, context.rows(), context.done(), context.counts(), files);
            if (!state.equals(Optional.of(ImportState.PLANNING))) throw new ThrownAway();
        }
    }

    private static final class ThrownAway extends RuntimeException {}
}
