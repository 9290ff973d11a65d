package io.linchpin.importers.csv;

import io.linchpin.api.Idempotency;
import io.linchpin.api.Needs;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.imports.Imports;
import io.linchpin.imports.RunId;
import io.linchpin.shared.Page;
import io.linchpin.shared.TenantId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.net.URI;
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
    static final String PATH = "/api/v1/imports/";

    private final Imports imports;
    private final CsvUploads uploads;
    private final Idempotency idempotency;
    private final Waiting waiting;

    ImportsController(Imports imports, CsvUploads uploads, Idempotency idempotency, Waiting waiting) {
        this.imports = imports;
        this.uploads = uploads;
        this.idempotency = idempotency;
        this.waiting = waiting;
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
                            + " mapping. Any of them, all but the mapping more than once. Answers 202 at once. With wait=true it answers"
                            + " when the import has come to its end: 422 when rows were refused, 409 when it stopped or waits for a"
                            + " person, 200 otherwise; with quiet=true 204 when nothing was new, else one line of text.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> upload(
            CurrentUser user,
            @RequestParam String source,
            @Parameter(description = "Takes the mapping that comes with Linchpin for this source")
                    @RequestParam(required = false)
                    @Nullable
                    String like,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestParam(defaultValue = "false") boolean wait,
            @RequestParam(defaultValue = "false") boolean quiet,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, MultipartFile> parts)
            throws IOException {
        var answer = receive(user, Imports.source(source), like, apply, key, parts);
        var location = answer.getHeaders().getLocation();
        return wait && location != null ? waiting.answer(user, id(location), apply, quiet) : answer;
    }

    private ResponseEntity<?> receive(
            CurrentUser user,
            String name,
            @Nullable String like,
            boolean apply,
            @Nullable String key,
            MultiValueMap<String, MultipartFile> parts)
            throws IOException {
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

    @Operation(summary = "An import; wait, apply and quiet as with the upload")
    @GetMapping("/{id}")
    ResponseEntity<?> get(
            CurrentUser user,
            @PathVariable RunId id,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestParam(defaultValue = "false") boolean wait,
            @RequestParam(defaultValue = "false") boolean quiet) {
        var run = imports.get(user, id);
        return wait ? waiting.answer(user, id, apply, quiet) : ResponseEntity.ok(RunAnswer.of(run));
    }

    private static RunId id(URI location) {
        return RunId.of(location.getPath().substring(PATH.length()));
    }

    @Operation(
            summary = "Write the plan, or go on where it stopped",
            description =
                    "409 when the plan would retire so many CIs that the number has to be confirmed; see confirmRetirements"
                            + " of the plan.")
    @PostMapping("/{id}/apply")
    ResponseEntity<RunAnswer> apply(
            CurrentUser user,
            @PathVariable RunId id,
            @Parameter(description = "How many CIs the plan retires") @RequestParam(required = false) @Nullable
                    Long confirmRetirements) {
        return ResponseEntity.accepted().body(RunAnswer.of(imports.apply(user, id, confirmRetirements)));
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
}
