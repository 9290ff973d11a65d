package io.linchpin.importers.csv;

import io.linchpin.api.Needs;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.imports.Change;
import io.linchpin.imports.Counts;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.ImportState;
import io.linchpin.imports.Imports;
import io.linchpin.imports.PlannedRow;
import io.linchpin.imports.RefusedRow;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.imports.Upload;
import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP: upload, look, apply or throw away. */
@RestController
@RequestMapping("/api/v1/imports")
@Needs(Right.IMPORT)
class ImportsController {
    private static final int MOST_ROWS = 1_000;

    private final Imports imports;
    private final CsvUploads uploads;

    ImportsController(Imports imports, CsvUploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    record Progress(long rows, long done) {}

    /** @param counts by kind in small letters: {@code cis, relationships, teams, people} */
    record RunAnswer(
            RunId id,
            String number,
            String source,
            ImportState state,
            Progress progress,
            Map<String, Counts> counts,
            List<Upload.UploadedFile> files,
            @Nullable String problem,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt) {
        static RunAnswer of(ImportRun run) {
            var counts = new LinkedHashMap<String, Counts>();
            for (var kind : List.of(RowKind.CIS, RowKind.RELATIONSHIPS, RowKind.TEAMS, RowKind.PEOPLE))
                counts.put(kind.name().toLowerCase(Locale.ROOT), run.counts(kind));
            return new RunAnswer(
                    run.id(),
                    run.number(),
                    run.source(),
                    run.state(),
                    new Progress(run.rows(), run.done()),
                    counts,
                    run.files(),
                    run.problem(),
                    run.startedBy(),
                    run.startedAt(),
                    run.finishedAt());
        }
    }

    /** A row of the plan; {@code changes} for what would be written, {@code errors} for what is refused. */
    record RowAnswer(
            String verdict,
            String kind,
            String file,
            long line,
            String subject,
            Map<String, Change> changes,
            List<String> warnings,
            List<FieldError> errors) {}

    record RowsAnswer(List<RowAnswer> items, @Nullable String next) {}

    @Operation(summary = "Upload files and plan; with apply=true apply the plan as soon as it is made")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<RunAnswer> upload(
            CurrentUser user,
            @RequestParam String source,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestPart(required = false) @Nullable List<MultipartFile> teams,
            @RequestPart(required = false) @Nullable List<MultipartFile> people,
            @RequestPart(required = false) @Nullable List<MultipartFile> cis,
            @RequestPart(required = false) @Nullable List<MultipartFile> relationships,
            @RequestPart(required = false) @Nullable MultipartFile mapping)
            throws IOException {
        user.require(Right.IMPORT);
        var run = RunId.random();
        var folder = imports.receive(run);
        try {
            var files = store(folder, RowKind.TEAMS, teams)
                    + store(folder, RowKind.PEOPLE, people)
                    + store(folder, RowKind.CIS, cis)
                    + store(folder, RowKind.RELATIONSHIPS, relationships);
            if (files == 0)
                throw new Invalid("Send at least one file, as the part cis, relationships, teams or people.");
            if (mapping != null)
                CsvUploads.storeMapping(folder, new String(mapping.getBytes(), StandardCharsets.UTF_8));
            uploads.mapping(folder, user.tenant(), source);
            var started = imports.start(user, user.tenant(), run, source, apply);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + run))
                    .body(RunAnswer.of(started));
        } catch (IOException | RuntimeException e) {
            imports.forget(run);
            throw e;
        }
    }

    @GetMapping
    List<RunAnswer> list(
            CurrentUser user,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "50") int limit) {
        return imports.list(user, Math.max(0, skip), Math.clamp(limit, 1, 200)).stream()
                .map(RunAnswer::of)
                .toList();
    }

    @GetMapping("/{id}")
    RunAnswer get(CurrentUser user, @PathVariable RunId id) {
        return RunAnswer.of(imports.get(user, id));
    }

    @Operation(
            summary =
                    "The rows of a plan: verdict=create, update or refuse; the cursor goes through one kind after the other")
    @GetMapping("/{id}/rows")
    RowsAnswer rows(
            CurrentUser user,
            @PathVariable RunId id,
            @RequestParam(defaultValue = "change") String verdict,
            @RequestParam(defaultValue = "cis") String kind,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "200") int limit) {
        var size = Math.clamp(limit, 1, MOST_ROWS);
        return switch (verdict) {
            case "refuse" ->
                page(
                        imports.refused(user, id, cursor, size).stream()
                                .map(ImportsController::refused)
                                .toList(),
                        cursor,
                        size);
            case "create", "update", "change" -> {
                var rows = imports.planned(user, id, kind(kind), cursor, size);
                var next = rows.size() < size ? null : String.valueOf(cursor + rows.size());
                yield new RowsAnswer(
                        rows.stream()
                                .map(row -> planned(kind, row))
                                .filter(row -> verdict.equals("change")
                                        || row.verdict().equals(verdict))
                                .toList(),
                        next);
            }
            default ->
                throw Invalid.field("verdict", verdict, "A verdict is create, update or refuse; or change for both.");
        };
    }

    @GetMapping(path = "/{id}/refused.csv", produces = "text/csv")
    void refusedFile(CurrentUser user, @PathVariable RunId id, HttpServletResponse response) throws IOException {
        var run = imports.get(user, id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s-refused.csv\"".formatted(run.number()));
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            RefusedDownload.write(imports, user, run, out);
        }
    }

    @PostMapping("/{id}/apply")
    ResponseEntity<RunAnswer> apply(CurrentUser user, @PathVariable RunId id) {
        return ResponseEntity.accepted().body(RunAnswer.of(imports.apply(user, id)));
    }

    @Operation(summary = "Throw a plan away")
    @PostMapping("/{id}/discard")
    RunAnswer discard(CurrentUser user, @PathVariable RunId id) {
        return RunAnswer.of(imports.discard(user, id));
    }

    private static int store(Path folder, RowKind kind, @Nullable List<MultipartFile> files) throws IOException {
        if (files == null) return 0;
        for (var file : files) {
            var name = file.getOriginalFilename();
            try (var content = file.getInputStream()) {
                CsvUploads.store(folder, kind, name == null ? "" : name, content);
            }
        }
        return files.size();
    }

    private static RowsAnswer page(List<RowAnswer> rows, long cursor, int size) {
        return new RowsAnswer(rows, rows.size() < size ? null : String.valueOf(cursor + rows.size()));
    }

    private static RowAnswer planned(String kind, PlannedRow row) {
        return new RowAnswer(
                row.create() ? "create" : "update",
                kind,
                row.file(),
                row.line(),
                row.subject(),
                row.changes(),
                row.warnings(),
                List.of());
    }

    private static RowAnswer refused(RefusedRow row) {
        return new RowAnswer(
                "refuse",
                row.kind().name().toLowerCase(Locale.ROOT),
                row.file(),
                row.line(),
                String.join(", ", row.cells()),
                Map.of(),
                List.of(),
                row.errors());
    }

    private static RowKind kind(String text) {
        for (var kind : RowKind.values()) if (kind.name().equalsIgnoreCase(text)) return kind;
        throw Invalid.field("kind", text, "A kind is cis, relationships, teams or people.");
    }
}
