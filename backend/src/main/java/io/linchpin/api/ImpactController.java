package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.impact.Collision;
import io.linchpin.impact.GroupView;
import io.linchpin.impact.Impact;
import io.linchpin.impact.ImpactQuestion;
import io.linchpin.impact.ImpactReport;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.ImpactReport.Reason;
import io.linchpin.impact.ImpactReport.StatedSeed;
import io.linchpin.impact.ImpactState;
import io.linchpin.impact.PathStep;
import io.linchpin.impact.Seed;
import io.linchpin.impact.ShownCi;
import io.linchpin.impact.WhyNot;
import io.linchpin.impact.Window;
import io.linchpin.shared.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails when CIs fail, and why a CI does not. */
@RestController
@RequestMapping("/api/v1/impact")
@Needs(Right.SEE_CIS)
class ImpactController {
    private final Impact impact;

    ImpactController(Impact impact) {
        this.impact = impact;
    }

    @PostMapping
    Answer ask(CurrentUser user, @RequestBody Question question) {
        return Answer.of(impact.of(user, question.asked()));
    }

    @PostMapping("/why-not")
    WhyNotAnswer whyNot(CurrentUser user, @RequestBody WhyNotQuestion question) {
        var asked = question.asked();
        var ci = asked.overlay().find(question.reference()).orElseGet(() -> impact.resolve(user, question.reference()));
        return WhyNotAnswer.of(impact.whyNot(user, asked, ci));
    }

    record SeedInput(@Nullable String ci, @Nullable ImpactState effect) {
        static List<Seed> seeds(@Nullable List<SeedInput> inputs) {
            return inputs == null
                    ? List.of()
                    : inputs.stream()
                            .map(input -> new Seed(
                                    input.ci == null ? "" : input.ci,
                                    input.effect == null ? ImpactState.DOWN : input.effect))
                            .toList();
        }
    }

    record WindowInput(@Nullable Instant start, @Nullable Instant end) {
        static @Nullable Window window(@Nullable WindowInput input) {
            if (input == null) return null;
            if (input.start == null || input.end == null)
                throw Invalid.field("window", "", "A window has a start and an end.");
            return new Window(input.start, input.end);
        }
    }

    record Question(
            @Nullable List<SeedInput> seeds,
            @Nullable WindowInput window,
            @Nullable List<String> changes,
            @Nullable OverlayInput overlay,
            @Nullable Integer limit) {
        ImpactQuestion asked() {
            return new ImpactQuestion(
                    SeedInput.seeds(seeds),
                    WindowInput.window(window),
                    changes == null ? List.of() : changes,
                    OverlayInput.overlay(overlay),
                    limit == null ? ImpactQuestion.DEFAULT_LIMIT : limit);
        }
    }

    record WhyNotQuestion(
            @Nullable String ci,
            @Nullable List<SeedInput> seeds,
            @Nullable WindowInput window,
            @Nullable OverlayInput overlay) {
        private ImpactQuestion asked() {
            return new ImpactQuestion(
                    SeedInput.seeds(seeds),
                    WindowInput.window(window),
                    List.of(),
                    OverlayInput.overlay(overlay),
                    ImpactQuestion.DEFAULT_LIMIT);
        }

        private String reference() {
            if (ci == null || ci.isBlank())
                throw Invalid.field("ci", "", "Name the CI by its id, external id or name.");
            return ci.strip();
        }
    }

    record Answer(
            long topologyVersion,
            List<SeedOutput> seeds,
            Map<ImpactState, Integer> counts,
            List<Impacted> impacted,
            List<Absorbed> absorbed,
            List<Collided> collisions,
            List<SeedOutput> ignoredSeeds,
            int hidden,
            int hiddenAbsorbed) {
        static Answer of(ImpactReport report) {
            return new Answer(
                    report.topologyVersion(),
                    report.seeds().stream().map(SeedOutput::of).toList(),
                    report.totals().states(),
                    report.impacted().stream().map(Impacted::of).toList(),
                    report.absorbed().stream().map(Absorbed::of).toList(),
                    report.collisions().stream().map(Collided::of).toList(),
                    report.ignoredSeeds().stream().map(SeedOutput::ignored).toList(),
                    report.hidden(),
                    report.hiddenAbsorbed());
        }
    }

    /** @param reason the number of the ticket that expects it; absent when the question named the CI */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeedOutput(
            CiId ci,
            String name,
            @Nullable ImpactState effect,
            @Nullable String reason) {
        static SeedOutput of(StatedSeed seed) {
            return new SeedOutput(
                    seed.ci().id(),
                    seed.ci().name(),
                    seed.effect(),
                    seed.reason() instanceof Reason.Work work ? told(work) : null);
        }

        static SeedOutput ignored(ShownCi ci) {
            return new SeedOutput(ci.id(), ci.name(), null, null);
        }
    }

    private static String told(Reason.Work work) {
        return switch (work) {
            case Reason.Ticket ticket -> ticket.number();
            case Reason.ProviderWork hidden ->
                hidden.tenant() == null ? "work by the provider" : "work by " + hidden.tenant();
        };
    }

    record Impacted(
            CiId id,
            String name,
            @JsonProperty("class") String type,
            @Nullable String externalId,
            ImpactState state,
            int hops,
            @Nullable Integer criticality,
            @Nullable String owner,
            List<Step> path) {
        static Impacted of(ImpactedCi impacted) {
            var ci = impacted.ci();
            return new Impacted(
                    ci.id(),
                    ci.name(),
                    ci.type(),
                    impacted.externalId(),
                    ci.state(),
                    impacted.hops(),
                    ci.criticality(),
                    impacted.owner(),
                    impacted.path().stream().map(Step::of).toList());
        }
    }

    /**
     * @param type absent, with {@code providedBy} in its place, when the step leads through CIs that may not be seen
     * @param to absent when these hide the cause itself
     * @param sources who asserts the relationship, empty when it was made by hand; absent when it is only thought of
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            CiId from,
            String fromName,
            @Nullable String type,
            @Nullable CiId to,
            @Nullable String toName,
            @Nullable String group,
            @Nullable List<String> sources,
            @Nullable Instant firstSeen,
            @Nullable String providedBy) {
        static Step of(PathStep step) {
            var from = step.from();
            return switch (step) {
                case PathStep.Edge edge -> {
                    var origin = edge.origin();
                    yield new Step(
                            from.id(),
                            from.name(),
                            edge.type(),
                            edge.to().id(),
                            edge.to().name(),
                            edge.group(),
                            origin == null ? null : origin.sources(),
                            origin == null ? null : origin.firstSeen(),
                            null);
                }
                case PathStep.Hidden hidden -> {
                    var to = hidden.to();
                    yield new Step(
                            from.id(),
                            from.name(),
                            null,
                            to == null ? null : to.id(),
                            to == null ? null : to.name(),
                            null,
                            null,
                            null,
                            hidden.providedBy());
                }
            };
        }
    }

    /** @param up absent, as are {@code of} and {@code minUp}, when the group has members that may not be seen */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Absorbed(
            @Nullable CiId ci,
            @Nullable String name,
            @Nullable String group,
            @Nullable Integer up,
            @Nullable Integer of,
            @Nullable Integer minUp,
            @Nullable String providedBy) {
        static Absorbed of(GroupView view) {
            var sum = view.arithmetic();
            return new Absorbed(
                    view.ci().id(),
                    view.ci().name(),
                    view.group(),
                    sum == null ? null : sum.up(),
                    sum == null ? null : sum.of(),
                    sum == null ? null : sum.minUp(),
                    null);
        }

        static Absorbed of(WhyNot.Place place) {
            return switch (place) {
                case WhyNot.Place.Group group -> of(group.group());
                case WhyNot.Place.NotLive notLive ->
                    new Absorbed(notLive.ci().id(), notLive.ci().name(), null, null, null, null, null);
                case WhyNot.Place.Hidden hidden ->
                    new Absorbed(null, null, null, null, null, null, hidden.providedBy());
            };
        }
    }

    /**
     * @param alone the state of the meeting CI under each of the changes alone, in their order; absent, as are
     *     {@code together} and {@code paths}, when that CI may not be seen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Collided(
            List<String> changes,
            MeetingPlace meeting,
            @Nullable List<ImpactState> alone,
            @Nullable ImpactState together,
            @Nullable List<List<Step>> paths) {
        static Collided of(Collision collision) {
            var changes = collision.work().stream().map(ImpactController::told).toList();
            return switch (collision.place()) {
                case Collision.Place.At at ->
                    new Collided(
                            changes,
                            new MeetingPlace(at.ci().id(), at.ci().name(), at.group(), null),
                            at.alone(),
                            at.ci().state(),
                            at.paths().stream()
                                    .map(path -> path.stream().map(Step::of).toList())
                                    .toList());
                case Collision.Place.Hidden hidden ->
                    new Collided(changes, new MeetingPlace(null, null, null, hidden.providedBy()), null, null, null);
            };
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeetingPlace(
            @Nullable CiId ci,
            @Nullable String name,
            @Nullable String group,
            @Nullable String providedBy) {}

    record WhyNotAnswer(WhyNot.Answer answer, List<Absorbed> at) {
        static WhyNotAnswer of(WhyNot whyNot) {
            return new WhyNotAnswer(
                    whyNot.answer(), whyNot.at().stream().map(Absorbed::of).toList());
        }
    }
}
