package io.linchpin.importers.csv;

import io.linchpin.api.Idempotency;
import io.linchpin.api.Needs;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.imports.Imports;
import io.linchpin.imports.PlannedRow;
import io.linchpin.imports.RowKind;
import io.linchpin.imports.RunId;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Page;
import io.linchpin.shared.TenantId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP: upload, look, apply or throw away. */
@RestController
@RequestMapping("/api/v1/imports")
@Needs(Right.IMPORT)
class ImportsController {
    private static final String PATH = "/api/v1/imports/";

    private final Imports imports;
    private final CsvUploads uploads;
    private final Idempotency idempotency;

    ImportsController(Imports imports, CsvUploads uploads, Idempotency idempotency) {
        this.imports = imports;
        this.uploads = uploads;
        this.idempotency = idempotency;
    }

    /** What makes it the same upload. */
    private record Asked(
            String path,
            TenantId tenant,
            String source,
            @Nullable String like,
            boolean apply,
            List<String> parts) {}

    @Operation(
            summary = "Upload files and plan; with apply=true apply the plan as soon as it is made",
            description =
                    "Parts: cis, relationships, teams, people; files, where the mapping or the header says what each holds;"
                            + " mapping. Any of them, all but the mapping more than once.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> upload(
            CurrentUser user,
            @RequestParam String source,
            @Parameter(description = "Takes the mapping that comes with Linchpin for this source")
                    @RequestParam(required = false)
                    @Nullable
                    String like,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, MultipartFile> parts)
            throws IOException {
        var name = Imports.source(source);
        var run = RunId.random();
        var folder = imports.receive(run);
        var location = URI.create(PATH + run);
        try {
            var stored = UploadedParts.store(folder, parts);
            if (like != null && !parts.containsKey(UploadedParts.MAPPING))
                CsvUploads.storeMapping(folder, ShippedMappings.yaml(like));
            uploads.mapping(folder, user.tenant(), name);
            var answer = idempotency.once(user, key, new Asked(PATH, user.tenant(), name, like, apply, stored), () -> {
                var started = imports.start(user, user.tenant(), run, name, apply);
                return ResponseEntity.accepted().location(location).body(RunAnswer.of(started));
            });
            // An upload that came before has files of its own.
            if (!location.equals(answer.getHeaders().getLocation())) imports.forget(run);
            return answer;
        } catch (IOException | RuntimeException e) {
            imports.forget(run);
            throw e;
        }
    }

    @Operation(summary = "The imports, newest first")
    @GetMapping
    Page<RunAnswer> list(
            CurrentUser user,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return imports.page(user, cursor, limit).map(RunAnswer::of);
    }

    @GetMapping("/{id}")
    RunAnswer get(CurrentUser user, @PathVariable RunId id) {
        return RunAnswer.of(imports.get(user, id));
    }

    @Operation(
            summary = "The rows of a plan, of one kind after the other or of one kind only",
            description =
                    "verdict is create, update, refuse, or change for the first two; kept for what stayed when it was taken back."
                            + " Rows that say what is known already are counted, not kept.")
    @GetMapping("/{id}/rows")
    Page<RowAnswer> rows(
            CurrentUser user,
            @PathVariable RunId id,
            @RequestParam(defaultValue = "change") String verdict,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit) {
        var pages = new PlanPages(imports, user, imports.get(user, id).id());
        var kinds = kind == null ? RunAnswer.KINDS : List.of(kind(kind));
        return switch (verdict) {
            case "refuse" -> pages.listed("refuse", imports::refused, cursor, limit);
            case "kept" -> pages.listed("kept", imports::kept, cursor, limit);
            case "change" -> pages.planned(kinds, _ -> true, cursor, limit);
            case "create" -> pages.planned(kinds, PlannedRow::create, cursor, limit);
            case "update" -> pages.planned(kinds, row -> !row.create(), cursor, limit);
            default ->
                throw Invalid.field(
                        "verdict",
                        verdict,
                        "A verdict is create, update, refuse or kept; or change for the first two. What is the same is only counted.");
        };
    }

    @Operation(summary = "The refused rows as they came, with the reasons in an added column")
    @GetMapping(path = "/{id}/refused.csv", produces = "text/csv")
    void refusedFile(CurrentUser user, @PathVariable RunId id, HttpServletResponse response) throws IOException {
        var run = imports.get(user, id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s-refused.csv\"".formatted(run.number()));
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            RefusedDownload.write(imports, user, run, out);
        }
    }

    @Operation(summary = "Write the plan, or go on where it stopped")
    @PostMapping("/{id}/apply")
    ResponseEntity<RunAnswer> apply(CurrentUser user, @PathVariable RunId id) {
        return ResponseEntity.accepted().body(RunAnswer.of(imports.apply(user, id)));
    }

    @Operation(
            summary = "What taking the import back would leave, as things are now",
            description = "What somebody has changed since the import stays as it is.")
    @GetMapping("/{id}/revert")
    RevertAnswer revertPreview(CurrentUser user, @PathVariable RunId id) {
        return RevertAnswer.of(imports.revertPreview(user, id, RevertAnswer.TOLD));
    }

    @Operation(summary = "Take back what the import wrote, or go on where that stopped; what stays is verdict=kept")
    @PostMapping("/{id}/revert")
    ResponseEntity<RunAnswer> revert(CurrentUser user, @PathVariable RunId id) {
        return ResponseEntity.accepted().body(RunAnswer.of(imports.revert(user, id)));
    }

    @Operation(summary = "Stop writing; what is written stays, and it can go on from there")
    @PostMapping("/{id}/stop")
    ResponseEntity<RunAnswer> stop(CurrentUser user, @PathVariable RunId id) {
        return ResponseEntity.accepted().body(RunAnswer.of(imports.stop(user, id)));
    }

    @Operation(summary = "Throw away what is not written")
    @PostMapping("/{id}/discard")
    RunAnswer discard(CurrentUser user, @PathVariable RunId id) {
        return RunAnswer.of(imports.discard(user, id));
    }

    private static RowKind kind(String text) {
        for (var kind : RowKind.values()) if (kind.name().equalsIgnoreCase(text)) return kind;
        throw Invalid.field("kind", text, "A kind is cis, relationships, teams or people.");
    }
}
