package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.impact.Assessment;
import io.linchpin.impact.Assessment.Figures;
import io.linchpin.impact.AssessmentId;
import io.linchpin.impact.Assessments;
import io.linchpin.impact.Drift;
import io.linchpin.impact.Drift.How;
import io.linchpin.impact.ImpactState;
import io.linchpin.shared.Page;
import io.linchpin.shared.TenantId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers of impact that are kept, and how the topology has changed since. */
@RestController
@RequestMapping("/api/v1/impact/assessments")
@Needs(Right.SEE_CIS)
class AssessmentsController {
    private final Assessments assessments;
    private final Idempotency idempotency;

    AssessmentsController(Assessments assessments, Idempotency idempotency) {
        this.assessments = assessments;
        this.idempotency = idempotency;
    }

    @GetMapping
    Page<Listed> list(
            CurrentUser user,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return assessments.list(user, limit, cursor).map(Listed::of);
    }

    @PostMapping
    ResponseEntity<?> keep(
            CurrentUser user,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody KeepInput body) {
        return idempotency.once(user, key, body, () -> {
            var kept = assessments.keep(
                    user,
                    AssessmentId.random(),
                    body.name == null ? "" : body.name,
                    body.question().asked());
            return ResponseEntity.created(URI.create(
                            "/api/v1/impact/assessments/" + kept.summary().id()))
                    .body(Listed.of(kept.summary()));
        });
    }

    @GetMapping("/{id}")
    Opened get(CurrentUser user, @PathVariable AssessmentId id) {
        var kept = assessments.get(user, id);
        return new Opened(
                Listed.of(kept.summary()),
                ImpactController.Answer.of(kept.report()),
                Since.of(assessments.drift(user, kept)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(CurrentUser user, @PathVariable AssessmentId id) {
        assessments.delete(user, id);
    }

    record KeepInput(
            @Nullable String name,
            @Nullable List<ImpactController.SeedInput> seeds,
            ImpactController.@Nullable WindowInput window,
            @Nullable List<String> changes) {
        private ImpactController.Question question() {
            return new ImpactController.Question(seeds, window, changes, null, null);
        }
    }

    /** @param keptBy absent when the caller may not see that person */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            AssessmentId id,
            TenantId tenant,
            String name,
            @Nullable String keptBy,
            Instant keptAt,
            long topologyVersion,
            Figures figures) {
        static Listed of(Assessment.Summary summary) {
            return new Listed(
                    summary.id(),
                    summary.tenant(),
                    summary.name(),
                    summary.keptByName().isEmpty() ? null : summary.keptByName(),
                    summary.keptAt(),
                    summary.topologyVersion(),
                    summary.figures());
        }
    }

    /** @param since what would be answered otherwise now */
    record Opened(Listed assessment, ImpactController.Answer answer, Since since) {}

    record Since(long topologyVersion, List<ChangedEdge> edges, List<ChangedCi> cis, boolean complete) {
        static Since of(Drift drift) {
            return new Since(
                    drift.topologyVersion(),
                    drift.edges().stream().map(ChangedEdge::of).toList(),
                    drift.cis().stream().map(ChangedCi::of).toList(),
                    drift.complete());
        }
    }

    record ChangedEdge(ImpactController.Step edge, How how) {
        static ChangedEdge of(Drift.ChangedEdge changed) {
            return new ChangedEdge(ImpactController.Step.of(changed.edge()), changed.how());
        }
    }

    /** @param now null when there is no such CI any more */
    record ChangedCi(
            CiId id,
            String name,
            ImpactState before,
            @Nullable ImpactState now) {
        static ChangedCi of(Drift.ChangedCi changed) {
            return new ChangedCi(changed.ci().id(), changed.ci().name(), changed.before(), changed.now());
        }
    }
}
