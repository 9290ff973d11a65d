package io.linchpin.importers.csv;

import io.linchpin.api.Needs;
import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.imports.Consequences;
import io.linchpin.imports.ImportRun;
import io.linchpin.imports.Imports;
import io.linchpin.imports.PlanGraph;
import io.linchpin.imports.Plans;
import io.linchpin.imports.RunId;
import io.linchpin.shared.Message;
import io.linchpin.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans over HTTP: their rows, what they mean, and rows left out. */
@RestController
@RequestMapping("/api/v1/imports/{id}")
@Needs(Right.IMPORT)
class PlanController {
    private final Imports imports;
    private final Plans plans;

    PlanController(Imports imports, Plans plans) {
        this.imports = imports;
        this.plans = plans;
    }

    @Operation(
            summary = "The rows of a plan, of one kind after the other or of one kind only",
            description =
                    "verdict is create, update, retire, change (these three, the default), drop for what is left out, refuse,"
                            + " overruled for what rows say and do not get because somebody goes before the source, or kept for what stayed when it was taken back. Also kind, class, file, field (one that changes), lacks (owner,"
                            + " support_team, approver) and q (a part of a name or external id). Rows that say what is known already are"
                            + " counted, not kept.")
    @GetMapping("/rows")
    Page<RowAnswer> rows(
            CurrentUser user,
            @PathVariable RunId id,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit) {
        var pages = new PlanPages(plans, user, imports.get(user, id).id());
        return switch (RowQuestion.verdict(asked)) {
            case RowQuestion.REFUSE -> pages.listed(RowQuestion.REFUSE, imports::refused, cursor, limit);
            case RowQuestion.KEPT -> pages.listed(RowQuestion.KEPT, imports::kept, cursor, limit);
            case RowQuestion.OVERRULED -> pages.listed(RowQuestion.OVERRULED, imports::overruled, cursor, limit);
            default -> pages.planned(RowQuestion.filters(asked), cursor, limit);
        };
    }

    @Operation(summary = "The same rows as a file, with a line for each value that would change")
    @GetMapping(path = "/plan.csv", produces = "text/csv")
    void planFile(
            CurrentUser user,
            @PathVariable RunId id,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        var run = imports.get(user, id);
        var filters = RowQuestion.filters(asked);
        try (var out = download(response, run, "plan")) {
            PlanDownload.write(plans, user, id, filters, line -> append(out, line));
        }
    }

    @Operation(summary = "The refused rows as they came, with the reasons in an added column")
    @GetMapping(path = "/refused.csv", produces = "text/csv")
    void refusedFile(CurrentUser user, @PathVariable RunId id, HttpServletResponse response) throws IOException {
        var run = imports.get(user, id);
        try (var out = download(response, run, "refused")) {
            RefusedDownload.write(imports, user, run, out, Message::text);
        }
    }

    @Operation(
            summary =
                    "What the plan means: services that lose redundancy, CIs without an owner, what points at retired CIs",
            description =
                    "Nothing is written for it. As it was found when somebody first asked; leaving rows out asks anew.")
    @GetMapping("/consequences")
    Consequences consequences(CurrentUser user, @PathVariable RunId id) {
        return plans.consequences(user, id);
    }

    @Operation(
            summary =
                    "The part of the plan that can be drawn: the largest that hangs together, or what is around one CI")
    @GetMapping("/graph")
    PlanGraph graph(CurrentUser user, @PathVariable RunId id, @RequestParam(required = false) @Nullable CiId centre) {
        return plans.graph(user, id, centre);
    }

    /** @param rows ids of rows, such as {@code cis:12} */
    record Chosen(List<String> rows) {}

    @Operation(
            summary = "Leave rows out of an open plan, with those that need them",
            description = "The rows of the body by id, or without a body all that the parameters of rows let through.")
    @PostMapping("/drop")
    RunAnswer drop(
            CurrentUser user,
            @PathVariable RunId id,
            @RequestParam Map<String, String> asked,
            @RequestBody(required = false) @Nullable Chosen chosen) {
        return change(user, id, asked, chosen, true);
    }

    @Operation(summary = "Take rows in again that were left out; as drop")
    @PostMapping("/keep")
    RunAnswer keep(
            CurrentUser user,
            @PathVariable RunId id,
            @RequestParam Map<String, String> asked,
            @RequestBody(required = false) @Nullable Chosen chosen) {
        return change(user, id, asked, chosen, false);
    }

    private RunAnswer change(
            CurrentUser user, RunId id, Map<String, String> asked, @Nullable Chosen chosen, boolean drop) {
        if (chosen != null) return RunAnswer.of(plans.drop(user, id, chosen.rows, drop));
        var run = imports.get(user, id);
        var verdict = drop ? RowQuestion.verdict(asked) : "drop";
        var question = new HashMap<>(asked);
        question.put("verdict", verdict);
        for (var filter : RowQuestion.filters(question)) run = plans.drop(user, id, filter, drop);
        return RunAnswer.of(run);
    }

    private static Writer download(HttpServletResponse response, ImportRun run, String what) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s-%s.csv\"".formatted(run.number(), what));
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    private static void append(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
