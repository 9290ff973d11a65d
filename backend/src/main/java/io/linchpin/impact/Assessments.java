package io.linchpin.impact;

import static io.linchpin.impact.ImpactQuery.DELETE_ASSESSMENT;
import static io.linchpin.impact.ImpactQuery.FIND_ASSESSMENT;
import static io.linchpin.impact.ImpactQuery.KEEP_ASSESSMENT;
import static io.linchpin.impact.ImpactQuery.LIST_ASSESSMENTS;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Right;
import io.linchpin.impact.Assessment.Figures;
import io.linchpin.impact.Assessment.Summary;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.DomainEvent;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.Page;
import io.linchpin.shared.Row;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Answers that people kept. One shows what its maker saw, so only who may see all of that may see it. Readers and makers
 * need {@code SEE_CIS}.
 */
@Service
public class Assessments {
    private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");

    private final Impact impact;
    private final Topologies topologies;
    private final References references;
    private final Cypher cypher;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assessments(
            Impact impact,
            Topologies topologies,
            References references,
            Cypher cypher,
            ApplicationEventPublisher events,
            Clock clock) {
        this.impact = impact;
        this.topologies = topologies;
        this.references = references;
        this.cypher = cypher;
        this.events = events;
        this.clock = clock;
    }

    /** Asks now and keeps the answer for the tenant they work in, with as many CIs as can be listed. */
    @UseCase
    public Assessment keep(CurrentUser user, AssessmentId id, String name, ImpactQuestion question) {
        user.require(Right.SEE_CIS);
        if (!question.overlay().isEmpty())
            throw Invalid.field("overlay", "", "Only what is stored can be kept, not what is thought to be different.");
        var asked = withIds(user, question);
        var report = impact.of(user, asked);
        var summary = new Summary(
                id,
                user.tenant(),
                user.tenants(),
                name,
                user.id(),
                user.name(),
                clock.instant(),
                report.topologyVersion(),
                Figures.of(report));
        cypher.run(KEEP_ASSESSMENT)
                .with("tenant", summary.tenant())
                .with("id", id)
                .with("sees", summary.sees())
                .with("name", summary.name())
                .with("keptBy", summary.keptBy())
                .with("keptByName", summary.keptByName())
                .with("keptAt", summary.keptAt())
                .with("topologyVersion", summary.topologyVersion())
                .with("down", summary.figures().down())
                .with("degraded", summary.figures().degraded())
                .with("atRisk", summary.figures().atRisk())
                .with("absorbed", summary.figures().absorbed())
                .with("question", KeptReports.JSON.writeValueAsString(asked))
                .with("report", KeptReports.pack(report))
                .execute();
        tell(user, summary, "kept", Message.of("%s kept the impact assessment %s.", user.name(), summary.name()));
        return new Assessment(summary, asked, report);
    }

    /** Newest first. */
    @UseCase(readOnly = true)
    public Page<Summary> list(CurrentUser user, int limit, @Nullable String cursor) {
        var after = Page.position(cursor, 2);
        var found = cypher.run(LIST_ASSESSMENTS)
                .with("tenants", user.tenants())
                .with("until", Page.instant(after.getFirst(), FAR_FUTURE))
                .with("beforeId", after.getLast())
                .with("limit", Page.limit(limit) + 1)
                .list(Assessments::summary);
        return Page.of(
                found,
                limit,
                last -> List.of(last.keptAt().toString(), last.id().toString()));
    }

    /** @throws NotFound when there is none, or when it shows what the reader may not see */
    @UseCase(readOnly = true)
    public Assessment get(CurrentUser user, AssessmentId id) {
        return cypher.run(FIND_ASSESSMENT)
                .with("tenants", user.tenants())
                .with("id", id)
                .one(row -> new Assessment(
                        summary(row),
                        KeptReports.JSON.readValue(row.row("assessment").text("question"), ImpactQuestion.class),
                        KeptReports.unpack(row.row("assessment").bytes("report"))))
                .orElseThrow(() -> NotFound.of(id, "assessment"));
    }

    /** What would be answered otherwise today, for eyes that see the same tenants as its maker did. */
    @UseCase(readOnly = true)
    public Drift drift(CurrentUser user, Assessment assessment) {
        var eyes = within(user, assessment.summary().sees());
        var topology = topologies.current();
        var search = new DriftSearch(topology.topology(), assessment.report());
        var now = stillAskable(topology.topology(), assessment.question())
                .map(question -> impact.of(eyes, question))
                .orElse(null);
        return new Drift(
                topology.version(),
                search.edges(),
                search.cis(now),
                assessment.report().hidden() == 0 && (now == null || now.hidden() == 0));
    }

    /** @throws Forbidden to all but its maker and administrators */
    @UseCase
    public void delete(CurrentUser user, AssessmentId id) {
        var summary = get(user, id).summary();
        if (!summary.keptBy().equals(user.id()) && !user.may(Right.ADMINISTER, summary.tenant()))
            throw new Forbidden("Only who kept an assessment and administrators may delete it.");
        cypher.run(DELETE_ASSESSMENT)
                .with("tenant", summary.tenant())
                .with("id", id)
                .execute();
        tell(user, summary, "deleted", Message.of("%s deleted the impact assessment %s.", user.name(), summary.name()));
    }

    private ImpactQuestion withIds(CurrentUser user, ImpactQuestion question) {
        if (question.seeds().isEmpty()) return asking(question, List.of());
        var ids =
                references.resolve(user, question.seeds().stream().map(Seed::ci).toList());
        return asking(
                question,
                question.seeds().stream()
                        .map(seed -> new Seed(String.valueOf(ids.get(seed.ci())), seed.effect()))
                        .toList());
    }

    /** Without the CIs that are no more; empty when nothing is left. */
    private static Optional<ImpactQuestion> stillAskable(Topology topology, ImpactQuestion question) {
        var left = question.seeds().stream()
                .filter(seed -> topology.cis().find(UUID.fromString(seed.ci())) >= 0)
                .toList();
        return left.isEmpty() && question.window() == null && question.changes().isEmpty()
                ? Optional.empty()
                : Optional.of(asking(question, left));
    }

    private static ImpactQuestion asking(ImpactQuestion question, List<Seed> seeds) {
        return new ImpactQuestion(seeds, question.window(), question.changes(), ImpactQuestion.HIGHEST_LIMIT);
    }

    private static CurrentUser within(CurrentUser user, Set<TenantId> tenants) {
        return new CurrentUser(
                user.id(),
                user.name(),
                user.tenant(),
                user.roles().entrySet().stream()
                        .filter(role -> tenants.contains(role.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                user.origin());
    }

    private void tell(CurrentUser user, Summary summary, String action, Message headline) {
        events.publishEvent(new DomainEvent(
                summary.tenant(),
                clock.instant(),
                user.actor(),
                "Assessment " + summary.id(),
                action,
                headline,
                Map.of(),
                Map.of(),
                "",
                Set.of(summary.id().value())));
    }

    private static Summary summary(Row row) {
        var kept = row.row("assessment");
        return new Summary(
                kept.id("id", AssessmentId::new),
                kept.id("tenant", TenantId::new),
                kept.texts("sees").stream().map(TenantId::of).collect(Collectors.toSet()),
                kept.text("name"),
                kept.id("keptBy", PersonId::new),
                row.text("keptByName"),
                kept.instant("keptAt"),
                kept.longNumber("topologyVersion"),
                new Figures(
                        kept.number("down"), kept.number("degraded"), kept.number("atRisk"), kept.number("absorbed")));
    }
}
